import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, dateWords, numberWords } = forms

/** The texts of the timeline. */
export const en = {
  label: 'Timeline',
  controls: 'Time',
  width: 'Positions',
  widths: {
    held: 'as held, from the beginning on',
    '30d': 'stated within 30 days',
    '3m': 'stated within 3 months',
    '1y': 'stated within a year',
    '2y': 'stated within 2 years',
    '5y': 'stated within 5 years',
    '10y': 'stated within 10 years',
  },
  auto: (words: string) => `as the dataset does: ${words}`,
  step: 'A value every',
  steps: { '1d': 'day', '1w': 'week', '1m': 'month', '3m': '3 months', '1y': 'year' },
  who: 'Actors',
  everyone: 'Everyone. Choose one actor for its positions, two for their alignment, more for how united they are.',
  add: 'Follow an actor',
  remove: (name: string) => `Stop following ${name}`,
  plot: (title: string) => `${title}: choose a point with the left and right arrow keys; Enter goes to its day`,
  read: 'Point at a line, or choose a panel and use the arrow keys, to read its values.',
  goTo: (day: string) => `Go to ${day}`,
  empty: 'This view knows nothing of them that could be drawn. Choose more issues, or another actor.',
  shifts: {
    title: (n: number) => counted(n, 'change of position', 'changes of position'),
    none: 'Nobody here changed position.',
    once: 'Changes of position',
    putOnce:
      'On each issue here all positions are of one day (a roll call is an issue of its own), so no position can change. How actors move from vote to vote shows in the lines above.',
    one: (name: string, issue: string, before: string, after: string) =>
      `${name}, ${issue}: from ${before} to ${after}`,
  },
  documents: {
    title: (n: number) => counted(n, 'document'),
    untold: 'Documents',
    ask: 'Show the documents',
    many: (n: number) =>
      `${counted(n, 'statement')}: too many to fetch their documents at once. Choose fewer actors or issues.`,
    none: 'No document with a date.',
    stated: (day: string, n: number) => `${dateWords(day)}: ${counted(n, 'statement')}`,
    strip: (n: number, days: number) =>
      `Statements and documents: ${counted(n, 'statement')} on ${counted(days, 'date')}; the arrow keys go from date to date`,
    untitled: 'publisher not given',
  },
  computing: 'Computing. The chart still shows the previous view.',
  values: 'The values as a table',
  more: (n: number) => `Show ${numberWords(n)} more`,
} as const
