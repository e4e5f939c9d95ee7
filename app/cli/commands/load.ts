import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import {
  type DatasetDifference,
  type LoadChange,
  LoadRefusedError,
  type LoadReport,
  oddNames,
  type Progress,
  preparedLoad,
} from '../../../graph-loader/index.ts'
import { LoadInProgressError, waysOn } from '../../../graph-store/errors.ts'
import { UserError } from '../../../positions/errors.ts'
import { countsText } from '../../api/counts-text.ts'
import { SEEDS } from '../../paths.ts'
import { canAsk, confirmed } from '../confirm.ts'
import { parseScale } from '../dataset-source.ts'
import { refuseIdle } from '../flags.ts'
import { write } from '../print.ts'
import { tell } from '../tell-error.ts'
import { tellUnderstood } from '../tell-understood.ts'
import { addDatabaseFlag, loadOrigin, withNeo4j } from '../with-store.ts'

interface Flags {
  readonly id?: string
  readonly scale?: string
  readonly json?: boolean
  readonly add?: boolean
  readonly replace?: boolean
  readonly dryRun?: boolean
}

/** The phases of a load in which the dataset is no longer whole. */
const WRITING: ReadonlySet<Progress['phase']> = new Set(['keeping', 'comparing', 'removing', 'writing'])

/** `parley load`: makes the database hold what the files say, and asks before anything it holds is lost. */
export function loadCommand(): Command {
  const command = new Command('load')
    .description('checks files and makes Neo4j hold exactly what they say, writing only what differs')
    .argument('<path>', 'a data package’s folder, a CSV, or the id of a shipped seed')
    .option('--id <id>', 'the dataset’s id (default: the package’s name, else the file’s)')
    .option('--scale <min..max>', 'the assumed scale of issues that declare none (default -2..2)')
    .option('--add', 'adds the files’ rows to the dataset and keeps the rest')
    .option('--replace', 'removes and changes what the files lack or have otherwise, without asking')
    .option('--dry-run', 'prints what would change, and writes nothing')
    .option('--json', 'prints the result for machines')
    .addHelpText(
      'after',
      `
Nothing is written when anything is wrong. Loading the same files again writes nothing, and mends what something else has changed in the
database; an interrupted load is finished by running it again, or taken back with parley restore. Other datasets are not touched.

A load that would remove rows of the dataset, or change them, asks on a terminal; elsewhere it needs --replace. One that only adds rows needs
nothing. With --add rows that the files lack stay, and a row of the same id with other content (a stance without id has one made of actor, issue,
date, document and coder) is a conflict: all are listed, and nothing is written unless --replace says that those of the files win. What the
dataset says of itself (title, licence, sources) stays with --add. The former version can be had back: parley history, parley restore.

Examples:
  parley load seeds/talks-2025
  parley load my-stances.csv --id my-talks --scale 0..10
  parley load second-coder.csv --id my-talks --add
  parley load my-talks --dry-run`,
    )
  addDatabaseFlag(command)
  return command.action(async (path: string, flags: Flags) => {
    const scale = parseScale(flags.scale)
    if (flags.dryRun) refuseIdle({ replace: flags.replace }, ['replace'], 'a load that writes; --dry-run does not')
    const seed = join(SEEDS, path)
    const isSeed = !existsSync(path) && /^[\w-]+$/.test(path) && existsSync(seed)
    const source = isSeed ? seed : resolve(path)
    const line = progressLine()
    let isWriting = false
    // What is wrong with the files is told before a database is started for them.
    const prepared = await preparedLoad(source, {
      onProgress(progress) {
        isWriting ||= WRITING.has(progress.phase)
        line.show(progress)
      },
      origin: loadOrigin(isSeed ? `shipped seed ${path}` : source),
      add: flags.add,
      onUnderstood(understood) {
        line.end()
        tellUnderstood(understood)
      },
      dryRun: flags.dryRun,
      mayReplace: (change) => {
        line.end()
        return mayReplace(change, flags)
      },
      ...(flags.id === undefined ? {} : { id: flags.id }),
      ...(scale ? { scale } : {}),
    }).finally(line.end)
    await withNeo4j(async (store, signal) => {
      try {
        const report = await prepared.into(store, signal).finally(line.end)
        for (const { place, message, expected } of oddNames(report.dataset))
          tell(`${place}: ${message}, expected ${expected}`)
        await print(report, flags)
      } catch (error) {
        const { id } = prepared.dataset.info
        if (isWriting && !(error instanceof LoadInProgressError)) tell(`${id}: its load has not ended: ${waysOn(id)}`)
        throw error instanceof LoadRefusedError ? refusal(error, flags) : error
      }
    })
  })
}

