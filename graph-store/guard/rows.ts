import { type CypherNotification, notificationOf } from './plan.ts'
import { AnswerTooLargeError, type Planned, type Statement } from './statement.ts'
import { type CypherType, joinedType, typeOf } from './types.ts'

/** Which limit ended an answer; false when it is whole. */
export type Truncated = false | 'rows' | 'bytes'

interface Reading<Row> {
  readonly encode: (row: unknown[]) => Row
  readonly size: (row: Row) => number
  readonly rows: number
  readonly bytes: number
  /** The driver's errors in the guard's terms. */
  readonly told: (error: unknown) => unknown
}

/** The rows of an answer, made one at a time until a limit is reached; what is told of the whole holds once they are read. */
export class Rows<Row> {
  readonly columns: readonly string[]
  readonly #statement: Statement
  readonly #planned: Planned
  readonly #reading: Reading<Row>
  readonly #types: (CypherType | null)[]
  readonly #begun = performance.now()
  #truncated: Truncated = false
  #count = 0
  #ms = 0
  #notifications: readonly CypherNotification[] | null = null

  constructor(statement: Statement, columns: readonly string[], planned: Planned, reading: Reading<Row>) {
    this.columns = columns
    this.#statement = statement
    this.#planned = planned
    this.#reading = reading
    this.#types = columns.map(() => null)
  }

  get truncated(): Truncated {
    return this.#truncated
  }

  /** The type of each column's values: that of all but nulls, `ANY` when they differ, `NULL` when there are none. */
  get types(): CypherType[] {
    return this.#types.map((type) => type ?? 'NULL')
  }

  /** Aborted with the reason when the answer ends before its end. */
  get signal(): AbortSignal {
    return this.#statement.signal
  }

  get count(): number {
    return this.#count
  }

  /** Milliseconds from the start of the run to the last row. */
  get ms(): number {
    return this.#ms
  }

  get notifications(): readonly CypherNotification[] {
    return this.#notifications ?? this.#planned.notifications
  }

  /** Each row, encoded. Rejects as the gateway's `run` does. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Row> {
    const { encode, size, rows, bytes } = this.#reading
    let total = 0
    try {
      for (;;) {
        const next = await this.#statement.next()
        if ('summary' in next) {
          this.#notifications = next.summary.notifications.map((one) => notificationOf(one, false))
          return
        }
        if (this.#count >= rows) {
          this.#truncated = 'rows'
          return
        }
        const row = encode(next.row)
        total += size(row)
        if (total > bytes) {
          this.#truncated = 'bytes'
          return
        }
        next.row.forEach((value, k) => {
          this.#types[k] = joinedType(this.#types[k] ?? null, typeOf(value))
        })
        this.#count++
        yield row
      }
    } catch (error) {
      if (!(error instanceof AnswerTooLargeError)) throw this.#reading.told(error)
      this.#truncated = 'bytes'
    } finally {
      this.#ms = performance.now() - this.#begun
    }
  }
}
