import { forms } from '../../../../diagram/words/de/forms.ts'
import type { Catalogue } from '../catalogue.ts'

const { counted, dateWords } = forms

/** Die Texte des Spektrums. */
export const spectrum: Catalogue['views']['spectrum'] = {
  label: 'Spektrum',
  help: 'Die Skala einer Streitfrage mit ihren festgelegten Punkten, und wer wo auf ihr steht.',
  controls: 'Bewegungen',
  since: 'Vergleichen mit den Positionen vom',
  sinceHelp: 'Wer sich seither bewegt hat, wird als Pfeil gezeichnet und in Worten genannt.',
  along: (issue) => `Akteure auf der Skala von ${issue}: die Pfeiltasten gehen von einem zum nächsten`,
  actor: (name, position) => `${name}: ${position}`,
  moved: (n, day) => `${counted(n, 'Akteur', 'Akteure')} bewegt seit ${dateWords(day)}`,
  move: (name, before, after) => `${name}: von ${before} zu ${after}`,
  more: (n) => `${n} weitere zeigen`,
  evidence: (name) => `Belege von ${name}`,
  close: 'Belege schließen',
  empty: 'Niemand hat hier eine Position. Versuchen Sie einen späteren Tag oder mehr Streitfragen.',
  nobody: 'Niemand hat zu dieser Streitfrage eine Position.',
}
