import { forms } from '../../../../diagram/words/en/forms.ts'
import { withArticle } from '../../../../diagram/words/en/with-article.ts'

const { counted } = forms

const issues = (n: number) => counted(n, 'issue')

/** The words of a comparison. */
export const en = {
  group: { first: (n: number) => `the first group of ${n}`, second: (n: number) => `the second group of ${n}` },
  noValue: 'no value',
  value: (name: string, grouped: boolean, value: string, shared: number, all: number) =>
    `${name}${grouped ? ' of the means' : ''} ${value} over ${shared} of ${issues(all)}`,
  range: (low: string, high: string, some: boolean) =>
    some
      ? `${low} to ${high} or no value when any one issue is left out`
      : `${low} to ${high} when any one issue is left out`,
  /** On how many issues the one, the other, or both lack a position. */
  lacks: (a: string, forA: number, b: string, forB: number, both: number) => {
    const parts = [
      forA === 0 ? '' : `${forA} for ${withArticle(a)}`,
      forB === 0 ? '' : `${forB} for ${withArticle(b)}`,
      both === 0 ? '' : `${both} for both`,
    ].filter((part) => part !== '')
    return `no position to compare: ${parts.join(', ')}`
  },
  reasons: {
    'below-min-shared': (shared: number, min: number) =>
      `no value: they share ${issues(shared)}, the view asks for at least ${min}`,
    'no-weight': (_shared: number, _min: number) => 'no value: all shared issues have weight 0',
    'no-variation': (_shared: number, _min: number) => 'no value: the measure needs positions that differ',
    'mixed-scales': (_shared: number, _min: number) => 'no value: the measure needs one scale for all issues',
  },
  exact: (name: string) =>
    `${name} is no sum over issues, so no issue adds a share of it. What is exact: the value, the distances, and the value without each issue.`,
  thereIsNone: 'There is no value.',
  noneShared: 'They share no issue that counts.',
  issueByIssue: (told: string, more: number) =>
    `Issue by issue: ${told}${more > 0 ? `; and ${more} more issues` : ''}.`,
  without: (name: string) => `Without a position of ${withArticle(name)}`,
  ofNeither: 'Of neither',
  joint: 'Left out, both from one joint text',
  weightless: 'Of weight 0, and so not shared',
  firstAndMore: (names: readonly string[], more: number) => `${names.join(', ')} and ${more} more`,
  groups:
    'A group stands at the mean of its members with a position; wedge is the gap, bridge 1 − gap, each times the root of the product of the two shares of members known.',
  noneAcross: (pairs: number) => `None of the ${counted(pairs, 'pair')} across has a value.`,
  across: (name: string, known: number, pairs: number, value: string) =>
    `Mean ${name} of ${known} of ${counted(pairs, 'pair')} across: ${value}.`,
  legend: {
    neutral: 'declares itself neutral',
    members: 'from the least to the greatest of the members',
    speakers: 'range among those who speak for it',
    raises: (name: string) => `raises ${name}`,
    lowers: (name: string) => `lowers ${name}`,
  },
  /** Above the issues that do not count: why, and how many they are. */
  sections: {
    weightless: (n: number, _a: string, _b: string) => `Of weight 0, and so not shared: ${issues(n)}`,
    joint: (n: number, _a: string, _b: string) => `Left out, both from one joint text: ${issues(n)}`,
    'lacks-a': (n: number, a: string, _b: string) => `No position of ${withArticle(a)} to compare: ${issues(n)}`,
    'lacks-b': (n: number, _a: string, b: string) => `No position of ${withArticle(b)} to compare: ${issues(n)}`,
    'lacks-both': (n: number, _a: string, _b: string) => `No position of either to compare: ${issues(n)}`,
  },
  spread: (low: string, high: string) => `${low} to ${high}`,
  knownOf: (known: number, of: number) => `${known} of ${of} known`,
  columns: {
    issue: 'Issue',
    distance: 'd',
    weight: 'weight',
    adds: (name: string) => `adds to ${name}`,
    without: (name: string) => `${name} without it`,
    wedge: 'wedge',
    bridge: 'bridge',
    scale: 'on its scale',
  },
  oneText: 'one joint text',
  rest: (n: number, adds: string) =>
    `and ${n} more ${n === 1 ? 'issue' : 'issues'}${adds === '' ? '' : `, which add ${adds} together`}`,
  sum: (name: string, sums: boolean, shared: number, all: number) =>
    `${name}${sums ? ', the sum,' : ''} over ${shared} of ${all} issues`,
}
