import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import type { en } from './en.ts'

const { dateWords, numberWords } = forms

/** Die Texte des Spektrums. */
export const de: Worded<typeof en> = {
  controls: 'Bewegungen',
  since: 'Vergleichen mit den Positionen vom',
  sinceHelp:
    'Wer seither die Position gewechselt hat, bekommt einen Pfeil; er ist gestrichelt, wo das niemand tat, aber jemand anderes spricht, andere Mitglieder zählen, eine Aussage zu Ende ist oder die frühere kein Datum hat. Beide stehen in der Liste.',
  along: (issue) => `Akteure auf der Skala von ${issue}: die Pfeiltasten gehen von einem zum nächsten`,
  moved: (n, both, day) =>
    both === 0
      ? `Von niemandem ist die Position an beiden Tagen bekannt, heute und am ${dateWords(day)}`
      : both === 1
        ? `Der einzige Akteur, dessen Position an beiden Tagen bekannt ist, hat sie seit dem ${dateWords(day)} ${n === 0 ? 'nicht gewechselt' : 'gewechselt'}`
        : `${n === 0 ? 'Keiner' : n} von ${numberWords(both)} Akteuren, deren Positionen an beiden Tagen bekannt sind, ${n < 2 ? 'hat' : 'haben'} seit dem ${dateWords(day)} die Position gewechselt`,
  fresh: 'Neu bekannt',
  gone: 'Nicht mehr bekannt',
  move: (name, before, after) => `${name}: von ${before} zu ${after}`,
  more: (n) => `${n} weitere zeigen`,
  evidence: (name) => `Belege von ${name}`,
  close: 'Belege schließen',
  empty: 'Niemand hat hier eine Position. Versuchen Sie einen späteren Tag oder mehr Streitfragen.',
  nobody: 'Niemand hat zu dieser Streitfrage eine Position.',
}
