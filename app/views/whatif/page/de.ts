import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import type { en } from './en.ts'

const { numberWords } = forms

/** Die Texte von „Was wäre wenn“. */
export const de: Worded<typeof en> = {
  label: 'Was wäre wenn',
  note: 'Nichts davon wird in die Daten geschrieben. Das Szenario steht im Link und gilt auch in den anderen Ansichten, die es jeweils sagen; „Belege“ zeigt nur, was gesagt wurde.',
  who: 'Wer sich bewegt',
  choose: 'Wer bewegt sich?',
  chooseHelp: 'Wählen Sie einen Akteur. Er steht zu jeder Streitfrage, wo er in den Daten steht, bis Sie ihn bewegen.',
  notUnit: (name) =>
    `${name} wird auf dieser Ebene nicht für sich verglichen und kann nicht bewegt werden. Wählen Sie eine andere Ebene oder einen anderen Akteur.`,
  someone: 'Oder einen von diesen',
  issues: (name) => `${name}, Streitfrage für Streitfrage`,
  drag: 'Ziehen Sie die Raute, oder bewegen Sie sie mit den Pfeiltasten. Entf nimmt eine Bewegung zurück.',
  find: 'Streitfrage finden',
  noIssue: 'Keine Streitfrage dieses Namens.',
  noIssues: 'Keine Streitfrage der Ansicht hat eine Skala, auf der sich jemand bewegen ließe.',
  handle: (issue) => `Gedachte Position zu ${issue}`,
  asHeld: 'wie es ist',
  moved: (from, to) => `${from} → ${to}`,
  hypothetical: 'gedacht',
  undo: 'Zurücknehmen',
  undoLabel: (issue) => `Bewegung zu ${issue} zurücknehmen`,
  more: (n) => `${numberWords(n)} weitere zeigen`,
  cannot: 'Zu dieser Streitfrage geht es nicht: Ihre Kennung enthält „=“.',
  moves: 'Das Szenario',
  noMoves: 'Noch ist nichts bewegt.',
  clear: 'Alles zurücknehmen',
  undoMove: (actor, issue) => `Bewegung von ${actor} zu ${issue} zurücknehmen`,
  changes: 'Was sich am meisten ändert',
  changesCaption: 'Paare, deren Übereinstimmung sich ändert',
  nothing: 'Keine Übereinstimmung ändert sich.',
  best: 'Die beste einzelne Bewegung',
  bestHelp: (name) => `Wählen Sie, wem ${name} näherkommen soll; jede Bewegung zu jeder Streitfrage wird ausprobiert.`,
  towards: 'In Richtung',
  remove: (name) => `Nicht in Richtung ${name}`,
  seek: 'Die beste Bewegung suchen',
  seeking: 'Jede Bewegung wird ausprobiert …',
  noBest: 'Keine einzelne Bewegung bringt sie einander näher.',
  found: (issue, to) => `${issue}: ${to}`,
  gain: (before, after, known) =>
    `mittlere Übereinstimmung mit ${known === 1 ? 'ihm' : `${known} von ihnen`} von ${before} auf ${after}`,
  noBefore: 'keinem Wert',
  make: 'So bewegen',
}
