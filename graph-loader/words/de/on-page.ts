import type { asked } from '../en/asked.ts'
import type { Translated } from '../translated.ts'
import { namen } from './forms.ts'

const LACKING: Readonly<Record<string, string>> = {
  actor: 'den Akteur',
  issue: 'die Streitfrage',
  value: 'den Wert',
}

/** Was auf der Seite zu tun ist. */
export const onPage: Translated<typeof asked> = {
  noColumn: (_, columns) => `Die Spalten sind ${namen(columns)}: Wählen Sie unten, was jede bedeutet.`,
  noRole: () => 'Wählen Sie unten, was jede Spalte bedeutet.',
  noSheets: 'Legen Sie die Datei allein ab, ohne das Rezept.',
  roleTwice: () => 'Lassen Sie eine der beiden weg, oder geben Sie ihr eine andere Bedeutung.',
  noShape: () => 'Wählen Sie unten den Aufbau.',
  numberUnclear: () => 'Sagen Sie unten, was vor den Dezimalstellen steht.',
  dateUnclear: () => 'Sagen Sie unten, ob der Tag oder der Monat zuerst steht.',
  valuesUnknown: (_values, _more, _examples, _decimal, header) =>
    `${header === null ? '' : `Wenn diese Zeile zur Kopfzeile gehört, schreiben Sie ${header} als Zeile der Spaltennamen. Sonst: `}Sagen Sie unten, was jeder davon bedeutet, oder lassen Sie die Spalte weg.`,
  issueUnknown: (_format, _columns, _known, value) =>
    `Wählen Sie, welche Spalte die Streitfrage ist; oder, wenn alle Positionen zu einer einzigen gehören, den Aufbau mit einer Spalte je Streitfrage: Sie heißt dann ${namen([value])}.`,
  columnsUnknown: (_format, _columns, _known, lacking, isUndivided) =>
    isUndivided
      ? 'Speichern Sie die Tabelle mit Kommas, Semikolons oder Tabulatoren zwischen den Spalten, und legen Sie sie neu ab.'
      : `Wählen Sie unten ${(lacking.length === 0 ? Object.keys(LACKING) : lacking).map((role) => `die Spalte für ${LACKING[role] ?? role}`).join(', ')}, oder einen anderen Aufbau.`,
  pairsAlone:
    'Legen Sie Linien zwischen Akteuren und Streitfragen ab; oder wählen Sie unten Akteur, Streitfrage und Wert, wenn es doch Positionen sind.',
  actorsTwice: 'Wenn die Spalten doch Streitfragen sind, wählen Sie den Aufbau mit einer Zeile je Akteur.',
  votesBesideNumbers: (column) =>
    `Lassen Sie ${namen([column])} weg, oder legen Sie die Tabelle der Stimmen allein ab.`,
  somePercent: 'Lassen Sie die Spalten weg, die anders geschrieben sind, oder schreiben Sie alle Werte gleich.',
  valuesUnnamed: () =>
    'Wählen Sie unten, ob sie Werte enthält oder weggelassen wird, oder geben Sie ihr in der Datei einen Namen.',
  scaleUnknown: () => 'Sagen Sie unten, welche Werte es mindestens und höchstens geben kann.',
  kindWithoutValues: () => 'Nehmen Sie unten eine Spalte mit Werten wieder auf.',
  kindWithoutActors: () => 'Nehmen Sie unten die Spalte der Akteure wieder auf.',
  kindUnscaled: () =>
    'Sagen Sie unten, welche Werte es geben kann, für alle Streitfragen gleich, oder lassen Sie die Spalte weg.',
  besideAlone: (_, instead) => `Legen Sie dies ab: ${instead}.`,
  twoKinds: (_, first, second) =>
    `Wählen Sie unten, welche Spalte der Akteur ist und welche die Streitfrage: ${namen([first])} und ${namen([second])}, oder umgekehrt.`,
  linesSayNothing: () =>
    'Wählen Sie unten, welche Spalte den Wert enthält, oder legen Sie ein Netz ab, dessen Linien ein Vorzeichen oder Gewicht haben.',
  signAndWeight: (_, weight) =>
    `Wählen Sie unten, ob ${namen([weight])} das Gewicht ist (wie wichtig die Streitfrage ist), der Wert, oder weggelassen wird.`,
  alwaysOne: (column) =>
    `Wenn 1 Zustimmung ist, wählen Sie ${namen([column])} als Wert; oder wählen Sie eine andere Spalte.`,
  zeroUnclear: 'Sagen Sie unten, ob 0 eine Position ist oder kein Wert.',
  maybeSeveral: () => 'Sagen Sie unten, ob jedes davon den Wert der Zeile hat oder ob es ein Name ist.',
}
