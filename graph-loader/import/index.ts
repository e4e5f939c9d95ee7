/** From other programs' files to data packages: databases of Discourse Network Analyzer, and tables of roll calls. */
export { type ImportDnaOptions, importDna } from './dna/import-dna.ts'
export type { ImportReport } from './import-report.ts'
export { type ImportRollcallsOptions, importRollcalls, type RollcallsReport } from './rollcalls/import-rollcalls.ts'
export { PROFILES } from './rollcalls/profiles.ts'
export type { UnderstoodWord, Vote } from './rollcalls/vote-words.ts'
