import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, dateWords, numberWords } = forms

/** The texts of the table of pairs. */
export const pairs = {
  label: 'Pairs',
  help: 'Every pair with its agreement, to sort and to read.',
  title: (day: string | undefined) => (day === undefined ? 'All pairs' : `All pairs, ${dateWords(day)}`),
  subtitle: (units: number, issues: number) => `${counted(units, 'actor')} compared on ${counted(issues, 'issue')}`,
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
  empty: 'There is no pair in this view.',
} as const
