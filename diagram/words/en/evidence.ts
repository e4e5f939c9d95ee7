import type { UnitKind } from '../forms.ts'
import { forms } from './forms.ts'
import { many } from './units.ts'

const { counted, dateWords } = forms

/** The words above a list of stances. */
export const evidence = {
  stances: (n: number, actors: number, issues: number) =>
    `${counted(n, 'stance')} of ${counted(actors, 'actor')} on ${counted(issues, 'issue')}`,
  conflicts: (n: number) => (n === 0 ? 'no conflicting codings' : counted(n, 'conflict')),
  statedBy: (day: string) => `stated by ${dateWords(day)}`,
  marked: (unit: UnitKind) => `the positions of ${many(unit)} rest on those marked`,
}
