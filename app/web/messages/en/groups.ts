import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, digits, numberWords } = forms

/** How delegations and blocs come by their positions. */
export const groups = {
  rule: 'Members’ positions',
  rules: {
    'by-scale': 'majority or median',
    majority: 'majority',
    median: 'median',
    mean: 'mean',
  },
  ruleHelp:
    'A delegation takes the latest statement of those who speak for it, a bloc its own. Where several count equally, this rule makes one position of theirs; “majority or median”: the median on continuous scales, else the majority.',
  organizations: 'organisations',
  membersOf: 'Members of',
  made: { majority: 'majority', median: 'median', mean: 'mean' },
  madeOf: (rule: string, n: number) => `${rule} of ${n}`,
  own: (members: number) =>
    `its own statement counts; ${members === 1 ? 'the position of its 1 member is' : `the positions of its ${numberWords(members)} members are`} not used`,
  tie: (n: number) => `a tie among ${n}, so no position`,
  point: (label: string, n: number) => `${label}: ${n}`,
  unclear: (n: number) => `without a clear position: ${n}`,
  silent: (n: number, names: readonly string[]) =>
    n === 0
      ? 'nobody silent'
      : `silent: ${names.slice(0, 6).join(', ')}${n > 6 ? ` and ${numberWords(n - 6)} more` : ''}`,
  cohesion: (share: number) => `share at the most frequent position ${digits(share.toFixed(2))}`,
  members: 'Who holds what',
  body: 'itself',
  decides: 'counts',
  outside: (statements: number, persons: number, level: string) =>
    `${counted(statements, 'statement')} of ${counted(persons, 'person')} ${statements === 1 ? 'lies' : 'lie'} outside their terms and ${statements === 1 ? 'counts' : 'count'} for nobody at the level ${level.toLowerCase()}.`,
  outsideOne: (name: string, statements: number, when: string) =>
    `${name}: ${counted(statements, 'statement')}${when === '' ? '' : `, ${when}`}`,
  others: (n: number) =>
    `${counted(n, 'time', 'times')} another speaker, other members, a statement that has ended or one without a date, no known change of position`,
  more: (n: number) => `and ${n} more`,
  how: {
    changed: (name: string) => `${name} changed`,
    'fell-back': (name: string) => `a statement of ${name} has ended, an older one counts again`,
    returned: (name: string) => `an older statement of ${name} counts again`,
    dated: (name: string) => `a statement of ${name} without a date, which may be later`,
    joined: (name: string) => `${name} joined`,
    spoke: (name: string) => `${name} spoke`,
    left: (name: string) => `${name} left`,
    ended: (name: string) => `${name} holds it no longer`,
  },
}
