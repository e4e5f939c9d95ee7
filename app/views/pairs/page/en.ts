import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, dateWords, numberWords } = forms

/** The texts of the table of pairs. */
export const en = {
  title: (day: string | undefined, only: string | undefined) =>
    `All pairs${only === undefined ? '' : ` with ${only}`}${day === undefined ? '' : `, ${dateWords(day)}`}`,
  subtitle: (units: number, issues: number, only: string | undefined) =>
    `${only === undefined ? 'Each two' : `${only} with each other`} of ${counted(units, 'actor')}, on ${counted(issues, 'issue')}`,
  caption: 'All pairs',
  a: 'Actor',
  b: 'And',
  agreement: 'Agreement',
  value: 'Value',
  shared: 'Shared issues',
  none: 'no value',
  ofIssues: (n: number) => `of ${n}`,
  open: (a: string, b: string) => `Account of ${a} and ${b}`,
  only: 'Only pairs with',
  everyone: 'everyone',
  page: (from: number, to: number, total: number, valued: number) =>
    `${numberWords(from)}–${numberWords(to)} of ${counted(total, 'pair')}, ${numberWords(valued)} with a value`,
  previous: 'Previous',
  next: 'Next',
  empty: 'This view has no pairs.',
} as const
