import { shown } from '../../../positions/text.ts'
import { counted, listed, names } from './forms.ts'

/** How a table may be laid out. */
export const SHAPES = {
  long: 'a row for each stance: an actor, an issue, a value',
  'actors-by-issues': 'a row for each actor, a column for each issue',
  'issues-by-actors': 'a row for each issue, a column for each actor',
  mactor:
    'a row for each actor, a column for each issue; the size of a value is its salience, its sign the side (MACTOR 2MAO)',
  votes:
    'votes: a row for each vote, for each roll call with a column for each voter, or for each voter with a column for each roll call',
  pairs: 'a row for each pair: two names and a weight or sign',
} as const

/** The name of a layout. */
export type Shape = keyof typeof SHAPES

/** What was understood of a table. */
export const understood = {
  readAs: (format: string) => `read as ${format}`,
  readAsKind: (format: string, kind: string) => `read as ${format}; its header is that of the ${kind}`,
  kindFrom: (kind: string, source: string) => `${kind} (${source})`,
  understoodAs: (shape: Shape) => `understood as ${SHAPES[shape]}`,
  understoodAsTold: (shape: Shape) => `understood as ${SHAPES[shape]}, as told`,
  valuesAcross: (columns: readonly string[]) => `${counted(columns.length, 'column')} of values: ${names(columns)}`,
  dnaStatements: (statements: number, read: number, type: string) =>
    `${counted(statements, 'statement')} of the type ${shown(type)}, of which ${read === statements ? 'all' : read.toLocaleString('en')} are read`,
  calledWithin: (issues: readonly string[]) => `called by what stands behind the point: ${names(issues)}`,
  namesSeveral: (column: string, mark: string) =>
    `cells of ${shown(column)} name several, divided by ${shown(mark)}, each with the value of the row`,
  readAsOneName: (cells: readonly string[], _column: string, _mark: string) => `read as one name each: ${names(cells)}`,
  columnIs: (column: string, role: string) => `${shown(column)} is the ${role}`,
  speakersAreActors: (column: string) =>
    `those in ${shown(column)} are taken for the actors, since no other column names any`,
  together: (parts: readonly string[]) => parts.join(', '),
  leftOut: (columns: readonly string[]) => `left out: ${names(columns)}`,
  leftOutSums: (lines: readonly string[]) => `left out, since they sum up the others: ${listed(lines, 12)}`,
  calledAsSums: (lines: readonly string[]) =>
    `read as an actor or issue of its own, though its name is that of a sum: ${listed(lines, 12)}`,
  issuesCalledAsSums: (issues: readonly string[]) =>
    `read as an issue of its own, though its name is that of a sum: ${names(issues)}`,
  nameInRow: (name: string, row: number) => `${shown(name)} (row ${row})`,
  quoted: (name: string) => shown(name),
  wordsNotMet: (words: readonly string[]) => `no value is ${names(words)}`,
  decimalComma: 'numbers have a decimal comma',
  wordMeans: (word: string, meaning: string | number, count: number) => `${shown(word)} as ${meaning} (${count})`,
  valueTimes: (value: string, count: number) =>
    `${shown(value)} ${count.toLocaleString('en')} ${count === 1 ? 'time' : 'times'}`,
  wordsMean: (words: readonly string[]) => `words understood: ${words.join(', ')}`,
  countedDays: (columns: readonly string[]) =>
    `numbers in ${names(columns)} are days as spreadsheets count them: 45657 is 2024-12-31`,
  dayFirst: 'dates have the day first',
  monthFirst: 'dates have the month first',
  scaleIs: (min: number, max: number) => `the scale is ${min}..${max}`,
  scaleUsual: 'the scale is -2..2, the usual one, since all numbers are on it',
  scaleTold: (min: number, max: number) => `the scale is ${min}..${max}, as told`,
  scalesDeclared: (scales: readonly string[]) => `scales as its code book declares them: ${scales.join('; ')}`,
  scaleOfIssues: (min: number, max: number, issues: readonly string[]) => `${min}..${max} for ${listed(issues, 6)}`,
  noScaleOfIssues: (issues: readonly string[]) => `none for ${listed(issues, 6)}`,
  datedByName: (year: string) => `it is dated ${year}, as the name of its file says`,
  rowsMiscounted: (count: number, rows: readonly string[]) =>
    `${count === 1 ? 'a row does' : `${count} rows do`} not add up: ${listed(rows, 5)}`,
  rowMiscounted: (row: number, column: string, says: string, found: number) =>
    `row ${row}: ${column} says ${says}, and ${found} are there`,
  newColumns: (columns: readonly string[]) => `new since the recipe, and left out: ${names(columns)}`,
  newWords: (words: readonly string[]) => `words that are new since the recipe: ${names(words)}`,
  coderOfFile: (others: readonly string[], coder: string) =>
    `it speaks of what ${names(others)} ${others.length === 1 ? 'speaks' : 'speak'} of, on no other day: its stances are those of the coder ${shown(coder)}, as its file is called`,
  coderTold: (coder: string) => `stances that name no coder are those of the coder ${shown(coder)}, as told`,
  actorsSilent: (count: number, actors: readonly string[]) =>
    `${counted(count, 'actor')} without a value in any row, and so not in the dataset: ${actors.join(', ')}${count > actors.length ? ', …' : ''}`,
  influencesBeside:
    'left out: its rows and its columns are the same actors, so it tells what they do to one another, and no positions',
  saysTitles: 'it says what the issues of the table beside it are called',
  saidBeside: 'left out: what it says of positions, the table beside it says too',
}
