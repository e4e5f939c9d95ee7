import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { readDataset, type VerifyReport, verifyDataset } from '../../../graph-loader/index.ts'
import type { StoredDataset } from '../../../graph-store/graph-store.ts'
import type { FullDataset } from '../../../positions/dataset/index.ts'
import { EXIT } from '../../../positions/error-codes.ts'
import { SEEDS } from '../../paths.ts'
import { write } from '../print.ts'
import { addDatabaseFlag, loadOrigin, withNeo4j } from '../with-store.ts'

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
  return command.action(async (id: string, flags: Flags) => {
    // What is wrong with the files is told before a database is started for them.
    const files = flags.from === undefined ? undefined : await readDataset(resolve(flags.from), { id })
    await withNeo4j(async (store, signal) => {
      const origin = loadOrigin(flags.from === undefined ? 'parley verify --repair' : resolve(flags.from))
      const report = await verifyDataset(id, store, {
        repair: flags.repair,
        files,
        elsewhere: shippedFiles,
        origin,
        signal,
      })
      await write(flags.json ? `${JSON.stringify(report)}\n` : textOf(report))
      const { sound, damagedVersion } = report
      if (!sound || (damagedVersion && !damagedVersion.renewed)) process.exitCode = EXIT.data
    })
  })
}

/** The files of a shipped seed that was loaded as it is. */
async function shippedFiles({ id, sha256 }: StoredDataset): Promise<FullDataset | null> {
  const seed = join(SEEDS, id)
  if (!/^[\w-]+$/.test(id) || !existsSync(seed)) return null
  const shipped = await readDataset(seed)
  return sha256 === '' || shipped.info.sha256 === sha256 ? shipped : null
}

function textOf(report: VerifyReport): string {
  const { dataset, sha256, found, unreadable, against, audit, sound, repaired, noted } = report
  const { differs, missing, foreign } = audit.counts
  const compared = `${audit.checked} nodes compared with ${{ files: 'its files', 'kept version': 'the version that is kept', itself: 'themselves' }[against]}`
  const beside = [
    ...versionLines(report),
    ...(sound && !noted ? ['the time was not noted: the disk that Neo4j writes to has too little room'] : []),
  ]
  const text = (lines: readonly string[]) => `${lines.join('\n')}\n`
  if (sound && !repaired) {
    return text([`${dataset}: as it was loaded; ${compared}, content hash ${found?.slice(0, 12)}…`, ...beside])
  }
  const more = differs + missing + foreign - audit.findings.length
  return text([
    `${dataset}: not as it was loaded`,
    unreadable === null
      ? `content hash ${found?.slice(0, 12)}…, of what was loaded ${sha256.slice(0, 12) || 'unknown'}…`
      : `it cannot be read: ${unreadable}`,
    `${compared}: ${differs} differ, ${missing} are missing, ${foreign} are foreign`,
    ...audit.findings.map(
      ({ kind, what, id, detail }) => `  ${kind}: ${what} ${id}${detail === '' ? '' : `: ${detail}`}`,
    ),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...(repaired
      ? [`mended; what was there is kept where it could be read (parley history ${dataset})`]
      : against === 'itself'
        ? []
        : [`parley verify ${dataset} --repair makes it as it was loaded`]),
    ...beside,
  ])
}

/** What is wrong with the version that is kept, and what to do. */
function versionLines({ dataset, damagedVersion, sound }: VerifyReport): string[] {
  if (!damagedVersion) return []
  const { number, fault, renewed } = damagedVersion
  const what = `version ${number}, which is kept of it, is damaged: ${fault === 'missing' ? 'a piece of it is missing' : 'its bytes have been altered'}`
  if (renewed) return [`${what}; it was written once more`]
  return [
    sound
      ? `${what}. parley verify ${dataset} --repair writes it once more from the dataset`
      : `${what}. Its files mend both: parley verify ${dataset} --repair --from FILES; parley history ${dataset} lists other versions`,
  ]
}
