import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { readDataset, type VerifyReport, verifyDataset } from '../../../graph-loader/index.ts'
import type { GraphStore } from '../../../graph-store/graph-store.ts'
import type { FullDataset } from '../../../positions/dataset/dataset.ts'
import { SEEDS } from '../../paths.ts'
import { EXIT } from '../exit-codes.ts'
import { loadOrigin } from '../load-origin.ts'
import { write } from '../print.ts'
import { addDatabaseFlag, withNeo4j } from '../with-store.ts'

interface Flags {
  readonly repair?: boolean
  readonly from?: string
  readonly json?: boolean
}

/** `parley verify`: whether the database still holds a dataset as it was loaded. */
export function verifyCommand(): Command {
  const command = new Command('verify')
    .description('compares all that Neo4j holds of a dataset with what was loaded, and mends it on request')
    .argument('<dataset>', 'the id of a dataset in the database')
    .option('--repair', 'makes it as it was loaded again; what is there now is kept (parley history)')
    .option('--from <path>', 'its files, when no version of it is kept')
    .option('--json', 'prints the result for machines')
    .addHelpText(
      'after',
      `
The content hash is computed from the graph itself, and every node is compared, with its properties and the relationships that go out from it: with
the files of --from, else the version that the database keeps, else the shipped seed; when none of them is there, with itself. What others have
added to nodes under names of their own is no part of a dataset. Exit code 0: all is as it was loaded, or was mended; 1: it is not.

Examples:
  parley verify talks-2025
  parley verify my-talks --repair
  parley verify my-talks --from my-talks.csv --json`,
    )
  addDatabaseFlag(command)
  return command.action((id: string, flags: Flags) =>
    withNeo4j(async (store, signal) => {
      const files = await filesOf(id, flags.from, store)
      const origin = loadOrigin(flags.from === undefined ? 'parley verify --repair' : resolve(flags.from))
      const report = await verifyDataset(id, store, { repair: flags.repair, files, origin, signal })
      await write(flags.json ? `${JSON.stringify(report)}\n` : textOf(report))
      if (!report.sound) process.exitCode = EXIT.data
    }),
  )
}

/** What a dataset is to be compared with, when that is not in the database: files that are named, or those of a shipped seed that was loaded as it is. */
async function filesOf(id: string, from: string | undefined, store: GraphStore): Promise<FullDataset | undefined> {
  if (from !== undefined) return readDataset(resolve(from), { id })
  const seed = join(SEEDS, id)
  if (!/^[\w-]+$/.test(id) || !existsSync(seed)) return undefined
  const stored = (await store.list()).find((one) => one.id === id)
  if (!stored || (await store.versions(id)).some(({ sha256 }) => sha256 === stored.sha256)) return undefined
  const shipped = await readDataset(seed)
  return stored.sha256 === '' || shipped.info.sha256 === stored.sha256 ? shipped : undefined
}

function textOf({ dataset, sha256, found, unreadable, against, audit, sound, repaired }: VerifyReport): string {
  const { differs, missing, foreign } = audit.counts
  const compared = `${audit.checked} nodes compared with ${{ files: 'its files', 'kept version': 'the version that is kept', itself: 'themselves' }[against]}`
  if (sound && !repaired) return `${dataset}: as it was loaded; ${compared}, content hash ${found?.slice(0, 12)}…\n`
  const lines = [
    unreadable === null
      ? `content hash ${found?.slice(0, 12)}…, of what was loaded ${sha256.slice(0, 12) || 'unknown'}…`
      : `it cannot be read: ${unreadable}`,
    `${compared}: ${differs} differ, ${missing} are missing, ${foreign} are foreign`,
    ...audit.findings.map(
      ({ kind, what, id, detail }) => `  ${kind}: ${what} ${id}${detail === '' ? '' : `: ${detail}`}`,
    ),
  ]
  const more = differs + missing + foreign - audit.findings.length
  if (more > 0) lines.push(`  … and ${more} more`)
  lines.push(
    repaired
      ? `mended; what was there is kept where it could be read (parley history ${dataset})`
      : `parley verify ${dataset} --repair makes it as it was loaded`,
  )
  return `${dataset}: not as it was loaded\n${lines.join('\n')}\n`
}
