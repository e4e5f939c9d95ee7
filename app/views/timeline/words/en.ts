import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, dateWords, numberWords } = forms

/** Words for a length of time: `a year`, `2 weeks`; the plural of what is counted. */
const SPANS = { day: 'day', week: 'week', month: 'month', year: 'year' } as const
type SpanUnit = keyof typeof SPANS

const span = (n: number, unit: SpanUnit) => (n === 1 ? SPANS[unit] : `${n} ${SPANS[unit]}s`)

/** The words of a timeline. */
export const en = {
  years: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  days: (from: string, to: string) => (from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`),
  issues: (n: number) => counted(n, 'issue'),
  headings: (n: number) => counted(n, 'heading'),
  notDrawn: (n: number) => `${n} more not drawn`,
  held: (n: number, unit: SpanUnit) => `as held at the end of each ${span(n, unit)}`,
  stated: (n: number, unit: SpanUnit) => `stated within ${n === 1 ? `a ${SPANS[unit]}` : span(n, unit)}`,
  every: (n: number, unit: SpanUnit) => `every ${span(n, unit)}`,
  valued: (n: number, windows: number) => `a value in ${n} of ${counted(windows, 'window')}`,
  basis: {
    shared: (least: number, most: number) => `${between(least, most)} shared ${most === 1 ? 'issue' : 'issues'}`,
    pairs: (least: number, most: number) => `${between(least, most)} ${most === 1 ? 'pair' : 'pairs'} with a value`,
  },
  lines: {
    held: 'position',
    mean: 'mean of the positions',
    pair: 'alignment of the two',
    cohesion: 'cohesion: mean alignment of the pairs',
    polarisation: 'polarisation',
    left: 'cohesion of the first group',
    right: 'cohesion of the second group',
    across: 'alignment across',
  },
  alignment: (measure: string) => `Alignment (${measure})`,
  cohesion: (measure: string) => `Cohesion (mean ${measure} of the pairs)`,
  polarisation: 'Polarisation (0: all hold the same, 1: half at either end)',
  noValue: 'no value',
  over: {
    shared: (n: number, all: number) => `${n} shared of ${counted(all, 'issue')}`,
    issues: (n: number, all: number) => `${n} of ${counted(all, 'issue')}`,
    pairs: (n: number, all: number) => `${n} of ${counted(all, 'pair')}`,
  },
  point: (value: string, over: string, from: string, to: string) =>
    `${value} over ${over}, ${dateWords(from)} to ${dateWords(to)}`,
  from: (day: string) => `from ${dateWords(day)}`,
  to: (day: string) => `to ${dateWords(day)}`,
  /** What is held on the day of the view. */
  onDay: (day: string, held: string) => `on ${dateWords(day)}: ${held}`,
  throughout: 'throughout',
  nothing: 'Nothing is known of them that could be drawn.',
  without: (line: string) => `${line}: no value`,
  ends: (line: string, first: string, last: string) => `${line}: first ${first}; last ${last}`,
  putOnce: 'On each issue all positions are of one day: none can change.',
  changes: (n: number) => `${counted(n, 'change')} of position.`,
  legend: {
    coverage: 'share of what could count that did',
    lone: 'a window cut short, or without a neighbour',
    shift: 'a position changes, up or down its scale',
    day: (day: string) => `day of the view: ${dateWords(day)}`,
    statements: 'statements of that time; higher means more',
  },
  means:
    'Positions are told by heading, as means of the positions stated in each window; headings with a value in fewer than five windows are left out.',
  more: (n: number) => `${counted(n, 'issue')} not drawn: those that moved least. Choose issues to see them.`,
  steps:
    'A line holds a position from the day on which it took effect (that of its statement, unless another is named) until it was given up or ended; where nothing is known there is none.',
  gaps: 'Where there is no value there is a gap.',
  method: (measure: string, least: number, stated: boolean) =>
    `${measure}, at least ${least} shared; ${
      stated
        ? 'positions stated in the window, as held on its last day'
        : 'positions as held on the last day of each step'
    }.`,
  polarisationNote:
    'Polarisation: 1 − consensus (Tastle and Wierman 2007), mean by weight over issues of weight above 0.',
}

function between(least: number, most: number): string {
  return least === most ? numberWords(least) : `${numberWords(least)} to ${numberWords(most)}`
}
