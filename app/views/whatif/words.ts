import type { Worded } from '../../../diagram/words/catalogue.ts'
import { forms as german } from '../../../diagram/words/de/forms.ts'
import { forms as english } from '../../../diagram/words/en/forms.ts'
import { withArticle } from '../../../diagram/words/en/with-article.ts'
import { wordsWith } from '../../../diagram/words/words.ts'

const en = {
  held: 'as it is',
  hypothetical: 'hypothetical',
  nearer: 'nearer',
  farther: 'farther',
  note: 'Hypothetical positions are nobody’s words: they rest on no evidence, and are not in the data.',
  nothing: 'Nothing is moved yet: all is as it is',
  changes: (n: number, pairs: number) =>
    `${english.numberWords(n)} of ${english.counted(pairs, 'pair')} ${n === 1 ? 'changes' : 'change'}`,
  most: (a: string, b: string, change: string, more: number) =>
    `most: ${withArticle(a)} and ${withArticle(b)}, ${change}${more === 0 ? '' : ` (and ${english.numberWords(more)} more by as much)`}`,
  noValue: 'no value',
  change: (before: string, after: string) => `${before} to ${after}`,
  moved: (who: string, issue: string, before: string, after: string) =>
    `Hypothetical: ${who} on ${issue}, from ${before} to ${after}.`,
  pair: (a: string, b: string, change: string) => `${a} and ${b}: ${change}.`,
  nothingMoved: 'Nothing is moved.',
  movesTitle: 'Moved',
  nobody: 'Nobody',
  moreMoves: (n: number) => `and ${english.counted(n, 'more move')}`,
  changesTitle: 'What changes most',
  moveSomebody: 'Nothing: move somebody',
  noChange: 'No alignment changes',
  none: 'none',
}

const de: Worded<typeof en> = {
  held: 'wie es ist',
  hypothetical: 'gedacht',
  nearer: 'näher',
  farther: 'ferner',
  note: 'Gedachte Positionen sind niemandes Worte: Sie ruhen auf keinem Beleg und stehen nicht in den Daten.',
  nothing: 'Noch ist nichts bewegt: Alles ist, wie es ist',
  changes: (n, pairs) =>
    `${german.numberWords(n)} von ${german.counted(pairs, 'Paar', 'Paaren')} ${n === 1 ? 'ändert' : 'ändern'} sich`,
  most: (a, b, change, more) =>
    `am meisten: ${a} und ${b}, ${change}${more === 0 ? '' : ` (und ${german.numberWords(more)} weitere ebenso weit)`}`,
  noValue: 'kein Wert',
  change: (before, after) => `${before} → ${after}`,
  moved: (who, issue, before, after) => `Gedacht: ${who} zu ${issue}, bisher ${before}, dann ${after}.`,
  pair: (a, b, change) => `${a} und ${b}: ${change}.`,
  nothingMoved: 'Nichts ist bewegt.',
  movesTitle: 'Bewegt',
  nobody: 'Niemand',
  moreMoves: (n) => `und ${german.counted(n, 'weitere Bewegung', 'weitere Bewegungen')}`,
  changesTitle: 'Was sich am meisten ändert',
  moveSomebody: 'Nichts: Bewegen Sie jemanden',
  noChange: 'Keine Übereinstimmung ändert sich',
  none: 'keiner',
}

/** The words of its pictures, beside those that all pictures share. */
export const wordsOf = wordsWith({ whatif: en }, { whatif: de })
export type Words = ReturnType<typeof wordsOf>
