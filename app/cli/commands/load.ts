import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { loadDataset } from '../../../graph-loader/index.ts'
import { SEEDS } from '../../paths.ts'
import { parseScale } from '../dataset-source.ts'
import { write } from '../print.ts'
import { progressLine } from '../progress-line.ts'
import { addDatabaseFlag, withNeo4j } from '../with-store.ts'

/** `parley load`: makes the database hold what the files say. */
export function loadCommand(): Command {
  const command = new Command('load')
    .description('checks files and makes Neo4j hold exactly what they say, writing only what differs')
    .argument('<path>', 'a data package’s folder, a CSV, or the id of a shipped seed')
    .option('--id <id>', 'the dataset’s id (default: the package’s name, else the file’s)')
    .option('--scale <min..max>', 'the assumed scale of issues that declare none (default -2..2)')
    .option('--json', 'prints the result for machines')
    .addHelpText(
      'after',
      `
Nothing is written when anything is wrong. Loading the same files again writes nothing; an interrupted load is finished by
running it again. Other datasets are not touched.

Examples:
  parley load seeds/talks-2025
  parley load my-stances.csv --id my-talks --scale 0..10`,
    )
  addDatabaseFlag(command)
  return command.action(async (path: string, flags: { id?: string; scale?: string; json?: boolean }) => {
    const scale = parseScale(flags.scale)
    const seed = join(SEEDS, path)
    const source = !existsSync(path) && /^[\w-]+$/.test(path) && existsSync(seed) ? seed : resolve(path)
    const line = progressLine()
    await withNeo4j(async (store, signal) => {
      try {
        const { dataset, report, seconds } = await loadDataset(source, store, {
          signal,
          onProgress: line.show,
          ...(flags.id === undefined ? {} : { id: flags.id }),
          ...(scale ? { scale } : {}),
        })
        line.end()
        const counts = { actors: dataset.actors.length, issues: dataset.issues.length, stances: dataset.stances.length }
        if (flags.json) {
          await write(
            `${JSON.stringify({ dataset: dataset.info.id, sha256: dataset.info.sha256, ...counts, ...report, seconds })}\n`,
          )
        } else {
          const change = report.unchanged
            ? 'nothing to write, the database holds the same'
            : `${report.created} nodes created, ${report.updated} updated, ${report.removed} removed`
          await write(
            `${dataset.info.id}: ${counts.actors} actors, ${counts.issues} issues, ${counts.stances} stances; ${change}; ${seconds.toFixed(1)} s\n`,
          )
        }
      } finally {
        line.end()
      }
    })
  })
}
