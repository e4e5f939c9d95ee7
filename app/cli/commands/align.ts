import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { DerivedNotKeptError } from '../../../graph-store/errors.ts'
import type { Derived, GraphStore } from '../../../graph-store/graph-store.ts'
import { alignmentOf } from '../../../positions/alignment/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { SCOPE_PARAMETERS } from '../../../positions/parameters/index.ts'
import { type Positions, resolvePositions, scopeOf } from '../../../positions/resolve/index.ts'
import type { ScopeQuery } from '../../../positions/scope.ts'
import { ALIGNMENT_COLUMNS, type AlignmentRow, alignmentRows } from '../../api/alignment-rows.ts'
import { answerScope } from '../../api/answer-scope.ts'
import { positionRows } from '../../api/position-rows.ts'
import { addSourceFlags, datasetOf, type SourceFlags } from '../dataset-source.ts'
import { refuseIdle } from '../flags.ts'
import { addParameterFlags, valuesOfFlags } from '../parameter-flags.ts'
import { addFormatFlags, type FormatFlags, formatOf, printRows, write } from '../print.ts'
import { withNeo4j } from '../with-store.ts'

interface AlignFlags extends SourceFlags, FormatFlags {
  readonly write?: boolean
}

/** `parley align`: the alignment of all pairs. */
export function alignCommand(): Command {
  const command = new Command('align')
    .description('who aligns with whom: the alignment of all pairs of actors')
    .argument('<dataset>', 'a data package’s folder, a CSV, or the id of a dataset')
    .option('--write', 'stores them in Neo4j instead, as ALIGNS_WITH and POSITION, in place of a former run')
    .addHelpText(
      'after',
      `
All pairs are printed, a < b; below --min-shared the value is empty, shared and coverage are filled.
With --write, pairs and positions that have a value are stored beside the dataset, which must be loaded; loading other content removes them.

Examples:
  parley align talks-2025
  parley align talks-2025 --as-of 2025-11-25 --issue territory --issue ceasefire-first --min-shared 1
  parley align un-general-assembly --from 1946-01-01 --to 1946-12-31 --drop unanimous --format csv
  parley align my-stances.csv --scale 0..10 --json
  parley align talks-2025 --write`,
    )
  addFormatFlags(addSourceFlags(addParameterFlags(command, SCOPE_PARAMETERS)))
  return command.action(async (name: string, flags: AlignFlags) => {
    const query = valuesOfFlags(SCOPE_PARAMETERS, flags)
    const format = formatOf(flags)
    if (flags.write && flags.output !== undefined)
      refuseIdle({ output: true }, ['output'], 'pairs; --write prints none')
    if (flags.write && format !== 'table' && format !== 'json') {
      throw new UserError('usage', '--format', '--write prints no pairs', {
        expected: `--json or none, found ${format}`,
      })
    }
    if (flags.write) return writeDerivedOf(name, flags, query, format === 'json')
    const dataset = await datasetOf(name, flags)
    const positions = resolvePositions(dataset, scopeOf(dataset, query))
    const rows = alignmentRows(positions, alignmentOf(positions))
    await printRows(flags, ALIGNMENT_COLUMNS, rows, answerScope(positions), 'pairs')
  })
}

/**
 * Stores the alignments and positions of a scope in Neo4j beside the dataset, and prints how many. A path is read and must be what the store holds; an id is read from
 * the store. Throws `UserError` for a store that keeps nothing derived.
 */
async function writeDerivedOf(
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
