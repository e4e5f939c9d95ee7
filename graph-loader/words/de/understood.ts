import { shown } from '../../../positions/text.ts'
import type { understood as en, Shape } from '../en/understood.ts'
import type { Translated } from '../translated.ts'
import { dezimal, liste, namen, zahl } from './forms.ts'

const SHAPES: Readonly<Record<Shape, string>> = {
  long: 'eine Zeile je Äußerung: ein Akteur, eine Streitfrage, ein Wert',
  'actors-by-issues': 'eine Zeile je Akteur, eine Spalte je Streitfrage',
  'issues-by-actors': 'eine Zeile je Streitfrage, eine Spalte je Akteur',
  mactor:
    'eine Zeile je Akteur, eine Spalte je Streitfrage; die Größe eines Werts ist sein Gewicht, das Vorzeichen die Seite (MACTOR 2MAO)',
  votes:
    'Abstimmungen: eine Zeile je Stimme, je Abstimmung mit einer Spalte je Abstimmendem, oder je Abstimmendem mit einer Spalte je Abstimmung',
  pairs: 'eine Zeile je Paar: zwei Namen und ein Gewicht oder Vorzeichen',
}

/** Was eine Spalte sein kann, und was Stimmen und Wörter unter den Werten sein können. */
const ROLES: Readonly<Record<string, string>> = {
  id: 'die Kennung',
  actor: 'der Akteur',
  issue: 'die Streitfrage',
  value: 'der Wert',
  status: 'der Stand',
  stated_on: 'das Datum',
  valid_from: 'der Tag, ab dem es gilt',
  valid_to: 'der Tag, bis zu dem es gilt',
  recorded_at: 'der Zeitpunkt der Erfassung',
  read_from: 'die Datei, aus der es gelesen ist',
  read_row: 'die Zeile, aus der es gelesen ist',
  value_as_written: 'der Wert, wie er dort steht',
  actor_as_written: 'der Akteur, wie er dort steht',
  retracted_at: 'der Zeitpunkt der Rücknahme',
  group: 'die Gruppe',
  nation: 'der Staat',
  title: 'der Name der Streitfrage',
  name: 'der Name des Akteurs',
  salience: 'das Gewicht',
  confidence: 'die Gewissheit',
  origin: 'die Herkunft',
  joint: 'mit wem zusammen',
  condition: 'die Bedingung',
  document: 'die Kennung des Dokuments',
  source: 'das Dokument',
  url: 'die Adresse',
  quote: 'das Zitat',
  speaker: 'wer spricht',
  locator: 'die Stelle',
  summary: 'die Zusammenfassung',
  coder: 'wer erfasst hat',
  ignore: 'weggelassen',
  rollcall: 'die Abstimmung',
  voter: 'wer abstimmt',
  vote: 'die Stimme',
  date: 'das Datum',
  party: 'die Gruppe',
}
const MEANINGS: Readonly<Record<string, string>> = {
  no_position: 'ohne Position',
  none: 'kein Wert',
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
  absent: 'abwesend',
}

