import { forms } from './forms.ts'
import { withArticle } from './with-article.ts'

const { counted, numberWords } = forms

/** The words of a scenario. */
export const whatif = {
  held: 'as it is',
  hypothetical: 'hypothetical',
  nearer: 'nearer',
  farther: 'farther',
  note: 'Hypothetical positions are nobody’s words: they rest on no evidence, and are not in the data.',
  nothing: 'Nothing is moved yet: all is as it is',
  changes: (n: number, pairs: number) =>
    `${numberWords(n)} of ${counted(pairs, 'pair')} ${n === 1 ? 'changes' : 'change'}`,
  most: (a: string, b: string, change: string, more: number) =>
    `most: ${withArticle(a)} and ${withArticle(b)}, ${change}${more === 0 ? '' : ` (and ${numberWords(more)} more by as much)`}`,
  noValue: 'no value',
  change: (before: string, after: string) => `${before} to ${after}`,
  moved: (who: string, issue: string, before: string, after: string) =>
    `Hypothetical: ${who} on ${issue}, from ${before} to ${after}.`,
  pair: (a: string, b: string, change: string) => `${a} and ${b}: ${change}.`,
  nothingMoved: 'Nothing is moved.',
  movesTitle: 'Moved',
  nobody: 'Nobody',
  moreMoves: (n: number) => `and ${counted(n, 'more move')}`,
  changesTitle: 'What changes most',
  moveSomebody: 'Nothing: move somebody',
  noChange: 'No alignment changes',
  none: 'none',
}
