import { rowsByActor } from '../../positions/columns/rows-by-actor.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import type { Connection } from './connection.ts'
import { keyPrefix } from './keys.ts'
import type { NodeOf } from './nodes.ts'
import { HELD, HELD_STANCES, HELD_STANCES_OF_ONE } from './queries.ts'
import { planOf, stanceCounts } from './read-stances.ts'
import type { StanceRows } from './stance-rows.ts'

/** What is to be done to the nodes of a label, and how many of those to write the store has not held. */
export interface NodeDifference<Node> {
  readonly write: readonly Node[]
  readonly created: number
  readonly remove: readonly string[]
}

/** What is to be done to the stances: ids to remove, which include those that changed, and rows to make. */
export interface StanceDifference {
  readonly remove: readonly string[]
  readonly write: Int32Array
  readonly created: number
  readonly updated: number
  readonly removed: number
}

/** Compares nodes with those that the store holds of their label, by hash. */
export async function nodeDifference<Node extends NodeOf<{ id: string }>>(
  connection: Connection,
  dataset: string,
  label: keyof typeof HELD,
  nodes: readonly Node[],
): Promise<NodeDifference<Node>> {
  const rows = await connection.read((transaction) => transaction.rows(HELD[label], { prefix: keyPrefix(dataset) }))
  const held = new Map(rows.map(([id, hash]) => [id as string, hash]))
  const write = nodes.filter(({ id, hash }) => held.get(id) !== hash)
  const created = write.filter(({ id }) => !held.has(id)).length
  for (const { id } of nodes) held.delete(id)
  return { write, created, remove: [...held.keys()] }
}

/** Compares stances with those that the store holds, an actor at a time, so that hashes of a million never stand in memory. */
export async function stanceDifference(
  connection: Connection,
  dataset: FullDataset,
  rows: StanceRows,
  options: { signal?: AbortSignal | undefined; onCompared: (done: number, total: number) => void },
): Promise<StanceDifference> {
  const prefix = keyPrefix(dataset.info.id)
  const counts = await connection.read((transaction) => stanceCounts(transaction, dataset.info.id))
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const grouped = rowsByActor(dataset.stances, dataset.actors.length)
  const actorOf = new Map(dataset.actors.map((actor, index) => [actor.id, index]))
  const same = new Uint8Array(rows.length)
  const gone = new Set<string>()
  let done = 0
  const compare = (actorId: string, ids: readonly unknown[], hashes: readonly unknown[]) => {
    const held = new Map(ids.map((id, k) => [id as string, hashes[k]]))
    const actor = actorOf.get(actorId)
    if (actor !== undefined) {
      for (let at = grouped.start[actor] as number; at < (grouped.start[actor + 1] as number); at++) {
        const row = grouped.rows[at] as number
        const id = rows.id(row)
        const hash = held.get(id)
        if (hash === undefined || hash !== rows.hash(row)) continue
        same[row] = 1
        held.delete(id)
      }
    }
    for (const id of held.keys()) gone.add(id)
    done += ids.length
    options.onCompared(done, total)
  }
  const { wide, long } = planOf(counts)
  for (const actors of wide) {
    options.signal?.throwIfAborted()
    const found = await connection.read((transaction) => transaction.rows(HELD_STANCES, { prefix, actors }))
    for (const [id, ids, hashes] of found) compare(id as string, ids as unknown[], hashes as unknown[])
  }
  for (const actor of long) {
    options.signal?.throwIfAborted()
    const found = await connection.read((transaction) => transaction.rows(HELD_STANCES_OF_ONE, { prefix, actor }), {
      fetchSize: 10_000,
    })
    compare(
      actor,
      found.map(([id]) => id),
      found.map(([, hash]) => hash),
    )
  }
  const write: number[] = []
  let updated = 0
  for (let row = 0; row < rows.length; row++) {
    if (same[row] === 1) continue
    write.push(row)
    if (gone.size > 0 && gone.has(rows.id(row))) updated++
  }
  return {
    remove: [...gone],
    write: Int32Array.from(write),
    created: write.length - updated,
    updated,
    removed: gone.size - updated,
  }
}
