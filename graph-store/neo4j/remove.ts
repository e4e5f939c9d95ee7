import { type Connection, type Transaction, whole } from './connection.ts'
import { KEYED_LABELS, keyPrefix } from './keys.ts'
import type { Lease } from './lease.ts'
import { REMOVE_DATASET, REMOVE_SOME, REMOVE_SOME_DERIVED } from './queries.ts'

const BATCH = 10_000

/** Removes all nodes of a dataset in batches, those with most relationships last, and then the dataset's own. */
export async function removeDataset(connection: Connection, lease: Lease): Promise<void> {
  const prefix = keyPrefix(lease.dataset)
  for (const label of KEYED_LABELS.toReversed()) {
    let removed = BATCH
    while (removed === BATCH) {
      removed = await connection.write(async (transaction) => {
        await lease.hold(transaction)
        const [row] = await transaction.rows(REMOVE_SOME[label], { prefix, limit: whole(BATCH) })
        return row?.[0] as number
      })
    }
  }
  await connection.write((transaction) =>
    transaction.change(REMOVE_DATASET, { dataset: lease.dataset, lease: lease.id }),
  )
}

/** Removes all derived relationships of a dataset in batches, each of which `hold` begins; gives how many there were. */
export async function removeDerived(
  connection: Connection,
  dataset: string,
  hold: (transaction: Transaction) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<number> {
  let total = 0
  for (let removed = BATCH; removed === BATCH; total += removed) {
    signal?.throwIfAborted()
    removed = await connection.write(async (transaction) => {
      await hold(transaction)
      const [row] = await transaction.rows(REMOVE_SOME_DERIVED, { prefix: keyPrefix(dataset), limit: whole(BATCH) })
      return row?.[0] as number
    })
  }
  return total
}
