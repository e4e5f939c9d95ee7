import type { SceneWords } from '../catalogue.ts'
import { forms } from './forms.ts'

const { counted, numberWords } = forms

/** Die Worte eines Szenarios. */
export const whatif: SceneWords['whatif'] = {
  held: 'wie es ist',
  hypothetical: 'gedacht',
  nearer: 'näher',
  farther: 'ferner',
  note: 'Gedachte Positionen sind niemandes Worte: Sie ruhen auf keinem Beleg und stehen nicht in den Daten.',
  nothing: 'Noch ist nichts bewegt: Alles ist, wie es ist',
  changes: (n, pairs) =>
    `${numberWords(n)} von ${counted(pairs, 'Paar', 'Paaren')} ${n === 1 ? 'ändert' : 'ändern'} sich`,
  most: (a, b, change, more) =>
    `am meisten: ${a} und ${b}, ${change}${more === 0 ? '' : ` (und ${numberWords(more)} weitere ebenso weit)`}`,
  noValue: 'kein Wert',
  change: (before, after) => `${before} → ${after}`,
  moved: (who, issue, before, after) => `Gedacht: ${who} zu ${issue}, bisher ${before}, dann ${after}.`,
  pair: (a, b, change) => `${a} und ${b}: ${change}.`,
  nothingMoved: 'Nichts ist bewegt.',
  movesTitle: 'Bewegt',
  nobody: 'Niemand',
  moreMoves: (n) => `und ${counted(n, 'weitere Bewegung', 'weitere Bewegungen')}`,
  changesTitle: 'Was sich am meisten ändert',
  moveSomebody: 'Nichts: Bewegen Sie jemanden',
  noChange: 'Keine Übereinstimmung ändert sich',
  none: 'keiner',
}
