import { shown } from '../../../positions/text.ts'
import { counted, listed, names } from './forms.ts'

const DIVIDERS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }

/** How a file was read as a table, and what was passed over or assumed while reading it. */
export const tables = {
  textDivided: (divider: string, encoding: string) =>
    `text divided by ${DIVIDERS[divider] ?? shown(divider)}, in ${encoding}`,
  workbookSheet: (sheet: string) => `workbook, sheet ${shown(sheet)}`,
  dnaDatabase: (version: number) => `database of Discourse Network Analyzer ${version}`,
  jsonOfVotes: 'JSON in the terms of Popolo, a row for each vote',
  jsonList: 'JSON, a list of objects',
  jsonLines: 'JSON, an object a line',
  jsonRows: 'JSON, a list of lists, of which the first has the names',
  jsonSplit: 'JSON, a list of names and one of rows',
  jsonColumns: 'JSON, an object for each column',
  jsonNames: (examples: readonly string[]) => `JSON, an object for each name (${names(examples)})`,
  itemsOf: (list: string) => `a row is an item of the list ${shown(list)}, with the fields of what holds it`,
  graphOf: (format: string, nodes: number, lines: number) =>
    `${format}, ${counted(nodes, 'node')} and ${counted(lines, 'line')}`,
  likelyEncoding: (encoding: string) =>
    `its bytes are no UTF-8 and were read as ${encoding}, by the likelihood of its letters`,
  controlsBlanked: (rows: readonly number[]) =>
    `control characters, which nobody sees, are read as blanks: row ${listed(rows, 12)}; where names look wrong, the file is in another encoding`,
  onlySheet: (sheet: string, others: readonly string[]) =>
    `of its sheets ${shown(sheet)} was read, and not ${names(others, 8)}`,
  rowHolds: (row: number, text: string) => `row ${row} (${shown(text)})`,
  belowTable: (rows: readonly string[]) =>
    `what stands below the table, in the first column alone, is passed over: ${rows.join(', ')}`,
  headerAgain: (rows: readonly number[]) => `passed over, since it is the header again: row ${listed(rows, 12)}`,
  noHeader: (kind: string) => `it has no header; its columns are those of the ${kind}`,
  headerAt: (row: number, above: readonly number[]) =>
    `the header is row ${row}; what stands above it (${above.length === 1 ? 'row' : 'rows'} ${above.join(', ')}) is passed over`,
  headerOfRows: (rows: readonly number[], columns: readonly string[], isDated: boolean, titles: readonly string[]) =>
    [
      `rows ${listed(rows, 4)} are its header together: ${names(columns, 6)}`,
      ...(isDated ? ['the last part is the date'] : []),
      ...(titles.length > 0 ? [`${titles.map(shown).join(', ')} is over all of them, and left out`] : []),
    ].join('; '),
  rowOfUnits: (row: number, units: readonly string[]) =>
    `row ${row} says in which unit the columns are, and is passed over: ${names(units, 6)}`,
  rowsOfIds: (rows: readonly number[]) =>
    `what Qualtrics writes below the names, its questions and ids, is passed over: row ${listed(rows, 4)}`,
  mergedDown: (columns: readonly string[]) =>
    `cells that are merged down a column are of each of their rows: ${names(columns, 6)}`,
  belowIt: (row: number, columns: readonly string[]) =>
    `below it another table begins in row ${row} (${names(columns, 4)}), which is not read with it`,
  besideIt: (column: number, columns: readonly string[]) =>
    `beside it, from column ${column} on, stands another table (${names(columns, 6)}), which is not read with it: put it into a sheet or file of its own`,
  sameName: (name: string, second: string) =>
    `two columns are called ${name}; the one further right is called ${second} here`,
  behindWeight: (rows: number) => `what stands behind the weight in ${rows.toLocaleString('en')} rows is passed over`,
  laterValues: (changes: number) =>
    `values that change in time are read as they are first: ${changes.toLocaleString('en')} later ones are passed over`,
  onlyNetwork: (network: string, others: readonly string[]) =>
    `of its networks ${shown(network)} was read, and not ${names(others, 8)}`,
  onlyMatrix: (matrices: number, matrix: string) =>
    `of its ${matrices} matrices ${shown(matrix)} was read, and not the others`,
  linesOfZero: (lines: number, words: readonly string[]) =>
    `${counted(lines, 'line')} of ${words.length === 0 ? '0' : names(words, 6)} left out: neither agreement nor disagreement`,
  tiesRead: (allies: readonly string[], foes: readonly string[]) =>
    `words for ties: ${[
      ...(allies.length > 0 ? [`${names(allies, 6)} read as +`] : []),
      ...(foes.length > 0 ? [`${names(foes, 6)} read as −`] : []),
    ].join(', ')}`,
  signAlone: (column: string) => `only the sign of ${column} is used, not its size`,
  diagonal: 'the diagonal of the matrix, each node with itself, is passed over',
  zerosNoLines: 'cells of 0 are no lines',
  nodesOfTwoKinds: (attribute: string, kinds: readonly string[]) =>
    `its nodes are of two kinds by ${shown(attribute)} (${kinds.map(shown).join(' and ')}), and nothing says that they are actors and issues: read as lines between nodes alike`,
  twoModes: 'the file declares two modes: its rows are read as actors, its columns as issues',
  sidesBy: (attribute: string, actors: readonly string[], issues: readonly string[]) =>
    `by ${shown(attribute)}, actors are ${names(actors)}, and issues are ${names(issues)}`,
  linesLeftOut: (lines: number) =>
    `${counted(lines, 'line')} that ${lines === 1 ? 'joins' : 'join'} no actor to an issue ${lines === 1 ? 'is' : 'are'} left out`,
}
