import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, numberWords } = forms

/** The texts of the comparison of two actors or two groups. */
export const en = {
  title: 'Compare two actors, or two groups',
  chooseTwo: 'Choose who is on each side. Several on one side form a group, which stands at the mean of its members.',
  chooseOther: 'Choose the other side.',
  sides: { a: 'First side', b: 'Second side' },
  add: { a: 'Add to the first side', b: 'Add to the second side' },
  remove: (name: string) => `Remove ${name}`,
  swap: 'Swap sides',
  nobody: 'nobody yet',
  value: (name: string, grouped: boolean) => (grouped ? `${name} of the group means` : name),
  overShared: (shared: number, all: number) => `over ${numberWords(shared)} shared of ${counted(all, 'issue')} in view`,
  table: 'Issue by issue',
  distanceHelp: 'Distance: the difference of the two positions as a share of the declared width of the scale',
  more: (n: number) => `Show ${numberWords(n)} more`,
  evidence: (name: string) => `Evidence on ${name}`,
  robust: {
    title: 'How robust is it?',
    range: (low: string, high: string, others: boolean) =>
      `Between ${low} and ${high} when any one ${others ? 'of the other issues' : 'issue'} is left out.`,
    noValueWithout: (names: readonly string[]) =>
      `Without ${forms.listWords(names.map((name) => `“${name}”`))}, each alone, there is no value.`,
    fewRemain: (remaining: number, least: number) =>
      `${forms.counted(remaining, 'shared issue')} ${remaining === 1 ? 'remains' : 'remain'} then, fewer than the ${least} that a value takes.`,
    most: (issue: string, value: string, change: string, more: number) =>
      `Leaving out “${issue}” moves it most: to ${value} (${change})${more === 0 ? '' : `; ${numberWords(more)} more ${more === 1 ? 'issue moves' : 'issues move'} it as much`}.`,
    steady: 'No single issue moves it.',
    few: 'Leaving one out needs two shared issues.',
    noneWithout: 'Without any one of the shared issues there is no value.',
    draw: 'Resample the issues 2,000 times',
    again: 'Resample with another seed',
    drawing: 'Resampling …',
    interval: (level: string, low: string, high: string) => `${level} interval: ${low} to ${high}.`,
    drawn: (valued: number, resamples: number, seed: number) =>
      `${numberWords(valued)} of ${numberWords(resamples)} samples with a value, seed ${seed}. It shows how much the value depends on which issues happen to be known, not whether the positions are right.`,
    noInterval: {
      'few-issues': (least: number) =>
        `No interval: it takes ${least} shared issues of like weight. Of fewer, intervals too often miss the value.`,
      'same-value': () => 'No interval: every sample gives the same value, which tells nothing of how far it may move.',
      'few-valued': (_least: number, valued: number, resamples: number) =>
        `No interval: only ${numberWords(valued)} of ${numberWords(resamples)} samples had a value.`,
    },
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
  members: { failed: 'The members’ positions could not be loaded' },
  empty: 'They share no issue in this view. Try a later day or more issues.',
} as const
