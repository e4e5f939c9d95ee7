import { Command } from 'commander'
import { datasetHash } from '../../../graph-loader/index.ts'
import type { GraphStore, StoredDataset } from '../../../graph-store/graph-store.ts'
import { UserError } from '../../../positions/errors.ts'
import { shown } from '../../../positions/text.ts'
import { canAsk, confirmed } from '../confirm.ts'
import { write } from '../print.ts'
import { addDatabaseFlag, loadOrigin, withNeo4j } from '../with-store.ts'

interface Flags {
  readonly forget?: boolean
  readonly yes?: boolean
  readonly json?: boolean
}

/** `parley remove`: takes a dataset out of the database. */
export function removeCommand(): Command {
  const command = new Command('remove')
    .description('removes a dataset from Neo4j; parley restore brings it back, unless it is to be forgotten')
    .argument('<dataset>', 'the id of a dataset in the database, or, with --forget, of one that has a history there')
    .option('--forget', 'erases it and all of its versions for good; asks first')
    .option('--yes', 'does what cannot be undone without asking')
    .option('--json', 'prints the result for machines')
    .addHelpText(
      'after',
      `
A shipped seed that is removed comes back when Parley starts (--no-seeds keeps it away).

Examples:
  parley remove my-talks
  parley remove my-talks --forget`,
    )
  addDatabaseFlag(command)
  return command.action((id: string, flags: Flags) =>
    withNeo4j(async (store) => {
      const forget = flags.forget ?? false
      const stored = (await store.list()).find((one) => one.id === id)
      const versions = await store.versions(id)
      if (!stored && !(forget && versions.length > 0)) {
        throw versions.length > 0
          ? new UserError('not-found', 'dataset', `${shown(id)} was removed already`, {
              next: `parley restore ${id} brings it back, --forget erases its history`,
            })
          : new UserError('not-found', 'dataset', `${shown(id)} is not in the database`, {
              next: 'parley list shows what is',
            })
      }
      const reason = forget
        ? `"${id}" and ${versions.length} kept ${versions.length === 1 ? 'version' : 'versions'} of it will be erased for good`
        : stored && (await cannotBeKept(store, stored))
      if (reason && !flags.yes) {
        if (!canAsk())
          throw new UserError('usage', null, reason, { next: '--yes does it without asking. Nothing was removed' })
        if (!(await confirmed(`${reason}. Go on?`))) throw new UserError('usage', null, 'Nothing was removed')
      }
      const hashOf = (dataset: Parameters<typeof datasetHash>[0]) => datasetHash(dataset)
      await store.remove(id, { forget, hashOf, origin: loadOrigin('parley remove') })
      const kept = forget ? 0 : (await store.versions(id)).length
      await write(
        flags.json
          ? `${JSON.stringify({ dataset: id, removed: true, versions: kept })}\n`
          : `${id}: removed${forget ? ', with its history' : `; parley restore ${id} brings it back`}\n`,
      )
    }),
  )
}

/** Why what is in the database could not be had back after it was removed; null when it can. */
async function cannotBeKept(store: GraphStore, { id, status, sha256 }: StoredDataset): Promise<string | null> {
  if (status === 'complete') {
    try {
      await store.whole(id)
      return null
    } catch {
      // Damaged: what is kept of it decides.
    }
  }
  const kept = (await store.versions(id)).some((version) => version.sha256 === sha256)
  return kept ? null : `"${id}" cannot be read as it is now, and no version of it is kept, so it could not be had back`
}
