/** From other programs' files to data packages: databases of Discourse Network Analyzer, and tables of roll calls. */
export { type ImportDnaOptions, importDna } from './dna/import-dna.ts'
export type { ImportReport } from './import-report.ts'
