/** Kinds of files that people of this field have and that are read elsewhere, or after their own program has saved them otherwise: by the ends of their names, what it is and what to do. */
const OTHER_KINDS: readonly (readonly [ends: RegExp, what: string, instead: string])[] = [
  [
    /\.(sqlite3?|db)$/i,
    'a database',
    'its tables exported as CSV; of Discourse Network Analyzer, the same file under a name that ends in .dna',
  ],
  [/\.dta$/i, 'a data file of Stata', 'the same table saved as CSV (export delimited, nolabel)'],
  [/\.(sav|zsav|por)$/i, 'a data file of SPSS', 'the same table saved as CSV, with values and not their labels'],
  [/\.(rds|rda|rdata)$/i, 'a data file of R', 'the same table saved as CSV (write.csv, row.names = FALSE)'],
]

/** What a file that is no table is by its name, and what to do with it; null when its name says nothing. */
export function otherKind(name: string): readonly [what: string, instead: string] | null {
  const [, what, instead] = OTHER_KINDS.find(([ends]) => ends.test(name)) ?? []
  return what === undefined || instead === undefined ? null : [`it is ${what}, which is not read here`, instead]
}

/** Whether a name is that of a database of Discourse Network Analyzer, or of a dump of one. */
export function isDnaName(name: string): boolean {
  return /\.dna$/i.test(name) || isDump(name)
}

/** Whether a name is that of a dump. */
export function isDump(name: string): boolean {
  return /\.sql(\.gz)?$/i.test(name)
}
