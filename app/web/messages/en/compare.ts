import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, numberWords } = forms

/** The texts of the comparison of two actors or two groups. */
export const compare = {
  label: 'Compare',
  help: 'Two actors or two groups, issue by issue: what each holds, what it adds, and how firm the result is.',
  title: 'Compare two actors, or two groups',
  chooseTwo:
    'Choose who stands on either side. More than one on a side makes a group, which stands at the mean of its members.',
  chooseOther: 'Choose the other side.',
  sides: { a: 'First side', b: 'Second side' },
  add: { a: 'Add to the first side', b: 'Add to the second side' },
  remove: (name: string) => `Take ${name} off`,
  swap: 'Swap sides',
  nobody: 'nobody yet',
  value: (name: string, grouped: boolean) => (grouped ? `${name} of the group means` : name),
  overShared: (shared: number, all: number) => `over ${numberWords(shared)} shared of ${counted(all, 'issue')} in view`,
  table: 'Issue by issue',
  columns: {
    issue: 'Issue',
    scale: 'On its scale',
    distance: 'd',
    distanceHelp: 'Distance: the difference of the two positions as a share of the declared width of the scale',
    weight: 'Weight',
    contribution: (name: string) => `Adds to ${name}`,
    without: (name: string) => `${name} without it`,
    wedge: 'Wedge',
    bridge: 'Bridge',
  },
  sum: 'Sum',
  sections: {
    joint: (n: number) => `Left out, both from one joint text: ${counted(n, 'issue')}`,
    'lacks-a': (n: number, a: string) => `No position of ${a} to compare: ${counted(n, 'issue')}`,
    'lacks-b': (n: number, _a: string, b: string) => `No position of ${b} to compare: ${counted(n, 'issue')}`,
    'lacks-both': (n: number) => `No position of either to compare: ${counted(n, 'issue')}`,
  },
  more: (n: number) => `Show ${numberWords(n)} more`,
  evidence: (name: string) => `Evidence on ${name}`,
  knownOf: (known: number, of: number) => `${known} of ${of} known`,
  spread: (low: string, high: string) => `${low} to ${high}`,
  robust: {
    title: 'How firm is it?',
    range: (low: string, high: string) => `Between ${low} and ${high} when any one issue is left out.`,
    most: (issue: string, value: string, change: string) =>
      `Leaving out “${issue}” moves it most: to ${value} (${change}).`,
    steady: 'No single issue moves it.',
    few: 'It takes two shared issues to leave one out.',
    draw: 'Draw the issues anew 2,000 times',
    again: 'Draw with another seed',
    drawing: 'Drawing …',
    interval: (level: string, low: string, high: string) =>
      `${level} of the drawn values lie between ${low} and ${high}.`,
    drawn: (valued: number, resamples: number, seed: number) =>
      `${numberWords(valued)} of ${numberWords(resamples)} samples with a value, seed ${seed}. It tells how much the value hangs on which issues happen to be known, not whether the positions are right.`,
    none: 'No sample had a value.',
  },
  formula: {
    title: 'How is it computed?',
    d: 'd is |a − b| / Δ, with Δ the declared width of the issue’s scale; w is the issue’s weight.',
  },
  groups: {
    title: 'What divides and joins the two groups',
    wedge: (issue: string) => `“${issue}” divides them most.`,
    bridge: (issue: string) => `“${issue}” joins them most.`,
    none: 'There is no issue on which both groups hold a position.',
  },
  members: { failed: 'The members’ positions could not be had' },
  empty: 'They share no issue in this view. Try a later day or more issues.',
} as const
