import { z } from 'zod'
import type { FullDataset } from '../../positions/dataset/index.ts'
import { StoreUnavailableError, VersionDamagedError, VersionNotFoundError } from '../errors.ts'
import { countsOf, type KeptVersion, tooMany, type VersionNote } from '../kept-version.ts'
import { packed, unpacked } from '../pack.ts'
import { type Connection, type Transaction, whole } from './connection.ts'
import { KEY_SEPARATOR, keyPrefix } from './keys.ts'
import * as queries from './version-queries.ts'

/** A piece of a version is one property of one node, and one transaction. */
const CHUNK_BYTES = 1024 * 1024

const count = z.int().min(0)
const versionRow = z.object({
  number: count,
  sha256: z.string(),
  title: z.string(),
  version: z.string().nullable(),
  loadedAt: z.string().nullable(),
  keptAt: z.string(),
  source: z.string().nullable(),
  by: z.string().nullable(),
  why: z.string(),
  bytes: count,
  actors: count,
  issues: count,
  stances: count,
  documents: count,
})

/** The versions that are kept of a dataset, newest first; one whose node is damaged is left out. */
export async function keptVersions(connection: Connection, dataset: string): Promise<KeptVersion[]> {
  const rows = await connection.read((transaction) => transaction.rows(queries.VERSIONS, { dataset }))
  return rows.flatMap(([row]) => {
    const parsed = versionRow.safeParse(row)
    if (!parsed.success) return []
    const { actors, issues, stances, documents, version, ...rest } = parsed.data
    return [{ ...rest, version: version ?? undefined, counts: { actors, issues, stances, documents } }]
  })
}

/** The ids of datasets of which versions are kept. */
export async function versionedIds(connection: Connection): Promise<string[]> {
  const rows = await connection.read((transaction) => transaction.rows(queries.VERSIONED))
  return rows.map(([id]) => String(id))
}

/** A version that is kept. Rejects with `VersionNotFoundError`, or with `VersionDamagedError` when its bytes are not those that were kept. */
export async function keptVersion(connection: Connection, dataset: string, number: number): Promise<FullDataset> {
  const key = versionKey(dataset, number)
  const [row] = await connection.read((transaction) => transaction.rows(queries.BYTES_OF_VERSION, { key }))
  if (!row) throw new VersionNotFoundError(dataset, number)
  // All pieces but the last are full, so that their number need not be believed from what is left of them.
  const chunks = Math.ceil((row[0] as number) / CHUNK_BYTES)
  async function* pieces() {
    for (let order = 0; order < chunks; order++) {
      const parameters = { key, separator: KEY_SEPARATOR, order: whole(order) }
      const [found] = await connection.read((transaction) => transaction.rows(queries.CHUNK, parameters))
      if (!found) throw new VersionDamagedError(dataset, number, 'missing')
      const [data] = found
      if (!(data instanceof Int8Array)) throw new VersionDamagedError(dataset, number, 'altered')
      yield new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    }
  }
  try {
    return await unpacked(pieces())
  } catch (error) {
    if (error instanceof VersionDamagedError || error instanceof StoreUnavailableError) throw error
    throw new VersionDamagedError(dataset, number, 'altered', { cause: error })
  }
}

/**
 * Keeps a dataset as a version, unless the same content is kept already, and gives up the oldest ones where there are too many. It counts only when its last piece is
 * there, so one that was interrupted is none. `hold` begins each transaction.
 */
export async function keepVersion(
  connection: Connection,
  dataset: FullDataset,
  note: VersionNote & { readonly keptAt: string },
  hold: (transaction: Transaction) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const { id, title, version } = dataset.info
  const before = await keptVersions(connection, id)
  if (before.some(({ sha256 }) => sha256 === note.sha256)) return
  await removeUnfinished(connection, id)
  const write = async (query: string, parameters: Record<string, unknown>) => {
    signal?.throwIfAborted()
    await connection.write(async (transaction) => {
      await hold(transaction)
      await transaction.change(query, parameters)
    })
  }
  const [last] = await connection.read((transaction) => transaction.rows(queries.LAST_VERSION, { dataset: id }))
  const number = (last?.[0] as number) + 1
  const key = versionKey(id, number)
  const counts = Object.entries(countsOf(dataset)).map(([name, count]) => [name, whole(count)])
  const { sha256, loadedAt, source, by, why, keptAt } = note
  await write(queries.CREATE_VERSION, {
    properties: {
      key,
      dataset: id,
      number: whole(number),
      title,
      version,
      ...{ sha256, loadedAt, source, by, why, keptAt },
      ...Object.fromEntries(counts),
    },
  })
  const bytes = await writePieces(dataset, key, write)
  for (const old of tooMany([{ number, bytes }, ...before])) await removeVersion(connection, versionKey(id, old))
}

/** Writes the pieces of a version that is kept once more. */
export async function renewVersion(connection: Connection, dataset: FullDataset, number: number): Promise<void> {
  await writePieces(dataset, versionKey(dataset.info.id, number), (query, parameters) =>
    connection.write((transaction) => transaction.change(query, parameters)),
  )
}

/** Writes the pieces of a version, and at last that they are all there. */
async function writePieces(
  dataset: FullDataset,
  key: string,
  write: (query: string, parameters: Record<string, unknown>) => Promise<unknown>,
): Promise<number> {
  let order = 0
  let bytes = 0
  for await (const piece of packed(dataset, CHUNK_BYTES)) {
    const data = new Int8Array(piece.buffer, piece.byteOffset, piece.byteLength)
    await write(queries.ADD_CHUNK, { key, separator: KEY_SEPARATOR, order: whole(order++), data })
    bytes += piece.length
  }
  await write(queries.COMPLETE_VERSION, { key, bytes: whole(bytes) })
  return bytes
}

/** Erases all versions of a dataset, whole or not. */
export async function forgetVersions(connection: Connection, dataset: string): Promise<boolean> {
  const kept = await keptVersions(connection, dataset)
  for (const { number } of kept) await removeVersion(connection, versionKey(dataset, number))
  await removeUnfinished(connection, dataset)
  return kept.length > 0
}

async function removeUnfinished(connection: Connection, dataset: string): Promise<void> {
  const rows = await connection.read((transaction) => transaction.rows(queries.UNFINISHED_VERSIONS, { dataset }))
  for (const [key] of rows) await removeVersion(connection, key as string)
}

async function removeVersion(connection: Connection, key: string): Promise<void> {
  for (let left = 1; left > 0; ) {
    const [row] = await connection.write((transaction) => transaction.rows(queries.REMOVE_CHUNK, { key }))
    left = (row?.[0] as number | undefined) ?? 0
  }
}

function versionKey(dataset: string, number: number): string {
  return `${keyPrefix(dataset)}${number}`
}
