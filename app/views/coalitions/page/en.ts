import { forms } from '../../../../diagram/words/en/forms.ts'
import { DIVIDED_FROM } from '../../../../positions/scenario/index.ts'

const { numberWords } = forms

const share = 100 * DIVIDED_FROM

/** The texts of the coalitions. */
export const en = {
  empty:
    'No two actors agree enough to form a coalition. Lower the agreement or the minimum of shared issues, or add issues.',
  found: (share: string) => `${share} the same across searches`,
  foundHelp:
    'Average similarity of the coalition across repeated searches with other seeds: members in common divided by members in either. It describes the search, not whether the division is more than chance.',
  membersTitle: 'Members',
  membersOf: (letter: string) =>
    `Members of ${letter}, each with the share of searches in which it stays. Arrow keys go on to the next; with Shift, Enter selects a second.`,
  more: (n: number) => `Show ${numberWords(n)} more`,
  fewer: 'Show fewer',
  swing: 'Who swings',
  swingHelp:
    'Leaves in some searches, or stays in all and stands as near to another coalition as to its own, or nearer.',
  nobodySwings: 'Nobody: all stay in every search, and stand nearer to their own than to any other.',
  issuesSome: (shown: number, all: number) => `The ${shown} least united of ${numberWords(all)}`,
  issue: 'Issue',
  united: 'United',
  mean: 'Position, or mean',
  hold: 'Hold one',
  oneHolder: 'one alone',
  unitedHelp:
    '100 %: all hold the same; 0 %: half at either end of the scale would be about 50 %, two alone at both ends 0 %.',
  network: 'Show in the network',
  compare: (a: string, b: string) => `Compare ${a} with ${b}`,
  between: 'What divides and what joins them',
  betweenHelp: `An issue divides two coalitions where their means are ${share} % of the scale apart or more, else it joins them. Ordered by wedge, that distance, and bridge, what is left of the scale; both count less where fewer members hold a position.`,
  divides: 'Divides',
  joins: 'Joins',
  none: 'no issue',
  largest: (n: number) => `Of the ${n} largest coalitions.`,
  outside: 'In no coalition',
  region: 'Coalitions',
  controls: 'Coalitions',
  resolution: 'Resolution',
  resolutionHelp: 'Below 1: fewer and larger coalitions. Above 1: more and smaller ones.',
  resolutionWords: (value: number) => (value === 1 ? '1, as usual' : String(value)),
  agree: 'Agree from',
  agreeHelp: 'Only pairs that agree at least this much hold a coalition together.',
  agreeAny: 'above the middle',
  seed: 'Seed',
  seedHelp: 'The method starts from a random order. What changes with the seed is not robust.',
  another: 'Another seed',
} as const
