import { forms } from './forms.ts'

const { counted, listWords } = forms

/** The words of a matrix. */
export const matrix = {
  orders: { tree: 'neighbours agree most', name: 'in order of name', bloc: 'in order of bloc' },
  treeNote:
    'The tree joins those who agree most on average, pairs without a value left out (average linkage: Sokal and Michener 1958).',
  tree: 'mean agreement',
  unknown: (minShared: number) => (minShared === 1 ? 'no shared issue' : `fewer than ${minShared} shared issues`),
  rows: (n: number, names: readonly string[]) =>
    `A matrix of ${counted(n, 'row')} and as many columns, one for each of: ${listWords(names)}.`,
  noValue: 'no value',
  most: (pairs: readonly string[]) => `Most alike: ${listWords(pairs)}.`,
  least: (pairs: readonly string[]) => `Least alike: ${listWords(pairs)}.`,
}
