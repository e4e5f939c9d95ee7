/** Tables of other people's making, of whatever kind and layout: read, understood, said how, and turned into the tables of a dataset. */

export { cellAt, type ForeignColumn } from './foreign-table.ts'
export { isTableName, readForeignTable, TABLE_ENDS } from './formats/registry.ts'
export { dayOf } from './formats/workbook.ts'
export { boundedWorkbook } from './formats/workbook-bounds.ts'
export { numberForm, numberFrom } from './numbers.ts'
export { isRole, ROLE_NAMES, ROLES } from './roles.ts'
export { isOnSeveral } from './scale-of.ts'
export { isShape, PAIR_ENDS, pairEnds, SHAPES, SIGNS, WEIGHTS } from './shapes.ts'
export { toTables } from './to-tables.ts'
export { understand } from './understand.ts'
export type { Question, Told, Understanding } from './understanding.ts'
export { asVoteFiles } from './vote-files.ts'
