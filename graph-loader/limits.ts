/** One bound of what is read: how much of what, and what to do about more. */
interface Limit {
  readonly most: number
  readonly what: string
  readonly instead: string
}

const PART = 'a part of it, or several datasets'

/**
 * The bounds of all readers: whatever a file holds, memory stays bounded, and what is beyond is told at its place. `docs/data-package.md` lists them.
 */
export const LIMITS = {
  rowCharacters: { most: 1_048_576, what: 'characters in a row', instead: 'shorter rows' },
  idCharacters: { most: 500, what: 'characters in an id', instead: 'a short id, and the text as name or title' },
  rows: { most: 10_000_000, what: 'rows in a table', instead: PART },
  cells: { most: 50_000_000, what: 'cells in a table of another kind', instead: PART },
  stances: { most: 10_000_000, what: 'stances in a dataset', instead: PART },
  entries: { most: 1_000_000, what: 'actors, issues or documents of a dataset', instead: PART },
  tableBytes: { most: 2 ** 30, what: 'bytes in stances or evidence, unpacked', instead: PART },
  smallTableBytes: { most: 2 ** 28, what: 'bytes in any other table, unpacked', instead: PART },
  voteFileBytes: { most: 2 ** 33, what: 'bytes in a CSV of votes, unpacked', instead: 'several files' },
  voteBytes: {
    most: 2 ** 29,
    what: 'bytes of votes, one for each roll call and voter',
    instead: 'a part of the votes',
  },
  archiveBytes: { most: 2 ** 30, what: 'bytes in a ZIP archive, unpacked', instead: 'a smaller one, or parley load' },
  workbookBytes: {
    most: 2 ** 28,
    what: 'bytes in a workbook, unpacked',
    instead: 'a workbook with that sheet alone, or a CSV',
  },
  jsonBytes: { most: 2 ** 28, what: 'bytes in a table of JSON, unpacked', instead: 'several files, or a CSV' },
  graphBytes: {
    most: 2 ** 28,
    what: 'bytes in a graph file, unpacked',
    instead: 'a part of it, or a CSV of its lines',
  },
  graphLines: { most: 5_000_000, what: 'lines between nodes in a graph file', instead: 'a CSV of its lines' },
  matrixCells: { most: 25_000_000, what: 'cells in a matrix', instead: 'a list of its lines, as EDGELIST1' },
  descriptionBytes: {
    most: 2 ** 24,
    what: 'bytes in a datapackage.json',
    instead: 'a description, the data in CSV files',
  },
  textBytes: { most: 2 ** 26, what: 'bytes in a text that anchors are checked against', instead: 'a shorter text' },
  dnaBytes: { most: 2 ** 31, what: 'bytes in a .dna file', instead: 'an export of a part of it' },
  dnaRows: { most: 5_000_000, what: 'rows in a table of a .dna file', instead: 'an export of a part of it' },
  dnaNameBytes: { most: 10_000, what: 'bytes in a name or title of a .dna file', instead: 'a shorter one' },
  dnaTextBytes: { most: 2 ** 26, what: 'bytes in the text of a document of a .dna file', instead: 'a shorter text' },
  dnaAllBytes: { most: 2 ** 29, what: 'bytes in all texts of a .dna file', instead: 'an export of a part of it' },
} as const satisfies Readonly<Record<string, Limit>>

/** A bound of the table. */
export type LimitName = keyof typeof LIMITS

/** The words of a bound that was passed. */
export function tooMany(limit: LimitName): [message: string, expected: string] {
  const { most, what, instead } = LIMITS[limit]
  return [`more than ${most.toLocaleString('en')} ${what}`, instead]
}
