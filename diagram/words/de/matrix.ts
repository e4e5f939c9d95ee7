import type { SceneWords } from '../catalogue.ts'
import { forms } from './forms.ts'

const { counted, listWords } = forms

/** Die Worte der Matrix. */
export const matrix: SceneWords['matrix'] = {
  orders: { tree: 'Nachbarn sind sich am einigsten', name: 'nach Namen geordnet', bloc: 'nach Blöcken geordnet' },
  treeNote:
    'Der Baum verbindet, wer sich im Mittel am einigsten ist; Paare ohne Wert zählen nicht (Average Linkage: Sokal und Michener 1958).',
  tree: 'mittlere Übereinstimmung',
  unknown: (minShared) =>
    minShared === 1 ? 'keine gemeinsame Streitfrage' : `weniger als ${minShared} gemeinsame Streitfragen`,
  rows: (n, names) =>
    `Eine Matrix mit ${counted(n, 'Zeile', 'Zeilen')} und ebenso vielen Spalten, je eine für: ${listWords(names)}.`,
  noValue: 'kein Wert',
  most: (pairs) => `Am ähnlichsten: ${listWords(pairs)}.`,
  least: (pairs) => `Am wenigsten ähnlich: ${listWords(pairs)}.`,
}
