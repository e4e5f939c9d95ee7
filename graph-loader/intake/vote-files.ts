import type { FileSource } from '../files/index.ts'
import type { Problems } from '../problem.ts'
import { csvOf, tableFileOf } from '../tables/index.ts'
import { dateFrom } from './dates.ts'
import { cellAt, type ForeignColumn, isEmpty } from './foreign-table.ts'
import type { Understanding } from './understanding.ts'
import { CELL_COLUMN, markedVote, ROLLCALL_COLUMN, VOTE_COLUMN, type VoteLayout } from './votes.ts'

/**
 * The same files, in which tables that the reader of votes would not read as they are stand as CSV in UTF-8, divided by commas: other kinds of files and encodings, titles above the header, and votes that
 * are told by which column is marked. Rows keep their lines. A row with none or several columns marked is added to the problems.
 */
export function asVoteFiles(
  files: FileSource,
  tables: ReadonlyMap<string, Pick<Understanding, 'table' | 'votes' | 'roles' | 'dates'>>,
  problems: Problems,
): FileSource {
  const made = new Map<string, readonly string[]>()
  const lines = new Map<string, readonly number[]>()
  for (const [path, one] of tables) {
    const writer = new VoteFile(one, problems)
    if (writer.isAsItIs) continue
    made.set(path, [...writer.pieces()])
    if (writer.lines.length > 0) lines.set(path, writer.lines)
  }
  return {
    ...files,
    // Items of a list count from 1, where the header of a text stands.
    lineOf: (path, line) =>
      lines.get(path)?.[line - 2] ?? (made.has(path) && tables.get(path)?.table.lines[0] === 1 ? line - 1 : line),
    async *chunks(path, onBytes) {
      const pieces = made.get(path)
      if (!pieces) return yield* files.chunks(path, onBytes)
      yield* tableFileOf(path, () => pieces).chunks(onBytes)
    },
  }
}

/** A table as the reader of votes takes it. */
class VoteFile {
  readonly #one: Pick<Understanding, 'table' | 'votes' | 'roles' | 'dates'>
  readonly #oneHot: VoteLayout['oneHot']
  readonly #across: readonly ForeignColumn[]
  /** Of a table with a column for each roll call: on which line each row that was written stands in its file. */
  readonly lines: number[] = []
  readonly #columns: readonly ForeignColumn[]
  readonly #dated: ReadonlySet<ForeignColumn>
  readonly #problems: Problems

  constructor(one: Pick<Understanding, 'table' | 'votes' | 'roles' | 'dates'>, problems: Problems) {
    const { table, votes, roles } = one
    this.#one = one
    this.#problems = problems
    this.#oneHot = votes?.oneHot ?? []
    this.#across = votes?.across ?? []
    const hot = new Set([...this.#oneHot.map(({ column }) => column), ...this.#across])
    this.#columns = table.columns.filter((column) => !hot.has(column))
    const dated = table.columns.filter((_, at) => roles[at] === 'stated_on')
    this.#dated = new Set(
      dated.filter(({ cells }) => cells.some(({ text }) => !/^\s*(\d{4}(-\d\d){0,2}([T ].*)?)?$/.test(text))),
    )
  }

  /** Whether the file can be read as it stands. */
  get isAsItIs(): boolean {
    return this.#one.table.isPlain === true && this.#oneHot.length + this.#across.length + this.#dated.size === 0
  }

  *pieces(): Generator<string> {
    const { table } = this.#one
    if (this.#across.length > 0) return yield* this.#crossed()
    const names = [...this.#columns.map(({ name }) => name), ...(this.#oneHot.length > 0 ? [VOTE_COLUMN] : [])]
    yield rowOf(names)
    let line = 2
    for (let row = 0; row < table.rows; row++) {
      const own = table.lines[row] as number
      if (own > line) yield '\n'.repeat(own - line)
      line = Math.max(line, own) + 1
      yield rowOf(this.#cells(row))
    }
  }

  /** A row for each vote, of a table with a row for each voter. */
  *#crossed(): Generator<string> {
    const { table } = this.#one
    yield rowOf([...this.#columns.map(({ name }) => name), ROLLCALL_COLUMN, CELL_COLUMN])
    for (let row = 0; row < table.rows; row++) {
      const about = this.#cells(row)
      for (const column of this.#across) {
        const cell = cellAt(column, row)
        if (isEmpty(cell)) continue
        this.lines.push(table.lines[row] as number)
        yield rowOf([...about, column.name, cell.text])
      }
    }
  }

  #cells(row: number): string[] {
    const { table, dates } = this.#one
    const cells = this.#columns.map((column) => {
      const { text } = cellAt(column, row)
      return this.#dated.has(column) ? (dateFrom(text, dates.order) ?? text) : text
    })
    if (this.#oneHot.length === 0) return cells
    const vote = markedVote(this.#oneHot, row)
    const names = this.#oneHot.map(({ column }) => column.name).join(', ')
    if (vote === null)
      this.#problems.add(
        table.name,
        table.lines[row] as number,
        null,
        `not one of ${names} is marked`,
        'a mark in one of them',
      )
    return [...cells, vote ?? '']
  }
}

function rowOf(cells: readonly string[]): string {
  return [...csvOf({ columns: cells.map((cell) => cell.replace(/\s+/g, ' ')), rows: [] })].join('')
}
