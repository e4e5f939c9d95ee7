import type { SceneWords } from '../catalogue.ts'
import { forms } from './forms.ts'
import { furtherUnits, units } from './units.ts'

const { counted, dateWords, numberWords } = forms

const issues = (n: number) => counted(n, 'Streitfrage', 'Streitfragen')

/** Die Worte des Spektrums. */
export const spectrum: SceneWords['spectrum'] = {
  units,
  issues: (shown, all) => (shown < all ? `${shown} von ${issues(all)}, die mit den meisten Positionen` : issues(shown)),
  moves: (day) => `Bewegungen seit ${dateWords(day)}`,
  nobodyMoved: (day) => `niemand bewegte sich seit ${dateWords(day)}`,
  moved: (day) => `bewegt seit ${dateWords(day)}`,
  othersSilent: (n, unit) =>
    `${furtherUnits(n, unit)} ${n === 1 ? 'hat' : 'haben'} zu keiner Streitfrage eine Position.`,
  noIssue: 'Keine Streitfrage, zu der jemand eine Position hat.',
  issuesLeft: (n) => `${issues(n)} ${n === 1 ? 'fand' : 'fanden'} in einem Bild dieser Größe keinen Platz.`,
  movesLeft: (n) =>
    `Für ${n === 1 ? '1 Bewegung' : `${numberWords(n)} Bewegungen`} war kein Platz für einen Pfeil; die weitesten kommen zuerst.`,
  unnamed: 'Wo Namen keinen Platz finden, stehen Kürzel oder Kreise für sie, nach Namen geordnet von links unten.',
}
