import { Command } from 'commander'
import { putDataset, soundVersion, versionToRestore } from '../../../graph-loader/index.ts'
import { DatasetIncompleteError } from '../../../graph-store/errors.ts'
import { currentVersion, KEPT_BYTES, KEPT_VERSIONS, type KeptVersion } from '../../../graph-store/kept-version.ts'
import { UserError } from '../../../positions/errors.ts'
import { shown } from '../../../positions/text.ts'
import { countsText } from '../../api/counts-text.ts'
import { addFormatFlags, type FormatFlags, formatOf, printRows, write } from '../print.ts'
import { tell } from '../tell-error.ts'
import { addDatabaseFlag, loadOrigin, withNeo4j } from '../with-store.ts'

const COLUMNS = ['version', 'current', 'loadedAt', 'sha256', 'actors', 'issues', 'stances', 'source', 'by', 'why']

/** `parley history`: the versions of a dataset that can be had back. */
export function historyCommand(): Command {
  const command = new Command('history')
    .description('the versions of a dataset that the database keeps, newest first')
    .argument('[dataset]', 'the id of a dataset, also of one that was removed; without it, all that have a history')
    .addHelpText(
      'after',
      `
Every load keeps what it loads, and before anything is replaced, mended or removed, what was there. At most ${KEPT_VERSIONS} versions of a dataset are kept, and
${KEPT_BYTES / 1024 / 1024} MiB of them, packed; then the oldest is given up, never the latest. They are in the database itself, as nodes :ParleyVersion and :ParleyChunk.

Examples:
  parley history talks-2025
  parley history --json`,
    )
  addFormatFlags(addDatabaseFlag(command))
  return command.action((id: string | undefined, flags: FormatFlags) =>
    withNeo4j(async (store) => {
      const stored = await store.list()
      if (id === undefined) {
        const rows = (await store.versionedIds()).map(async (dataset) => {
          const versions = await store.versions(dataset)
          return { dataset, versions: versions.length, removed: !stored.some((one) => one.id === dataset) }
        })
        return printRows(flags, ['dataset', 'versions', 'removed'], await Promise.all(rows))
      }
      const now = stored.find((one) => one.id === id)
      const versions = await store.versions(id)
      if (!now && versions.length === 0) {
        throw new UserError('not-found', 'dataset', `${shown(id)} is not in the database and has no history there`, {
          next: 'parley history lists what has',
        })
      }
      const current = currentVersion(versions, now)
      const rows = versions.map((version) => ({ ...rowOf(version), current: version === current }))
      if (now?.status === 'complete' && !current) {
        const { sha256, title, counts, loadedAt, source } = now
        rows.unshift({
          ...{
            version: null,
            current: true,
            loadedAt,
            keptAt: null,
            sha256,
            title,
            ...counts,
            source,
            by: null,
            bytes: 0,
          },
          why: 'in the database now; not kept',
        })
      }
      const isTable = formatOf(flags) === 'table'
      const short = rows.map((row) => ({ ...row, sha256: row.sha256.slice(0, 12) }))
      await printRows(flags, COLUMNS, isTable ? short : rows)
      if (now?.status === 'loading') tell(new DatasetIncompleteError(id).message)
      if (now && now.fault !== null) tell(now.fault)
    }),
  )
}

/** `parley restore`: brings a former version of a dataset back. */
export function restoreCommand(): Command {
  const command = new Command('restore')
    .description('makes Neo4j hold a former version of a dataset again; what it holds now is kept')
    .argument('<dataset>', 'the id of a dataset, also of one that was removed')
    .argument(
      '[version]',
      'its number in parley history (default: the latest that is not there now; after a load that was interrupted, the last whole one)',
    )
    .option('--json', 'prints the result for machines')
    .addHelpText(
      'after',
      `
Examples:
  parley restore talks-2025
  parley restore talks-2025 3`,
    )
  addDatabaseFlag(command)
  return command.action((id: string, number: string | undefined, flags: { json?: boolean }) => {
    if (number !== undefined && !/^[1-9]\d*$/.test(number)) {
      throw new UserError('usage', 'version', '', {
        expected: `a number of parley history ${id}, found ${shown(number)}`,
      })
    }
    return withNeo4j(async (store, signal) => {
      const version = await versionToRestore(id, store, number === undefined ? undefined : Number(number))
      const dataset = await soundVersion(id, store, version, signal)
      const { report } = await putDataset(dataset, store, {
        signal,
        origin: loadOrigin(`version ${version.number}${version.source ? `, from ${version.source}` : ''}`),
        mayReplace: () => true,
      })
      const counts = { actors: dataset.actors.length, issues: dataset.issues.length, stances: dataset.stances.length }
      await write(
        flags.json
          ? `${JSON.stringify({ dataset: id, version: version.number, sha256: version.sha256, ...counts, ...report })}\n`
          : `${id}: version ${version.number} is back: ${countsText(counts)}\n`,
      )
    })
  })
}

function rowOf({ number, version: _, counts, ...rest }: KeptVersion) {
  return { version: number as number | null, ...rest, keptAt: rest.keptAt as string | null, ...counts }
}
