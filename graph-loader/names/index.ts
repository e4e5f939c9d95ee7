/** Names of actors: which are those of nations, which are likely one actor's, and which stand for several others. */

export { aliasFlags, likelySame } from './likely-same.ts'
export { NATION_LANGUAGES, type NationLists, type NationNames, nationNames } from './nation-names.ts'
export { type NationNamed, type NationsAmong, type NationsTold, nationGiven, nationsAmong } from './nations-among.ts'
export { nationsSaid, totalsSaid } from './said.ts'
export { isTotal, type Total, totalsAmong } from './totals.ts'
