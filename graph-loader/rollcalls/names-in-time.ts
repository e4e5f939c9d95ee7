import { compareCodePoints } from '../../positions/text.ts'
import type { Seen } from './votes.ts'

/** The names of one voter: by which it is known, and what it was called besides, each with the last day on which a dated roll call has it. */
export interface NamesInTime {
  readonly name: string | undefined
  readonly former: readonly { readonly name: string; readonly until: string | undefined }[]
}

/**
 * A voter has the name of its latest dated roll call, wherever that stands in the file; the others are former ones, the latest first. Of names that no date
 * tells apart the last in code-point order is taken, so that the order of rows never decides. `days` are those of the roll calls by their codes.
 */
export function namesInTime(names: ReadonlyMap<string, Seen>, days: readonly (string | undefined)[]): NamesInTime {
  const [latest, ...former] = [...names]
    .map(([name, seen]) => ({ name, until: seen.span(days).to }))
    .sort((a, b) => compareCodePoints(b.until ?? '', a.until ?? '') || compareCodePoints(b.name, a.name))
  return { name: latest?.name, former }
}

/** Names under which members of the United Nations of their own were entered, which a code may have in common with another: the member that ended, and its successors. */
const ENDED: readonly (readonly [ended: RegExp, successor: RegExp])[] = [
  [/^(socialist federal republic of )?yugoslavia$/i, /serbia/i],
  [/^czechoslovakia$/i, /^(czech|slovak)/i],
  [/^(german democratic republic|east germany)$/i, /^(federal republic of )?germany/i],
  [/^(democratic yemen|southern yemen|people's democratic republic of yemen)/i, /^yemen/i],
]

/** Two of the names that are names of different members, the one that ended first; undefined where all are names of one. */
export function differentMembers(names: readonly string[]): readonly [ended: string, successor: string] | undefined {
  for (const [ended, successor] of ENDED) {
    const [one, other] = [names.find((name) => ended.test(name)), names.find((name) => successor.test(name))]
    if (one !== undefined && other !== undefined) return [one, other]
  }
  return undefined
}
