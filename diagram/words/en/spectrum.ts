import type { UnitKind } from '../../text/unit-kind.ts'
import { forms } from './forms.ts'
import { many, one, units } from './units.ts'

const { counted, dateWords } = forms

/** The words of a spectrum. */
export const spectrum = {
  units,
  issues: (shown: number, all: number) =>
    shown < all ? `${shown} of ${counted(all, 'issue')}, those with most positions` : counted(shown, 'issue'),
  moves: (day: string) => `moves since ${dateWords(day)}`,
  nobodyMoved: (day: string) => `nobody moved since ${dateWords(day)}`,
  moved: (day: string) => `moved since ${dateWords(day)}`,
  othersSilent: (n: number, unit: UnitKind) =>
    `${counted(n, `other ${one(unit)}`, `other ${many(unit)}`)} ${n === 1 ? 'has' : 'have'} no position on any issue.`,
  noIssue: 'No issue on which anybody holds a position.',
  issuesLeft: (n: number) => `${counted(n, 'issue')} found no room in a picture of this size.`,
  movesLeft: (n: number) => `${counted(n, 'move')} found no room for an arrow; the farthest come first.`,
  unnamed: 'Where names find no room, short names or circles stand for them, in order of name from the left below.',
}
