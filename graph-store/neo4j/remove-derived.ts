import { type Connection, type Transaction, whole } from './connection.ts'
import { keyPrefix } from './keys.ts'
import { REMOVE_SOME_DERIVED } from './queries.ts'

const BATCH = 10_000

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
