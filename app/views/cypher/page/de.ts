import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import { zahl } from '../../../web/messages/de/plural.ts'
import type { en } from './en.ts'

const { numberWords } = forms

/** Die Texte der Konsole. */
export const de: Worded<typeof en> = {
  title: 'In Cypher fragen',
  subtitle: 'Neo4js eigene Sprache auf den Daten dieser Seite. Nichts, was hier gefragt wird, kann sie ändern.',
  noNeo4j:
    'Hier ist kein Neo4j, also kein Cypher. Setzen Sie NEO4J_URI, oder installieren Sie Java 17 oder 21 und Maven, und starten Sie neu.',
  inMemory:
    'Parley wurde mit --store memory gestartet, also ist hier kein Neo4j und kein Cypher. Beenden Sie Parley und starten Sie es ohne diesen Schalter: npm start. Was in den Speicher geladen war, wird aus seinen Dateien wieder geladen.',
  unseen: (n) =>
    `Cypher liest, was gespeichert ist: ${n === 1 ? 'Die gedachte Position' : `Die ${numberWords(n)} gedachten Positionen`} dieser Ansicht sieht es nicht.`,
  editor: 'Abfrage in Cypher',
  placeholder: 'MATCH (a:Actor {dataset: $dataset}) RETURN a',
  parameters: 'Parameter',
  parameterHelp: 'Text, Zahl oder JSON',
  isDataset: (id) => `ist der offene Datensatz, ${id}`,
  run: 'Ausführen',
  cancel: 'Abbrechen',
  explain: 'Plan zeigen',
  keys: 'Strg Enter führt aus; Esc, dann Tab verlässt das Feld',
  running: 'Läuft …',
  cancelled: 'Abgebrochen',
  resultLabel: 'Ergebnis',
  rowsLabel: 'Zeilen des Ergebnisses',
  rows: ({ summary, truncated }) =>
    `${zahl(summary.rows, 'Zeile', 'Zeilen')} in ${numberWords(Math.round(summary.ms))} ms${
      truncated === false
        ? ''
        : `; an der Grenze der ${truncated === 'rows' ? 'Zeilen' : 'Größe'} gekürzt, es gäbe mehr`
    }`,
  noRows: 'Keine Zeilen: Nichts im Graphen passt zur Abfrage.',
  place: (line, column) => `Zeile ${line}, Spalte ${column}`,
  looks: { table: 'Tabelle', graph: 'Graph' },
  csv: 'Zeilen speichern',
  openActors: (n, units, drawn) => {
    const who = n === 1 ? 'diesen Akteur' : `diese ${numberWords(n)} Akteure`
    return units === n && drawn === n
      ? `Im Netz wählen: ${who}`
      : `Im Netz wählen, wer für ${who} steht: ${numberWords(units)}, davon gezeichnet ${numberWords(drawn)}`
  },
  openIssues: (n) =>
    n === 1 ? 'Positionen zu dieser Streitfrage' : `Positionen zu diesen ${numberWords(n)} Streitfragen`,
  plan: 'Plan',
  expected: (rows) => `erwartet ${rows} Zeilen`,
  noGraph:
    'Dieses Ergebnis enthält keine Knoten. Geben Sie Knoten, Beziehungen oder Pfade zurück, um sie als Graph zu sehen.',
  noWebgl: 'Dieser Browser kann den Graphen nicht zeichnen (WebGL fehlt). Die Tabelle zeigt dasselbe.',
  graphWords: (nodes, relationships) =>
    `${zahl(nodes, 'Knoten', 'Knoten')}, ${zahl(relationships, 'Beziehung', 'Beziehungen')} dazwischen`,
  graphLeft: (n) => `${numberWords(n)} weitere sind nicht gezeichnet.`,
  node: 'Knoten',
  chooseNode: 'Knoten wählen',
  labels: 'Labels',
  relationships: 'Beziehungen',
  lists: 'Abfragen für den Anfang',
  saved: 'Gespeicherte Abfragen',
  saveName: 'Name dieser Abfrage',
  save: 'Speichern',
  forget: (name) => `„${name}“ vergessen`,
  toFile: 'Als Datei speichern',
  fromFile: 'Datei öffnen',
  history: 'Verlauf',
  noHistory: 'Hier steht, was Sie ausführen.',
  schema: 'Was der Graph enthält',
  noSchema: 'Nicht bekannt, solange Neo4j nicht antwortet.',
  schemaPicture: 'Das Modell als Bild',
  saveSvg: 'Als SVG speichern',
  cookbook: 'Kochbuch',
}
