import { shown } from '../../../positions/text.ts'
import type { tables as en } from '../en/tables.ts'
import type { Translated } from '../translated.ts'
import { liste, namen, zahl } from './forms.ts'

const DIVIDERS: Readonly<Record<string, string>> = {
  ',': 'Kommas',
  ';': 'Semikolons',
  '\t': 'Tabulatoren',
  '|': 'senkrechte Striche',
}
const GRAPHS: Readonly<Record<string, string>> = {
  'list of lines': 'Liste von Linien',
  'JSON of Kumu': 'JSON von Kumu',
}

/** Wie eine Datei als Tabelle gelesen wurde, und was dabei übergangen oder angenommen wurde. */
export const tables: Translated<typeof en> = {
  textDivided: (divider, encoding) => `Text, geteilt durch ${DIVIDERS[divider] ?? shown(divider)}, in ${encoding}`,
  workbookSheet: (sheet) => `Arbeitsmappe, Blatt ${shown(sheet)}`,
  dnaDatabase: (version) => `Datenbank des Discourse Network Analyzer ${version}`,
  jsonOfVotes: 'JSON in den Begriffen von Popolo, eine Zeile je Stimme',
  jsonList: 'JSON, eine Liste von Objekten',
  jsonLines: 'JSON, ein Objekt je Zeile',
  jsonRows: 'JSON, eine Liste von Listen, deren erste die Namen hat',
  jsonSplit: 'JSON, eine Liste von Namen und eine von Zeilen',
  jsonColumns: 'JSON, ein Objekt je Spalte',
  jsonNames: (examples) => `JSON, ein Objekt je Name (${namen(examples)})`,
  itemsOf: (list) => `Eine Zeile ist ein Eintrag der Liste ${shown(list)}, mit den Feldern dessen, was sie enthält`,
  graphOf: (format, nodes, lines) =>
    `${GRAPHS[format] ?? format}, ${zahl(nodes, 'Knoten', 'Knoten')} und ${zahl(lines, 'Linie', 'Linien')}`,
  likelyEncoding: (encoding) =>
    `Die Bytes sind kein UTF-8 und wurden als ${encoding} gelesen, der wahrscheinlichsten Kodierung dieser Buchstaben`,
  controlsBlanked: (rows) =>
    `Steuerzeichen, die niemand sieht, sind als Leerzeichen gelesen: Zeile ${liste(rows, 12)}; wo Namen falsch aussehen, hat die Datei eine andere Kodierung`,
  onlySheet: (sheet, others) => `Von den Blättern wurde ${shown(sheet)} gelesen, nicht gelesen: ${namen(others, 8)}`,
  rowHolds: (row, text) => `Zeile ${row} (${shown(text)})`,
  belowTable: (rows) => `Was unter der Tabelle allein in der ersten Spalte steht, ist übergangen: ${rows.join(', ')}`,
  headerAgain: (rows) => `Übergangen, weil dort die Kopfzeile noch einmal steht: Zeile ${liste(rows, 12)}`,
  noHeader: (kind) => `Ohne Kopfzeile; die Spalten sind diese: ${kind}`,
  headerAt: (row, above) =>
    `Die Kopfzeile ist Zeile ${row}; was darüber steht (Zeile ${above.join(', ')}), ist übergangen`,
  headerOfRows: (rows, columns, isDated, titles) =>
    [
      `Die Zeilen ${liste(rows, 4)} sind zusammen die Kopfzeile: ${namen(columns, 6)}`,
      ...(isDated ? ['der letzte Teil ist das Datum'] : []),
      ...(titles.length > 0 ? [`${titles.map(shown).join(', ')} steht über allen und ist weggelassen`] : []),
    ].join('; '),
  rowOfUnits: (row, units) => `Zeile ${row} sagt die Einheiten der Spalten und ist übergangen: ${namen(units, 6)}`,
  rowsOfIds: (rows) =>
    `Übergangen, was Qualtrics unter die Namen schreibt, seine Fragen und Kennungen: Zeile ${liste(rows, 4)}`,
  mergedDown: (columns) => `Zellen, die nach unten verbunden sind, gelten für jede ihrer Zeilen: ${namen(columns, 6)}`,
  belowIt: (row, columns) =>
    `Darunter beginnt in Zeile ${row} eine weitere Tabelle (${namen(columns, 4)}); sie ist nicht mitgelesen`,
  besideIt: (column, columns) =>
    `Daneben steht ab Spalte ${column} eine weitere Tabelle (${namen(columns, 6)}); sie ist nicht mitgelesen: Setzen Sie sie in ein eigenes Blatt oder eine eigene Datei`,
  sameName: (name, second) => `Zwei Spalten heißen ${name}; die weiter rechts heißt hier ${second}`,
  behindWeight: (rows) => `Was in ${zahl(rows, 'Zeile', 'Zeilen')} hinter dem Gewicht steht, ist übergangen`,
  laterValues: (changes) =>
    `Werte, die sich mit der Zeit ändern, sind gelesen, wie sie zuerst sind: ${zahl(changes, 'späterer ist', 'spätere sind')} übergangen`,
  onlyNetwork: (network, others) =>
    `Von den Netzen wurde ${shown(network)} gelesen, nicht gelesen: ${namen(others, 8)}`,
  onlyMatrix: (matrices, matrix) => `Von ${matrices} Matrizen wurde ${shown(matrix)} gelesen, die anderen nicht`,
  linesOfZero: (lines, words) =>
    `${zahl(lines, 'Linie', 'Linien')} mit ${words.length === 0 ? '0' : namen(words, 6)} weggelassen: weder Übereinstimmung noch Gegensatz`,
  tiesRead: (allies, foes) =>
    `Wörter für Beziehungen: ${[
      ...(allies.length > 0 ? [`${namen(allies, 6)} gelesen als +`] : []),
      ...(foes.length > 0 ? [`${namen(foes, 6)} gelesen als −`] : []),
    ].join(', ')}`,
  signAlone: (column) => `Von ${column} zählt nur das Vorzeichen, nicht die Größe`,
  diagonal: 'Die Diagonale der Matrix, jeder Knoten mit sich selbst, ist übergangen',
  zerosNoLines: 'Zellen mit 0 sind keine Linien',
  nodesOfTwoKinds: (attribute, kinds) =>
    `Die Knoten sind nach ${shown(attribute)} von zweierlei Art (${kinds.map(shown).join(' und ')}), und nichts sagt, dass es Akteure und Streitfragen sind: gelesen als Linien zwischen gleichartigen Knoten`,
  twoModes: 'Die Datei kündigt zwei Arten von Knoten an: Zeilen sind als Akteure gelesen, Spalten als Streitfragen',
  sidesBy: (attribute, actors, issues) =>
    `Nach ${shown(attribute)} sind Akteure ${namen(actors)}, und Streitfragen sind ${namen(issues)}`,
  linesLeftOut: (lines) =>
    `${zahl(lines, 'Linie, die keinen Akteur mit einer Streitfrage verbindet, ist', 'Linien, die keinen Akteur mit einer Streitfrage verbinden, sind')} weggelassen`,
}
