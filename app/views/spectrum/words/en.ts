import { forms } from '../../../../diagram/words/en/forms.ts'
import { many, one, unitsOf } from '../../../../diagram/words/en/units.ts'
import type { UnitKind } from '../../../../diagram/words/forms.ts'
import { CHANGE_KINDS, type SinceCounts } from '../../../../positions/series/index.ts'

const { counted, dateWords } = forms

/** The words of a spectrum. */
export const en = {
  unitsOf,
  issues: (shown: number, all: number) =>
    shown < all
      ? `${shown} of ${counted(all, 'issue')}, those with most positions (choose issues to see others)`
      : counted(shown, 'issue'),
  /** Of the positions known on both days so many changed; what is known on one of them only is neither changed nor the same. `shown`: of how many issues, unless all. */
  since: (day: string, n: SinceCounts, shown: number | null) => {
    const both = CHANGE_KINDS.reduce((sum, kind) => sum + n[kind], n.same)
    const others = n['other-speaker']
    const members = n['other-members']
    const parts = [
      both === 0
        ? 'no position known on both days'
        : `${n.changed === 0 ? 'none' : n.changed} of ${counted(both, 'position')} changed`,
      n.expired === 0
        ? ''
        : `${n.expired} ${n.expired === 1 ? 'differs' : 'differ'} only because a statement has ended`,
      n.undated === 0
        ? ''
        : `${n.undated} ${n.undated === 1 ? 'differs' : 'differ'} from a statement without a date, which may be later`,
      others === 0 ? '' : `${others} ${others === 1 ? 'differs' : 'differ'} only because another speaks`,
      members === 0 ? '' : `${members} ${members === 1 ? 'differs' : 'differ'} only because other members count`,
      n.new === 0 ? '' : `${n.new} newly known`,
      n.gone === 0 ? '' : `${n.gone} no longer known`,
    ]
    const where = shown === null ? '' : ` on ${shown === 1 ? 'this issue' : `these ${shown} issues`}`
    return `since ${dateWords(day)}${where}: ${parts.filter((part) => part !== '').join(', ')}`
  },
  moves: {
    changed: (day: string) => `changed position since ${dateWords(day)}`,
    expired: 'a statement has ended: no change of position',
    undated: 'until then a statement without a date',
    'other-speaker': 'another speaker: no change of position',
    'other-members': 'other members: no change of position',
  },
  others: {
    expired: 'a statement has ended',
    undated: 'a statement without a date, which may be later',
    'other-speaker': 'another speaker',
    'other-members': 'other members',
  },
  othersSilent: (n: number, unit: UnitKind) =>
    `${counted(n, `other ${one(unit)}`, `other ${many(unit)}`)} ${n === 1 ? 'has' : 'have'} no position on any issue.`,
  noIssue: 'No issue on which anybody holds a position.',
  issuesLeft: (n: number) => `${counted(n, 'issue')} found no room in a picture of this size.`,
  movesLeft: (n: number) => `${counted(n, 'arrow')} found no room; the longest come first.`,
  unnamed: (shorts: boolean, blank: boolean) =>
    `Where names find no room, ${shorts ? (blank ? 'short names or blank circles' : 'short names') : 'blank circles'} stand for them, in order of name from the left below.`,
}
