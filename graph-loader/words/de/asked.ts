import { shown } from '../../../positions/text.ts'
import type { asked as en } from '../en/asked.ts'
import type { Translated } from '../translated.ts'
import { dezimal, namen } from './forms.ts'

/** Was gesagt werden muss, bevor eine Tabelle gelesen werden kann. */
export const asked: Translated<typeof en> = {
  noColumn: (column) => `Eine Spalte ${shown(column)} gibt es nicht`,
  noRole: (role) => `${shown(role)} ist keine Bedeutung einer Spalte`,
  noSheets: 'Die Datei hat keine Blätter',
  roleTwice: (role) => `Zwei Spalten sollen dasselbe sein (${role})`,
  noShape: (shape) => `${shown(shape)} ist kein Aufbau einer Tabelle`,
  numberUnclear: (number) =>
    `${shown(number)} kann zwei Zahlen bedeuten, und die anderen Zahlen der Spalte entscheiden es nicht`,
  dateUnclear: (date) => `${shown(date)} kann zwei Tage bedeuten, und kein anderes Datum der Spalte entscheidet es`,
  valuesUnknown: (values, more) =>
    `Nichts sagt, was diese Werte bedeuten: ${values.join(', ')}${more > 0 ? `, und ${more} weitere` : ''}`,
  issueUnknown: (format, columns, known) =>
    `Gelesen als ${format}; nichts sagt, zu welcher Streitfrage die Positionen gehören: ${namen(columns)} (${known.join('; ')})`,
  columnsUnknown: (format, columns, known) =>
    `Gelesen als ${format}; nichts sagt, was die Spalten bedeuten: ${namen(columns)}${known.length > 0 ? ` (${known.join('; ')})` : ''}`,
  pairsAlone: 'Das ist eine Liste von Paaren, wie sie der Befehl parley balance liest, und keine von Positionen',
  actorsTwice:
    'Zeilen und Spalten sind dieselben Akteure: Die Tabelle sagt, was sie einander tun (wie die Matrix der direkten Einflüsse von MACTOR), und keine Positionen',
  votesBesideNumbers: () => 'Wörter für Stimmen stehen neben Spalten mit Zahlen',
  somePercent: 'Manche Werte sind Prozent, andere nicht',
  valuesUnnamed: () => 'Eine Spalte mit Werten hat keinen Namen',
  scaleUnknown: (min, max) =>
    `Die Werte reichen von ${dezimal(min)} bis ${dezimal(max)}, und nichts sagt, auf welcher Skala`,
  kindWithoutValues: (kind) => `Keine Spalte mit Werten ist übrig von: ${kind}`,
  kindWithoutActors: (kind) => `Keine Spalte mit Akteuren ist übrig von: ${kind}`,
  kindUnscaled: (kind, issue) => `Für ${shown(issue)} ist keine Skala angegeben in: ${kind}`,
  besideAlone: (kind) => `Hier stehen keine eigenen Positionen: ${kind}`,
  twoKinds: (kinds) =>
    `Die Knoten sind von zweierlei Art, ${kinds.map(shown).join(' und ')}, und nichts sagt, welche die Akteure und welche die Streitfragen sind`,
  linesSayNothing: (columns) =>
    `Die Linien sagen nichts, was eine Position wäre${columns.length > 0 ? `: Sie haben ${namen(columns, 8)}` : ''}`,
  signAndWeight: (sign, weight) => `Die Linien haben ${shown(sign)} und ${shown(weight)}`,
  alwaysOne: () => 'Auf jeder Linie steht 1: Das sagt, wer womit verbunden ist, und nicht, wie er dazu steht',
  zeroUnclear: 'Eine Zelle mit 0 kann eine Position sein oder keine; die Matrix kennt keine leeren Zellen',
  maybeSeveral: (cells) =>
    `Solche Zellen können mehrere nennen, denn was sie nennen, wird auch anderswo genannt: ${namen(cells)}`,
}
