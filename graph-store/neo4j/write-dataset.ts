import { ACTOR_KINDS, AFFILIATION_KINDS, type FullDataset } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import type { WriteProgress, WriteReport } from '../graph-store.ts'
import type { Origin } from '../kept-version.ts'
import type { Connection, Transaction } from './connection.ts'
import { whole } from './connection.ts'
import { datasetProperties } from './dataset-node.ts'
import { type NodeDifference, nodeDifference, stanceDifference, strayParts } from './difference.ts'
import { keyPrefix } from './keys.ts'
import type { Lease } from './lease.ts'
import { actorNodes, documentNodes, issueNodes, pointProperties, scaleNodes } from './nodes.ts'
import * as queries from './queries.ts'
import { usedColumns } from './read-stances.ts'
import { stanceBatches } from './stance-batches.ts'
import { StanceRows } from './stance-rows.ts'

const BATCH = 5_000

/** What a write is done with: where to, under which lease, and whom to tell. */
export interface WriteContext {
  readonly connection: Connection
  readonly lease: Lease
  readonly signal: AbortSignal | undefined
  readonly onProgress: (progress: WriteProgress) => void
  /** The UTC time of now. */
  readonly now: () => string
  /** The version of the program that writes. */
  readonly program: string | undefined
  readonly origin: Origin | undefined
}

