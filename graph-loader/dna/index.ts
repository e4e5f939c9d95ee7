/** Databases of Discourse Network Analyzer: a file of SQLite or a dump of a server's, to the tables of a dataset; runs in the browser too. */
export type { DnaChoice } from './choose-variables.ts'
export { type DnaDatabase, type DnaDocument, dnaDatabase } from './dna-database.ts'
export { dnaPackage } from './dna-package.ts'
export { dnaId, openDna } from './open-dna.ts'
export { boundOf, StoredBounds, type StoredTables, warnOfNumber, wholeNumber } from './stored-tables.ts'
