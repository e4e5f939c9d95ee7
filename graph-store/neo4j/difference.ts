import { type FullDataset, rowsByActor } from '../../positions/dataset/index.ts'
import { shown } from '../../positions/text.ts'
import type { FindingKind } from '../audit.ts'
import type { Connection } from './connection.ts'
import { type Content, expectedNodes, expectedStance, foundContent, foundKey, foundStance } from './content.ts'
import {
  CONTENT_PROPERTIES,
  HELD,
  HELD_STANCES,
  HELD_STANCES_OF_ONE,
  type HeldLabel,
  STRAY_PARTS,
  STRAY_STANCES,
} from './content-queries.ts'
import { keyPrefix } from './keys.ts'
import type { NodeOf } from './nodes.ts'
import { STANCE_PROPERTIES } from './queries.ts'
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

/** Whom to tell of a node that is not as a load would write it. */
export type OnDifference = (kind: FindingKind, what: string, id: string, detail?: string) => void

/** Compares nodes with those that the graph holds of their label, by content. */
export async function nodeDifference<Node extends NodeOf<{ id: string }>>(
  connection: Connection,
  dataset: FullDataset,
  label: HeldLabel,
  nodes: readonly Node[],
  onDifference?: OnDifference,
): Promise<NodeDifference<Node>> {
  const prefix = keyPrefix(dataset.info.id)
  const rows = await connection.read((transaction) => transaction.rows(HELD[label], { prefix }))
  const held = new Map<string, Content>()
  for (const [key, ...content] of rows) held.set((key as string).slice(prefix.length), foundContent(content))
  const expected = expectedNodes(label, dataset)
  const write = nodes.filter(({ id }) => held.get(id) !== expected.get(id))
  for (const { id } of write) {
    const found = held.get(id)
    if (found === undefined) onDifference?.('missing', label, id)
    else onDifference?.('differs', label, id, contentDetail(label, expected.get(id) as Content, found))
  }
  const created = write.filter(({ id }) => !held.has(id)).length
  for (const { id } of nodes) held.delete(id)
  for (const id of held.keys()) onDifference?.('foreign', label, id)
  return { write, created, remove: [...held.keys()] }
}

/** Compares stances with those that the graph holds, an actor at a time, so that the contents of a million never stand in memory. */
export async function stanceDifference(
  connection: Connection,
  dataset: FullDataset,
  rows: StanceRows,
  options: {
    signal?: AbortSignal | undefined
    onCompared: (done: number, total: number) => void
    onDifference?: OnDifference | undefined
  },
): Promise<StanceDifference> {
  const { signal, onCompared, onDifference } = options
  const prefix = keyPrefix(dataset.info.id)
  const counts = await connection.read((transaction) => stanceCounts(transaction, dataset.info.id))
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const grouped = rowsByActor(dataset.stances, dataset.actors.length)
  const actorOf = new Map(dataset.actors.map((actor, index) => [actor.id, index]))
  const same = new Uint8Array(rows.length)
  const gone = new Map<string, Content | null>()
  let done = 0
  const compare = (actorId: string, stances: readonly unknown[][]) => {
    const held = new Map<string, Content>()
    for (const stance of stances) {
      const key = foundKey(stance)
      // What has no key of this dataset is left to `removeForeign`.
      if (typeof key === 'string' && key.startsWith(prefix)) held.set(key.slice(prefix.length), foundStance(stance))
    }
    const actor = actorOf.get(actorId)
    if (actor !== undefined) {
      for (let at = grouped.start[actor] as number; at < (grouped.start[actor + 1] as number); at++) {
        const row = grouped.rows[at] as number
        const id = rows.id(row)
        const content = held.get(id)
        if (content === undefined || content !== expectedStance(dataset, rows, row)) continue
        same[row] = 1
        held.delete(id)
      }
    }
    for (const [id, content] of held) gone.set(id, content)
    done += stances.length
    onCompared(done, total)
  }
  const { wide, long } = planOf(counts)
  for (const actors of wide) {
    signal?.throwIfAborted()
    const found = await connection.read((transaction) => transaction.rows(HELD_STANCES, { prefix, actors }))
    for (const [id, stances] of found) compare(id as string, stances as unknown[][])
  }
  for (const actor of long) {
    signal?.throwIfAborted()
    const found = await connection.read((transaction) => transaction.rows(HELD_STANCES_OF_ONE, { prefix, actor }), {
      fetchSize: 10_000,
    })
    compare(actor, found)
  }
  const stray = await connection.read((transaction) => transaction.rows(STRAY_STANCES, { prefix }))
  for (const [key] of stray) gone.set((key as string).slice(prefix.length), null)

  const write: number[] = []
  let updated = 0
  for (let row = 0; row < rows.length; row++) {
    if (same[row] === 1) continue
    write.push(row)
    const id = rows.id(row)
    const content = gone.get(id)
    if (content === undefined) onDifference?.('missing', 'Stance', id)
    else {
      updated++
      if (onDifference) {
        const detail =
          content === null ? 'no actor holds it' : contentDetail('Stance', expectedStance(dataset, rows, row), content)
        onDifference('differs', 'Stance', id, detail)
      }
    }
  }
  if (onDifference) {
    const known = new Set(write.map((row) => rows.id(row)))
    for (const id of gone.keys()) if (!known.has(id)) onDifference('foreign', 'Stance', id)
  }
  return {
    remove: [...gone.keys()],
    write: Int32Array.from(write),
    created: write.length - updated,
    updated,
    removed: gone.size - updated,
  }
}

/** Pieces of evidence and points of scales that hang on nothing of the dataset, by id. */
export async function strayParts(
  connection: Connection,
  dataset: string,
): Promise<Record<keyof typeof STRAY_PARTS, string[]>> {
  const prefix = keyPrefix(dataset)
  const ids = async (label: keyof typeof STRAY_PARTS) => {
    const rows = await connection.read((transaction) => transaction.rows(STRAY_PARTS[label], { prefix }))
    return rows.map(([key]) => (key as string).slice(prefix.length))
  }
  return { Evidence: await ids('Evidence'), ScalePoint: await ids('ScalePoint') }
}

const PROPERTIES: Readonly<Record<HeldLabel | 'Stance', readonly string[]>> = {
  ...CONTENT_PROPERTIES,
  Stance: ['key', 'id', 'dataset', ...STANCE_PROPERTIES],
}

/** In which property two contents of a node differ first, for people: what is found, and what should be. */
function contentDetail(label: HeldLabel | 'Stance', expected: Content, found: Content): string {
  const [should, is] = [JSON.parse(expected), JSON.parse(found)] as [unknown[][], unknown[][]]
  for (const [place, name] of PROPERTIES[label].entries()) {
    const [right, wrong] = [JSON.stringify(should[0]?.[place]), JSON.stringify(is[0]?.[place])]
    if (right !== wrong) return `${name} is ${brief(wrong)}, should be ${brief(right)}`
  }
  if (JSON.stringify(should[1]) !== JSON.stringify(is[1])) {
    return label === 'Stance' ? 'its actor or issue is another' : 'its kind or its dataset is another'
  }
  return label === 'Stance' ? 'its evidence is other' : 'what goes out from it is other'
}

function brief(json: string | undefined): string {
  if (json === undefined || json === 'null') return 'missing'
  return json.length > 60 ? shown(json) : json
}