/** Makes the graph hold exactly this dataset, whose items are in canonical form, in batches, and marks it complete at the end. */
export async function writeDataset(dataset: FullDataset, context: WriteContext): Promise<WriteReport> {
  const { connection, lease, signal, onProgress } = context
  const id = dataset.info.id
  const prefix = keyPrefix(id)
  const batch = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    signal?.throwIfAborted()
    return connection.write(async (transaction) => {
      await lease.hold(transaction)
      return work(transaction)
    })
  }

  const rows = new StanceRows(dataset)
  const documents = await nodeDifference(connection, dataset, 'Document', documentNodes(dataset))
  const scales = await nodeDifference(connection, dataset, 'Scale', scaleNodes(dataset))
  const actors = await nodeDifference(connection, dataset, 'Actor', actorNodes(dataset))
  const issues = await nodeDifference(connection, dataset, 'Issue', issueNodes(dataset))
  const stances = await stanceDifference(connection, dataset, rows, {
    signal,
    onCompared: (done, total) => onProgress({ phase: 'comparing', done, total }),
  })

  const stray = await strayParts(connection, id)

  const removals = [
    ['Evidence', stray.Evidence],
    ['ScalePoint', stray.ScalePoint],
    ['Stance', stances.remove],
    ['Issue', issues.remove],
    ['Actor', actors.remove],
    ['Scale', scales.remove],
    ['Document', documents.remove],
  ] as const
  const told = (phase: WriteProgress['phase'], total: number) => {
    let done = 0
    return (more: number) => {
      done += more
      onProgress({ phase, done, total })
    }
  }
  const toRemove = removals.reduce((sum, [, ids]) => sum + ids.length, 0)
  const removed = told('removing', toRemove)
  for (const [label, ids] of removals) {
    for (const some of chunks(ids, BATCH)) {
      await batch((transaction) => transaction.change(queries.REMOVE[label], { prefix, ids: some }))
      removed(some.length)
    }
  }

  const nodes = [documents, scales, actors, issues] as const
  const toWrite = nodes.reduce((sum, { write }) => sum + write.length, 0) + stances.write.length
  const written = told('writing', toWrite)
  const all = { dataset: id, prefix }

  for (const some of chunks(documents.write, BATCH)) {
    await batch((transaction) =>
      transaction.change(queries.WRITE_DOCUMENTS, {
        ...all,
        rows: some.map((node) => [node.id, node.properties()]),
      }),
    )
    written(some.length)
  }
  for (const some of chunks(scales.write, BATCH)) {
    await batch(async (transaction) => {
      await transaction.change(queries.WRITE_SCALES, { ...all, rows: some.map((node) => [node.id, node.properties()]) })
      await transaction.change(queries.CLEAR_POINTS, { ...all, ids: some.map((node) => node.id) })
      const points = some.flatMap(({ item }) => pointProperties(id, item).map((point) => [item.id, point]))
      await transaction.change(queries.WRITE_POINTS, { ...all, rows: points })
    })
    written(some.length)
  }
  for (const kind of ACTOR_KINDS) {
    for (const some of chunks(
      actors.write.filter(({ item }) => item.kind === kind),
      BATCH,
    )) {
      const actorRows = some.map((node) => [node.id, node.properties()])
      await batch((transaction) => transaction.change(queries.WRITE_ACTORS[kind], { ...all, rows: actorRows }))
      written(some.length)
    }
  }
  for (const some of chunks(issues.write, BATCH)) {
    await batch((transaction) =>
      transaction.change(queries.WRITE_ISSUES, { ...all, rows: some.map((node) => [node.id, node.properties()]) }),
    )
    written(some.length)
  }
  for (const some of chunks(actors.write, BATCH)) {
    await batch(async (transaction) => {
      await transaction.change(queries.CLEAR_TIES, { ...all, ids: some.map((node) => node.id) })
      for (const kind of AFFILIATION_KINDS) {
        const ties = some.flatMap((node) =>
          node.ties().flatMap((tie) => (tie.kind === kind ? [[node.id, tie.group, tie.properties]] : [])),
        )
        await transaction.change(queries.LINK_TIES[kind], { ...all, rows: ties })
      }
    })
  }
  for (const some of chunks(issues.write, BATCH)) {
    await batch(async (transaction) => {
      await transaction.change(queries.CLEAR_ISSUE_LINKS, { ...all, ids: some.map((node) => node.id) })
      const parents = some.flatMap(({ item }) => item.parents.map((parent, place) => [item.id, parent, whole(place)]))
      await transaction.change(queries.LINK_PARENTS, { ...all, rows: parents })
      const scaleLinks = some.flatMap(({ item }) => (item.scale === undefined ? [] : [[item.id, item.scale]]))
      await transaction.change(queries.LINK_SCALES, { ...all, rows: scaleLinks })
      const records = some.flatMap(({ item }) => (item.document === undefined ? [] : [[item.id, item.document]]))
      await transaction.change(queries.LINK_RECORDS, { ...all, rows: records })
    })
  }
  for (const some of stanceBatches(dataset, rows, stances.write)) {
    await batch(async (transaction) => {
      const [made] = await transaction.rows(queries.createStancesQuery(some.properties), { ...all, ...some.parameters })
      if (made?.[0] !== some.length)
        throw new UserError('differs', 'dataset', `actors or issues of "${id}" vanished while it was loaded`)
      if (some.evidence.length === 0) return
      await transaction.change(queries.CREATE_EVIDENCE, {
        ...all,
        rows: some.evidence.map((e) => [e.stance, e.document, e.relation, e.properties]),
      })
      const speakers = some.evidence.flatMap((e) => (e.speaker === undefined ? [] : [[e.id, e.speaker]]))
      await transaction.change(queries.LINK_SPEAKERS, { ...all, rows: speakers })
    })
    written(some.length)
  }

  const properties = datasetProperties(dataset, usedColumns(dataset.stances), {
    loadedAt: context.now(),
    program: context.program,
    origin: context.origin,
  })
  await batch((transaction) =>
    transaction.change(queries.COMPLETE_DATASET, { dataset: id, lease: lease.id, properties }),
  )
  const sum = (of: (difference: NodeDifference<unknown>) => number) => nodes.reduce((n, one) => n + of(one), 0)
  return {
    created: sum(({ created }) => created) + stances.created,
    updated: sum(({ write, created }) => write.length - created) + stances.updated,
    removed: sum(({ remove }) => remove.length) + stances.removed,
    unchanged: false,
    mended: false,
  }
}

function* chunks<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}
