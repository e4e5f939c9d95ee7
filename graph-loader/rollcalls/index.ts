/** Tables of votes: known by their headers or by what is told, read row by row, and turned into the tables of a dataset; runs in the browser. */
export { Aliases } from './aliases.ts'
export { headerlessOf, PROFILES, profileOf } from './profiles/registry.ts'
export { planVotes, type VotePlan } from './vote-columns.ts'
export { type VoteTableOptions, type VoteTables, voteTables } from './vote-tables.ts'
export { type UnderstoodWord, VOTES, type Vote, VoteWords } from './vote-words.ts'
