import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, numberWords } = forms

/** The texts of the matrix. */
export const en = {
  grid: (n: number) => `Alignments of ${counted(n, 'actor')} with each other`,
  controls: 'Rows and columns',
  order: 'Order',
  orders: { tree: 'by agreement', name: 'by name', bloc: 'by bloc' },
  orderHelp: 'By agreement: the tree at the side joins those who agree most.',
  point: 'Point at a cell for the value; choose it to see what it rests on.',
  hint: 'Drag over cells, or use Shift with the arrow keys, to mark a block.',
  hintTree: 'A joint of the tree marks all below it.',
  pair: (parts: { a: string; b: string; value: string; shared: number; issues: number }) =>
    `${parts.a} and ${parts.b}: ${parts.value}, ${numberWords(parts.shared)} of ${counted(parts.issues, 'issue')} shared`,
  noValue: 'no value',
  same: (name: string) => `${name} itself`,
  value: (percent: string, measure: string, words: string) =>
    percent === words ? `agreement ${percent}` : `${measure} ${words} (${percent} of its range)`,
  zoomLabel: 'Size of the cells',
  zoomIn: 'Larger cells',
  zoomOut: 'Smaller cells',
  zoomFit: 'All cells',
  block: {
    label: 'Marked block',
    who: (names: readonly string[], n: number) =>
      n <= names.length ? names.join(', ') : `${names.join(', ')} and ${numberWords(n - names.length)} more`,
    rows: (n: number) => counted(n, 'actor'),
    within: 'Within',
    withinRows: 'Within rows',
    withinColumns: 'Within columns',
    between: 'Between',
    others: 'With all others',
    pairs: (n: number, all: number) => `${numberWords(n)} of ${counted(all, 'pair')}`,
    none: 'no value',
    hideOthers: 'Hide others',
    compare: 'Use as group',
    compareTwo: 'Use as groups',
    clear: 'Clear',
    used: 'Saved as the group to compare.',
  },
  pairsTable: 'All pairs as a table',
  hidden: (n: number) => `${counted(n, 'actor')} hidden.`,
  showHidden: 'Show them',
  empty: 'Nobody can be compared in this view',
  emptyHelp: 'Try a later day, more issues, or fewer shared issues.',
} as const
