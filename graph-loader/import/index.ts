/** From other programs' files to data packages: tables of any kind, tables of roll calls, and databases of Discourse Network Analyzer. */

export { type RecipeQuery, recipeFrom } from '../recipe.ts'
export { PROFILES, type UnderstoodWord, VOTES, type Vote } from '../rollcalls/index.ts'
export { type ImportDnaOptions, importDna } from './dna/import-dna.ts'
export { type ImportAnswerOptions, importAnswer } from './import-answer.ts'
export type { ImportReport } from './import-report.ts'
export { type ImportRollcallsOptions, importRollcalls, type RollcallsReport } from './import-rollcalls.ts'
export { type ImportTableOptions, importTable, type TableReport } from './import-table.ts'
