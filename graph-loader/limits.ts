import { type Fault, say } from './words/index.ts'

/**
 * The bounds of all readers: whatever a file holds, memory stays bounded, and what is beyond is told at its place. `docs/data-package.md` lists them.
 */
export const LIMITS = {
  rowCharacters: { most: 1_048_576 },
  idCharacters: { most: 500 },
  rows: { most: 10_000_000 },
  cells: { most: 50_000_000 },
  stances: { most: 10_000_000 },
  entries: { most: 1_000_000 },
  tableBytes: { most: 2 ** 30 },
  smallTableBytes: { most: 2 ** 28 },
  voteFileBytes: { most: 2 ** 33 },
  voteBytes: { most: 2 ** 29 },
  archiveBytes: { most: 2 ** 30 },
  workbookBytes: { most: 2 ** 28 },
  jsonBytes: { most: 2 ** 28 },
  graphBytes: { most: 2 ** 28 },
  graphLines: { most: 5_000_000 },
  matrixCells: { most: 25_000_000 },
  descriptionBytes: { most: 2 ** 24 },
  textBytes: { most: 2 ** 26 },
  dnaBytes: { most: 2 ** 31 },
  dnaRows: { most: 5_000_000 },
  dnaNameBytes: { most: 10_000 },
  dnaTextBytes: { most: 2 ** 26 },
  dnaAllBytes: { most: 2 ** 29 },
} as const satisfies Readonly<Record<string, { readonly most: number }>>

/** A bound of the table. */
export type LimitName = keyof typeof LIMITS

/** The words of a bound that was passed. */
export function tooMany(limit: LimitName): Fault {
  return [say('moreThan', LIMITS[limit].most, limit), say('insteadOfMore', limit)]
}
