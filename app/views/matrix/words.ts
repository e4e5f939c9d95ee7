import type { Worded } from '../../../diagram/words/catalogue.ts'
import { forms as german } from '../../../diagram/words/de/forms.ts'
import { forms as english } from '../../../diagram/words/en/forms.ts'
import { wordsWith } from '../../../diagram/words/words.ts'

const en = {
  orders: { tree: 'neighbours agree most', name: 'in order of name', bloc: 'in order of bloc' },
  treeNote:
    'The tree joins those who agree most on average, pairs without a value left out (average linkage: Sokal and Michener 1958).',
  tree: 'mean agreement',
  unknown: (minShared: number) => (minShared === 1 ? 'no shared issue' : `fewer than ${minShared} shared issues`),
  rows: (n: number, names: readonly string[]) =>
    `A matrix of ${english.counted(n, 'row')} and as many columns, one for each of: ${english.listWords(names)}.`,
  noValue: 'no value',
  most: (pairs: readonly string[]) => `Most alike: ${english.listWords(pairs)}.`,
  least: (pairs: readonly string[]) => `Least alike: ${english.listWords(pairs)}.`,
}

const de: Worded<typeof en> = {
  orders: { tree: 'Nachbarn sind sich am einigsten', name: 'nach Namen geordnet', bloc: 'nach Blöcken geordnet' },
  treeNote:
    'Der Baum verbindet, wer sich im Mittel am einigsten ist; Paare ohne Wert zählen nicht (Average Linkage: Sokal und Michener 1958).',
  tree: 'mittlere Übereinstimmung',
  unknown: (minShared) =>
    minShared === 1 ? 'keine gemeinsame Streitfrage' : `weniger als ${minShared} gemeinsame Streitfragen`,
  rows: (n, names) =>
    `Eine Matrix mit ${german.counted(n, 'Zeile', 'Zeilen')} und ebenso vielen Spalten, je eine für: ${german.listWords(names)}.`,
  noValue: 'kein Wert',
  most: (pairs) => `Am ähnlichsten: ${german.listWords(pairs)}.`,
  least: (pairs) => `Am wenigsten ähnlich: ${german.listWords(pairs)}.`,
}

/** The words of its pictures, beside those that all pictures share. */
export const wordsOf = wordsWith({ matrix: en }, { matrix: de })
export type Words = ReturnType<typeof wordsOf>
