import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { DerivedNotKeptError } from '../../graph-store/errors.ts'
import type { Derived, GraphStore } from '../../graph-store/graph-store.ts'
import { alignmentOf } from '../../positions/alignment/index.ts'
import { UserError } from '../../positions/errors.ts'
import { type Positions, resolvePositions, scopeOf } from '../../positions/resolve/index.ts'
import type { ScopeQuery } from '../../positions/scope.ts'
import { type AlignmentRow, alignmentRows } from '../api/alignment-rows.ts'
import { answerScope } from '../api/answer-scope.ts'
import { positionRows } from '../api/position-rows.ts'
import { datasetOf, type SourceFlags } from './dataset-source.ts'
import { write } from './print.ts'
import { withNeo4j } from './with-store.ts'

/**
 * Stores the alignments and positions of a scope in Neo4j beside the dataset, and prints how many. A path is read and must be what the store holds; an id is read from
 * the store. Throws `UserError` for a store that keeps nothing derived.
 */
export async function writeDerivedOf(
  name: string,
  flags: SourceFlags,
  query: ScopeQuery,
  json: boolean | undefined,
): Promise<void> {
  if (flags.store === 'memory') throw new UserError('usage', '--write', new DerivedNotKeptError().message)
  await withNeo4j(async (store, signal) => {
    const dataset = existsSync(name) ? await datasetOf(name, flags) : await fromStore(store, name)
    const derived = derivedFrom(resolvePositions(dataset, scopeOf(dataset, query)), query, new Date())
    const report = await store.writeDerived(derived, { signal })
    const { run } = derived
    await write(
      json
        ? `${JSON.stringify({ dataset: dataset.info.id, sha256: dataset.info.sha256, run, ...report })}\n`
        : `${dataset.info.id}: ${report.alignments} alignments and ${report.positions} positions written, ${report.removed} of former runs removed; run ${run}\n`,
    )
  })
}

async function fromStore(store: GraphStore, id: string) {
  const stored = (await store.list()).find((dataset) => dataset.id === id)
  if (stored) return store.read(id)
  throw new UserError('not-found', 'dataset', `"${id}" is no file and not in the store`, {
    next: 'parley load it first, then write again',
  })
}

function derivedFrom(positions: Positions, query: ScopeQuery, now: Date): Derived {
  const about = answerScope(positions)
  const scope = JSON.stringify({ ...query, ...about })
  const time = now.toISOString()
  return {
    dataset: about.dataset,
    sha256: about.sha256,
    run: `${time} ${createHash('sha256')
      .update(time + scope)
      .digest('hex')
      .slice(0, 8)}`,
    scope,
    measure: about.measure,
    asOf: about.asOf,
    positions: withValues(positionRows(positions)),
    alignments: withValues(alignmentRows(positions, alignmentOf(positions))),
  }
}

function* withValues<T extends { value: AlignmentRow['value'] }>(rows: Iterable<T>): Generator<T & { value: number }> {
  for (const row of rows) if (row.value !== null) yield row as T & { value: number }
}
