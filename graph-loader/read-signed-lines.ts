import type { SignedLine } from '../positions/balance/index.ts'
import { nodeFiles } from './disk/index.ts'
import { cellAt, type ForeignColumn, numberForm, numberFrom, pairEnds, readForeignTable } from './intake/index.ts'
import { Problems } from './problem.ts'
import { shown, shownList } from './suggest.ts'

/** Names of a column of signs, and of one of weights, of which the sign alone counts. */
const SIGNS = /^(sign|signe|vorzeichen|signo|polarity|valence)$/i
const WEIGHTS = /^(weight|value|strength|gewicht|wert|poids|valeur|peso|valor)$/i
/** Words for signs. */
const WORDS: Readonly<Record<string, 1 | -1>> = { '+': 1, '-': -1, '−': -1, positive: 1, negative: -1, pos: 1, neg: -1 }

/**
 * The lines of a table of pairs: `source`, `target` (or `from`, `to` …) and a sign (1, −1, `+`, `-`) or a weight, of which the sign is taken, which `onNote` is told. Columns in any order, in a file of any kind
 * that `readForeignTable` reads. Rejects with `InvalidDataError` that tells every problem: a missing column, an empty name, a sign that is neither, a weight of 0, a line from a node to itself, two lines
 * that contradict each other.
 */
export async function readSignedLines(path: string, onNote?: (note: string) => void): Promise<SignedLine[]> {
  const problems = new Problems()
  const table = await readForeignTable(nodeFiles, path, {}, problems)
  if (!table) {
    problems.throwIfAny(path)
    return []
  }
  const { name, columns, rows, lines: lineOf } = table
  const ends = pairEnds(columns)
  const signed = columns.find((column) => SIGNS.test(column.name))
  const weighted = signed ?? columns.find((column) => WEIGHTS.test(column.name))
  if (!ends || !weighted) {
    const names = shownList(
      columns.map((column) => shown(column.name)),
      8,
    )
    problems.add(
      name,
      lineOf[0] === undefined ? 1 : null,
      null,
      `no ${ends ? 'sign or weight column' : 'source and target columns'} among ${names}`,
      'source, target, and sign or weight',
    )
  }
  problems.throwIfAny(path)
  const [a, b] = (ends as readonly [number, number]).map((at) => columns[at] as ForeignColumn) as [
    ForeignColumn,
    ForeignColumn,
  ]
  const column = weighted as ForeignColumn
  const signOf = signReader(column, signed !== undefined)
  const lines: SignedLine[] = []
  const known = new Map<string, { sign: number; row: number }>()
  for (let row = 0; row < rows; row++) {
    const line = lineOf[row] as number
    const [source, target] = [cellAt(a, row).text.trim(), cellAt(b, row).text.trim()]
    const sign = signOf(cellAt(column, row).text.trim())
    if (source === '') problems.add(name, line, a.name, 'no name', 'the name of a node')
    else if (target === '') problems.add(name, line, b.name, 'no name', 'the name of a node')
    else if (source === target) problems.add(name, line, b.name, `${shown(target)} is joined to itself`, 'another node')
    else if (sign === null) {
      const text = shown(cellAt(column, row).text)
      problems.add(
        name,
        line,
        column.name,
        `${text} is no ${signed ? 'sign' : 'weight with a sign'}`,
        signed ? '1 or -1, + or -' : 'a number other than 0, or + or -',
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
  if (!signed) onNote?.(`${name}: only the sign of ${column.name} is used, not its size`)
  return lines
}

function signReader(column: ForeignColumn, isSign: boolean): (text: string) => 1 | -1 | null {
  const { decimal } = numberForm(column.cells)
  return (text) => {
    const word = WORDS[text.toLowerCase()]
    if (word !== undefined) return word
    const number = numberFrom(text, decimal)
    if (number === null || number === 0 || (isSign && Math.abs(number) !== 1)) return null
    return number > 0 ? 1 : -1
  }
}