async function mayReplace(change: LoadChange, { replace = false, add = false }: Flags): Promise<boolean> {
  if (replace) return true
  if (change.difference)
    tell(
      `${change.dataset}: ${change.incomplete ? INTERRUPTED : ''}the database would change:\n${differenceText(change.difference).trimEnd()}`,
    )
  if (!canAsk()) return false
  const what = change.difference ? lossText(change.difference) : 'what is there cannot be read, and would be replaced'
  return confirmed(
    add ? `Conflicts: ${what}. Take the files’ rows?` : `${what}. Go on? (parley restore brings it back)`,
  )
}

function refusal({ message, change }: LoadRefusedError, { add = false }: Flags): Error {
  const what = change.difference ? `: ${lossText(change.difference)}` : ''
  const ways = add
    ? '--replace takes the files’ rows where both have one'
    : '--replace does it, --add keeps what the files lack, --id loads under another name, --dry-run shows the difference'
  return new UserError('usage', null, `${message}${what}. ${ways}`)
}

const INTERRUPTED = 'a load of it was interrupted; compared with its last whole version, '

async function print({ dataset, report, difference, incomplete, seconds }: LoadReport, flags: Flags): Promise<void> {
  const counts = { actors: dataset.actors.length, issues: dataset.issues.length, stances: dataset.stances.length }
  const { id, sha256 } = dataset.info
  if (flags.json) {
    const what = { dataset: id, sha256, ...counts, dryRun: report === null, ...report, difference, incomplete, seconds }
    await write(`${JSON.stringify(what)}\n`)
    return
  }
  const holds = `${id}: ${countsText(counts)}`
  if (report === null) {
    await write(`${holds} after the load; nothing was written\n`)
    const nothing = incomplete
      ? 'a load of it was interrupted, and no whole version of it is kept; all of it would be new\n'
      : 'the database holds no such dataset; all of it would be new\n'
    if (difference && incomplete) await write(`${INTERRUPTED}this would change:\n`)
    await write(difference ? differenceText(difference) : nothing)
    return
  }
  const nodes = `${report.created} nodes created, ${report.updated} updated, ${report.removed} removed`
  const change = report.unchanged
    ? 'nothing to write, the database holds the same'
    : report.mended
      ? `something else had changed it in the database; mended: ${nodes}. What was there is kept (parley history ${id})`
      : incomplete
        ? `what an interrupted load had left unfinished is finished: ${nodes}`
        : nodes
  await write(`${holds}; ${change}; ${seconds.toFixed(1)} s\n`)
}

/** Shows the progress of a load on one line of a terminal, at most ten times a second; shows nothing elsewhere. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): {
  show: (progress: Progress) => void
  end: () => void
} {
  let shownAt = 0
  let shown = false
  return {
    show(progress) {
      if (!stream.isTTY || Date.now() - shownAt < 100) return
      shownAt = Date.now()
      shown = true
      stream.write(`\r\u001b[2K${sentence(progress)}`)
    },
    end() {
      if (shown) stream.write('\r\u001b[2K')
    },
  }
}

function sentence({ phase, done, total, rate, secondsLeft }: Progress): string {
  const share = total > 0 ? ` ${Math.min(100, Math.floor((100 * done) / total))} %` : ''
  const speed = rate === null ? '' : ` · ${Math.round(rate).toLocaleString('en')} a second`
  const left = secondsLeft === null ? '' : ` · ${Math.ceil(secondsLeft)} s left`
  return `${phase}${share}${speed}${left}`
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const
const WIDEST = 160

/** A difference for people: a line for each table, and below it the first rows of each kind of change. */
export function differenceText(difference: DatasetDifference): string {
  if (difference.length === 0) return 'no difference\n'
  return difference
    .map(({ table, added, removed, changed, first }) => {
      const counts = Object.entries({ removed, changed, added }).filter(([, count]) => count > 0)
      const rows = first.map(({ change, id, columns }) => {
        const detail = columns.map(({ column, before, after }) => `${column} ${before || 'none'} → ${after || 'none'}`)
        return cut(`    ${SIGNS[change]} ${id}${detail.length > 0 ? `: ${detail.join('; ')}` : ''}`)
      })
      const named = added + removed + changed - first.length
      if (named > 0) rows.push(`    … and ${named} more`)
      return `  ${table}: ${counts.map(([change, count]) => `${count} ${change}`).join(', ')}\n${rows.join('\n')}\n`
    })
    .join('')
}

/** How much is removed and changed, in a few words: `338 stances, 20 actors removed; 3 stances changed`. */
export function lossText(difference: DatasetDifference): string {
  return (['removed', 'changed'] as const)
    .flatMap((change) => {
      const tables = difference.filter((table) => table[change] > 0)
      if (tables.length === 0) return []
      return [`${tables.map((table) => `${table[change]} ${table.table}`).join(', ')} ${change}`]
    })
    .join('; ')
}

function cut(line: string): string {
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line
}
