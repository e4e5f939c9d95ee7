import { LIMITS, tooMany } from '../limits.ts'
import { shown } from '../suggest.ts'
import { say } from '../words/index.ts'
import { type GraphBuilder, GraphFault, numberIn } from './graph.ts'
import { type DlHeader, dlLabel, dlNode } from './ucinet-header.ts'
import type { UcinetWords } from './ucinet-words.ts'

/** What stands for a cell that is not known. */
const MISSING = /^(na|\.|n\/a|nan)$/i

/** Cells of a matrix as they come, row by row: memory for what is there, whatever was declared. */
class Cells {
  #values = new Float64Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const more = new Float64Array(this.length * 2)
      more.set(this.#values)
      this.#values = more
    }
    this.#values[this.length++] = value
  }

  at(place: number): number {
    return this.#values[place] as number
  }
}

/** Which columns of a row the data hold, from and to. */
function spanOf({ format, columns, hasDiagonal, isTwoMode }: DlHeader, row: number): readonly [number, number] {
  const off = hasDiagonal || isTwoMode ? 0 : 1
  if (format === 'upperhalf') return [row + off, columns]
  if (format === 'lowerhalf') return [0, row + 1 - off]
  return [0, columns]
}

/** Reads the data of a matrix, or of the half of one, from the words after `DATA:`; of several matrices the one at the place `matrix`, from 0. */
export function readUcinetMatrix(words: UcinetWords, header: DlHeader, matrix: number, graph: GraphBuilder): void {
  const { rows, columns, format, isTwoMode } = header
  if (format !== 'fullmatrix' && isTwoMode)
    throw new GraphFault(words.line, 'FORMAT', `${format} of a two-mode matrix`, 'FORMAT = FULLMATRIX')
  if (rows * columns > LIMITS.matrixCells.most) throw new GraphFault(words.line, 'N', ...tooMany('matrixCells'))
  if (rows === 1 && !isTwoMode && !header.hasDiagonal)
    throw new GraphFault(
      words.line,
      'DIAGONAL',
      'a matrix of one node without its diagonal has no cell',
      'N = 2, or more',
    )
  for (let at = 0; at < header.matrices; at++) {
    const read = readCells(words, header)
    if (at === matrix) put(read, header, graph)
  }
  const rest = words.next
  if (rest)
    throw new GraphFault(
      rest.line,
      'DATA',
      `${shown(rest.text)} stands after the matrix`,
      `${rows} rows of ${columns} cells`,
    )
}

/** The cells of one matrix, on which line each row begins, and whether any cell is said to be missing. */
interface ReadCells {
  readonly cells: Cells
  readonly lineOf: readonly number[]
  readonly hasMissing: boolean
}

function readCells(words: UcinetWords, header: DlHeader): ReadCells {
  const { rows, columns, hasDiagonal, isTwoMode, embedded } = header
  const cells = new Cells()
  const lineOf: number[] = []
  let hasMissing = false
  if (embedded.columns) header.columnLabels = Array.from({ length: columns }, () => words.take('a label').text)
  if (embedded.rows) header.rowLabels = []
  for (let row = 0; row < rows; row++) {
    lineOf.push(words.line)
    if (embedded.rows) header.rowLabels?.push(words.take('a label').text)
    const [from, to] = spanOf(header, row)
    for (let column = 0; column < columns; column++) {
      const isThere = column >= from && column < to && (hasDiagonal || isTwoMode || column !== row)
      if (!isThere) {
        cells.push(Number.NaN)
        continue
      }
      const { text, line } = words.take(`row ${row + 1}, column ${column + 1} of the matrix`)
      const isMissing = MISSING.test(text)
      hasMissing ||= isMissing
      cells.push(isMissing ? Number.NaN : numberIn(text, line, `row ${row + 1}`))
    }
  }
  return { cells, lineOf, hasMissing }
}

function put({ cells, lineOf, hasMissing }: ReadCells, header: DlHeader, graph: GraphBuilder): void {
  const { rows, columns, format, isTwoMode } = header
  if (!isTwoMode && !header.rowLabels) header.rowLabels = header.columnLabels
  const cell = (row: number, column: number) => cells.at(row * columns + column)
  const isSame = (a: number, b: number) => a === b || (Number.isNaN(a) && Number.isNaN(b))
  let isSymmetric = !isTwoMode && format === 'fullmatrix'
  for (let row = 0; isSymmetric && row < rows; row++)
    for (let column = 0; isSymmetric && column < row; column++)
      isSymmetric = isSame(cell(row, column), cell(column, row))
  const ids = (side: 0 | 1, count: number) =>
    Array.from({ length: count }, (_, at) => idOf(graph, header, side, at, lineOf[side === 0 ? at : 0] ?? 1))
  const own = ids(0, rows)
  const others = isTwoMode ? ids(1, columns) : own
  let zeros = 0
  let loops = 0
  for (let row = 0; row < rows; row++) {
    for (let column = isSymmetric ? row : 0; column < columns; column++) {
      const value = cell(row, column)
      if (Number.isNaN(value)) continue
      if (value === 0) zeros++
      if (value === 0 && !hasMissing && !isTwoMode) continue
      if (!isTwoMode && row === column) {
        loops++
        continue
      }
      graph.join(own[row] as string, others[column] as string, { value }, lineOf[row] as number, `row ${row + 1}`)
    }
  }
  if (isTwoMode) graph.hasUnclearZeros = zeros > 0 && !hasMissing
  if (loops > 0) graph.notes.push(say('diagonal'))
  if (!isTwoMode && zeros > 0 && !hasMissing) graph.notes.push(say('zerosNoLines'))
}

function idOf(graph: GraphBuilder, header: DlHeader, side: 0 | 1, at: number, line: number): string {
  const label = dlLabel(header, side, at)
  const before = graph.size
  const id = dlNode(graph, header, side, label, line)
  if (graph.size === before)
    throw new GraphFault(line, 'LABELS', `two nodes are called ${shown(label)}`, 'labels that differ')
  return id
}
