import type { SignedLine } from '../positions/balance/index.ts'
import type { FileSource } from './files/index.ts'
import {
  cellAt,
  type ForeignColumn,
  numberForm,
  numberFrom,
  type PairColumns,
  pairColumns,
  readForeignTable,
  tieOf,
} from './intake/index.ts'
import { Problems } from './problem.ts'
import { shown, shownList } from './suggest.ts'
import { type Said, say } from './words/index.ts'

/**
 * The lines of a table of pairs or of a graph: its two ends and a sign (1, −1, `+`, `-`), a word for a tie (ally, foe …) or a weight, of which the sign is taken; how words and weights are taken `onNote` is told. Columns in any order, in a file of any kind
 * that `readForeignTable` reads. A line of 0, or called neutral, is neither agreement nor disagreement and is left out, which is told. Rejects with `InvalidDataError` that tells every problem: a missing column, an empty name, a sign that is neither, a line from a node to itself, two lines
 * that contradict each other.
 */
export async function signedLinesIn(
  files: FileSource,
  path: string,
  onNote?: (note: Said) => void,
  signal?: AbortSignal,
): Promise<SignedLine[]> {
  const problems = new Problems()
  const table = await readForeignTable(files, path, { asPairs: true }, problems, signal)
  if (!table) {
    problems.throwIfAny(path)
    return []
  }
  const { name, columns, rows, lines: lineOf } = table
  const found = pairColumns(columns)
  const isWeight = found?.isWeight ?? false
  if (!found || found.tie === null) {
    const names = shownList(
      columns.map((column) => shown(column.name)),
      8,
    )
    problems.add(
      name,
      lineOf[0] === undefined ? 1 : null,
      null,
      `no ${found ? 'sign or weight column' : 'source and target columns'} among ${names}`,
      columns.some((column) => column.name === 'actor')
        ? 'lines between nodes of one kind; parley load reads stances'
        : 'two columns of names called source and target, and one called sign or weight, in the first row; or a list without such a row that is called .edges',
    )
  }
  problems.throwIfAny(path)
  const [a, b] = (found as PairColumns).ends.map((at) => columns[at] as ForeignColumn) as [ForeignColumn, ForeignColumn]
  const column = columns[(found as PairColumns).tie as number] as ForeignColumn
  const signOf = signReader(column, !isWeight)
  const words = new Map<string, 1 | -1 | 0>()
  const lines: SignedLine[] = []
  const known = new Map<string, { sign: number; row: number }>()
  let zeros = 0
  for (let row = 0; row < rows; row++) {
    const line = lineOf[row] as number
    const [source, target] = [cellAt(a, row).text.trim(), cellAt(b, row).text.trim()]
    const told = cellAt(column, row).text.trim()
    const sign = signOf(told)
    if (sign !== null && /\p{L}/u.test(told)) words.set(told, sign)
    if (source === '') problems.add(name, line, a.name, 'no name', 'the name of a node')
    else if (target === '') problems.add(name, line, b.name, 'no name', 'the name of a node')
    else if (source === target) problems.add(name, line, b.name, `${shown(target)} is joined to itself`, 'another node')
    else if (sign === 0) zeros++
    else if (sign === null) {
      const text = shown(told)
      problems.add(
        name,
        line,
        column.name,
        `${text} is no ${isWeight ? 'weight with a sign' : 'sign'}`,
        isWeight
          ? 'a number, or + or -'
          : '1 or -1, + or -, or a word such as ally, friend, positive, foe, enemy, negative; neutral for no line',
      )
    } else {
      const key = [source, target].sort().join('\u001f')
      const before = known.get(key)
      if (before && before.sign !== sign) {
        problems.add(
          name,
          line,
          column.name,
          `row ${before.row} already gives this pair the sign ${before.sign}`,
          'one sign for each pair',
        )
      } else if (!before) {
        known.set(key, { sign, row: line })
        lines.push({ source, target, sign })
      }
    }
  }
  problems.throwIfAny(path)
  for (const note of table.notes) onNote?.(note)
  const wordsOf = (sign: number) => [...words].flatMap(([word, own]) => (own === sign ? [word] : []))
  if (words.size > 0) onNote?.(say('tiesRead', wordsOf(1), wordsOf(-1)))
  if (zeros > 0) onNote?.(say('linesOfZero', zeros, wordsOf(0)))
  if (isWeight) onNote?.(say('signAlone', column.name))
  return lines
}

function signReader(column: ForeignColumn, isSign: boolean): (text: string) => 1 | -1 | 0 | null {
  const { decimal } = numberForm(column.cells)
  return (text) => {
    const tie = tieOf(text)
    if (tie !== null) return tie
    const number = numberFrom(text, decimal)
    if (number === 0) return 0
    if (number === null || (isSign && Math.abs(number) !== 1)) return null
    return number > 0 ? 1 : -1
  }
}