/** Was an einer Tabelle verstanden wurde. */
export const understood: Translated<typeof en> = {
  readAs: (format) => `Gelesen als ${format}`,
  readAsKind: (format, kind) => `Gelesen als ${format}; an der Kopfzeile erkannt: ${kind}`,
  kindFrom: (kind, source) => `${kind} (siehe ${source})`,
  understoodAs: (shape) => `Verstanden als ${SHAPES[shape]}`,
  understoodAsTold: (shape) => `Verstanden, wie gesagt, als ${SHAPES[shape]}`,
  valuesAcross: (columns) => `${zahl(columns.length, 'Spalte', 'Spalten')} mit Werten: ${namen(columns)}`,
  dnaStatements: (statements, read, type) =>
    `${zahl(statements, 'Aussage', 'Aussagen')} der Art ${shown(type)}, davon ${read === statements ? 'alle' : read.toLocaleString('de')} gelesen`,
  calledWithin: (issues) => `Benannt nach dem, was hinter dem Punkt steht: ${namen(issues)}`,
  namesSeveral: (column, mark) =>
    `Zellen von ${shown(column)} nennen mehrere, getrennt durch ${shown(mark)}; jedes hat den Wert der Zeile`,
  readAsOneName: (cells) => `Je als ein Name gelesen: ${namen(cells)}`,
  columnIs: (column, role) => `${shown(column)} ist ${ROLES[role] ?? role}`,
  speakersAreActors: (column) => `Die in ${shown(column)} gelten als Akteure, da keine andere Spalte welche nennt`,
  together: (parts) => parts.join('; '),
  leftOut: (columns) => `Weggelassen: ${namen(columns)}`,
  leftOutSums: (lines) => `Weggelassen, weil es die anderen zusammenzählt: ${liste(lines, 12)}`,
  calledAsSums: (lines) =>
    `Als eigener Akteur oder eigene Streitfrage gelesen, obwohl der Name der einer Summe ist: ${liste(lines, 12)}`,
  issuesCalledAsSums: (issues) =>
    `Als eigene Streitfrage gelesen, obwohl der Name der einer Summe ist: ${namen(issues)}`,
  nameInRow: (name, row) => `${shown(name)} (Zeile ${row})`,
  quoted: (name) => `„${name}“`,
  wordsNotMet: (words) => `Kein Wert ist ${namen(words)}`,
  decimalComma: 'Zahlen haben ein Dezimalkomma',
  wordMeans: (word, meaning, count) =>
    `${shown(word)} als ${typeof meaning === 'number' ? dezimal(meaning) : (MEANINGS[meaning] ?? meaning)} (${count}-mal)`,
  valueTimes: (value, count) => `${shown(value)} ${count.toLocaleString('de')}-mal`,
  wordsMean: (words) => `Verstandene Wörter: ${words.join(', ')}`,
  countedDays: (columns) =>
    `Zahlen in ${namen(columns)} sind Tage, wie Tabellenprogramme sie zählen: 45657 ist der 31.12.2024`,
  dayFirst: 'Im Datum steht der Tag zuerst',
  monthFirst: 'Im Datum steht der Monat zuerst',
  scaleIs: (min, max) => `Die Skala ist ${dezimal(min)} bis ${dezimal(max)}`,
  scaleUsual: 'Die Skala ist −2 bis 2, die übliche, da alle Zahlen darauf liegen',
  scaleTold: (min, max) => `Die Skala ist, wie gesagt, ${dezimal(min)} bis ${dezimal(max)}`,
  scalesDeclared: (scales) => `Skalen, wie das Codebuch sie angibt: ${scales.join('; ')}`,
  scaleOfIssues: (min, max, issues) => `${dezimal(min)} bis ${dezimal(max)} für ${liste(issues, 6)}`,
  noScaleOfIssues: (issues) => `keine für ${liste(issues, 6)}`,
  datedByName: (year) => `Das Jahr ist ${year}, wie der Name der Datei sagt`,
  rowsMiscounted: (count, rows) => `${zahl(count, 'Zeile geht', 'Zeilen gehen')} nicht auf: ${liste(rows, 5)}`,
  rowMiscounted: (row, column, says, found) => `Zeile ${row}: ${column} sagt ${says}, es sind aber ${found}`,
  newColumns: (columns) => `Neu seit dem Rezept, und weggelassen: ${namen(columns)}`,
  newWords: (words) => `Wörter, die seit dem Rezept neu sind: ${namen(words)}`,
  coderOfFile: (others, coder) =>
    `Spricht von demselben wie ${namen(others)}, von keinem anderen Tag: erfasst hat es „${coder}“, wie die Datei heißt`,
  coderTold: (coder) => `Erfasst hat, wie gesagt, „${coder}“, wo niemand genannt ist`,
  actorsSilent: (count, actors) =>
    `${zahl(count, 'Akteur', 'Akteure')} ohne Wert in irgendeiner Zeile, daher nicht im Datensatz: ${actors.join(', ')}${count > actors.length ? ', …' : ''}`,
  influencesBeside:
    'Weggelassen: Zeilen und Spalten sind dieselben Akteure, also steht hier, wie sie aufeinander einwirken, und keine Positionen',
  saysTitles: 'Sagt, wie die Streitfragen der Tabelle daneben heißen',
  saidBeside: 'Weggelassen: was darin über Positionen steht, sagt auch die Tabelle daneben',
}
