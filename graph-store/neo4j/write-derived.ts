import { DatasetDiffersError, DatasetIncompleteError, DatasetNotFoundError } from '../errors.ts'
import type { Derived, DerivedReport } from '../graph-store.ts'
import { type Connection, type Transaction, whole } from './connection.ts'
import { GRAPH_FORMAT, keyPrefix } from './keys.ts'
import { COMPLETE_DERIVED, COUNT_DERIVED_BATCH, CREATE_ALIGNMENTS, CREATE_POSITIONS, HOLD_DERIVED } from './queries.ts'
import { removeDerived } from './remove.ts'

const BATCH = 5_000

/** What derived relationships are written with. */
export interface DerivedContext {
  readonly connection: Connection
  readonly signal: AbortSignal | undefined
  /** The UTC time of now. */
  readonly now: () => string
}

/**
 * Stores a run's relationships in batches, in place of former ones; the dataset stays readable meanwhile. Each batch locks the dataset and makes sure that it still holds
 * the same content and this run: a load or another run that begins ends this one.
 */
export async function writeDerived(derived: Derived, context: DerivedContext): Promise<DerivedReport> {
  const { connection, signal, now } = context
  const { dataset, run, scope, measure, asOf } = derived
  let batch = 0
  await connection.write((transaction) => hold(transaction, derived, true))
  const removed = await removeDerived(connection, dataset, (transaction) => hold(transaction, derived), signal)
  const write = async (query: string, rows: unknown[][]) => {
    signal?.throwIfAborted()
    batch++
    await connection.write(async (transaction) => {
      // A batch whose answer was lost is sent again though it was written.
      if ((await hold(transaction, derived)) >= batch) return
      await transaction.change(query, { prefix: keyPrefix(dataset), measure, asOf, run, rows })
      await transaction.change(COUNT_DERIVED_BATCH, { dataset, batch: whole(batch) })
    })
  }
  let positions = 0
  for (const some of batches(derived.positions)) {
    await write(
      CREATE_POSITIONS,
      some.map(({ actor, issue, value, rule }) => [actor, issue, value, rule]),
    )
    positions += some.length
  }
  let alignments = 0
  for (const some of batches(derived.alignments)) {
    await write(
      CREATE_ALIGNMENTS,
      some.map(({ a, b, value, shared, coverage }) => [a, b, value, whole(shared), coverage]),
    )
    alignments += some.length
  }
  const at = now()
  await connection.write(async (transaction) => {
    await hold(transaction, derived)
    await transaction.change(COMPLETE_DERIVED, { dataset, run, scope, now: at })
  })
  return { positions, alignments, removed }
}

// Gives the number of batches of this run that are written.
async function hold(transaction: Transaction, { dataset, sha256, run }: Derived, begin = false): Promise<number> {
  const parameters = { dataset, sha256, run, begin, format: whole(GRAPH_FORMAT) }
  const [row] = await transaction.rows(HOLD_DERIVED, parameters)
  if (!row) throw new DatasetNotFoundError(dataset)
  const [complete, held, running, batches] = row
  if (complete !== true) throw new DatasetIncompleteError(dataset)
  if (held !== sha256) {
    const message = `the store holds other content of "${dataset}" than this was derived from; load it, then write again`
    throw new DatasetDiffersError(dataset, message)
  }
  if (running !== run) {
    throw new DatasetDiffersError(dataset, `another run writes what it derives from "${dataset}"; this one has ended`)
  }
  return batches as number
}

function* batches<T>(rows: Iterable<T>): Generator<T[]> {
  let some: T[] = []
  for (const row of rows) {
    if (some.push(row) < BATCH) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
