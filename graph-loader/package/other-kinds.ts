/** Kinds of files that people of this field have and that are read elsewhere, or after their own program has saved them otherwise: by the ends of their names, what it is and what to do. */
const OTHER_KINDS: readonly (readonly [ends: RegExp, what: string, instead: string])[] = [
  [
    /\.dna$/i,
    'a database of Discourse Network Analyzer',
    'parley import dna FILE -o DIR, which writes it as a data package',
  ],
  [
    /\.sql(\.gz)?$/i,
    'commands for a database, such as a dump of Discourse Network Analyzer’s server',
    'parley import dna of the .dna that Discourse Network Analyzer saves of it, or the tables exported as CSV',
  ],
  [/\.(sqlite3?|db)$/i, 'a database', 'its tables exported as CSV; of Discourse Network Analyzer, parley import dna'],
  [/\.dta$/i, 'a data file of Stata', 'the same table saved as CSV (export delimited, nolabel)'],
  [/\.(sav|zsav|por)$/i, 'a data file of SPSS', 'the same table saved as CSV, with values and not their labels'],
  [/\.(rds|rda|rdata)$/i, 'a data file of R', 'the same table saved as CSV (write.csv, row.names = FALSE)'],
]

/** What a file that is no table is by its name, and what to do with it; null when its name says nothing. */
export function otherKind(name: string): readonly [what: string, instead: string] | null {
  const [, what, instead] = OTHER_KINDS.find(([ends]) => ends.test(name)) ?? []
  return what === undefined || instead === undefined ? null : [`it is ${what}, which is not read here`, instead]
}
