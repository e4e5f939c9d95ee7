import { type Fault, say } from '../words/index.ts'

/** Kinds of files that people of this field have and that are read elsewhere, or after their own program has saved them otherwise, by the ends of their names. */
const OTHER_KINDS: readonly (readonly [ends: RegExp, kind: string])[] = [
  [/\.(sqlite3?|db)$/i, 'database'],
  [/\.dta$/i, 'stata'],
  [/\.(sav|zsav|por)$/i, 'spss'],
  [/\.(rds|rda|rdata)$/i, 'r'],
]

/** What a file that is no table is by its name, and what to do with it; null when its name says nothing. */
export function otherKind(name: string): Fault | null {
  const [, kind] = OTHER_KINDS.find(([ends]) => ends.test(name)) ?? []
  return kind === undefined ? null : [say('isOtherKind', kind), say('otherKindInstead', kind)]
}

/** Whether a name is that of a database of Discourse Network Analyzer, or of a dump of one. */
export function isDnaName(name: string): boolean {
  return /\.dna$/i.test(name) || isDump(name)
}

/** Whether a name is that of a dump. */
export function isDump(name: string): boolean {
  return /\.sql(\.gz)?$/i.test(name)
}
