import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../app/paths.ts'
import { csv, objects, stances, votes, wide, workbook } from './made-up-tables.ts'
import { spread } from './measure.ts'
import { readsIn } from './table-peers.ts'

const RUNS = 3
/** What a run says of itself as it ends, in KiB: the most that Linux saw it hold; what its parent held does not count, as it does in rusage. */
const PEAK = /^peak (\d+)$/m
const TELLS_PEAK = `--import=data:text/javascript;base64,${Buffer.from(`
import { readFileSync } from 'node:fs'
process.on('exit', () => {
  const [, peak] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
  process.stderr.write('\\npeak ' + peak + '\\n')
})`).toString('base64')}`

/** A made-up file of real size. */
interface File {
  readonly name: string
  readonly rows: number
  readonly bytes: () => string | Uint8Array
  readonly flags?: readonly string[]
}

const FILES: readonly File[] = [
  { name: 'votes.csv', rows: 100_000, bytes: () => csv(votes(100_000)) },
  { name: 'votes-of-a-parliament.csv', rows: 870_000, bytes: () => csv(votes(870_000)) },
  { name: 'votes.json', rows: 100_000, bytes: () => JSON.stringify(objects(votes(100_000))) },
  { name: 'stances.csv', rows: 50_000, bytes: () => csv(stances(50_000)) },
  { name: 'stances.xlsx', rows: 50_000, bytes: () => workbook(stances(50_000), 'xlsx') },
  { name: 'stances.ods', rows: 50_000, bytes: () => workbook(stances(50_000), 'ods') },
  { name: 'wide.csv', rows: 700, bytes: () => csv(wide(700, 1000)) },
]

/** Tables of real size, read as they are and written as a data package, start-up included: time and memory, beside pandas that only reads them. */
export async function tables(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  try {
    process.stdout.write(
      '\n### A table read, checked and written as a data package by command; pandas only reads it\n\n| file | size | rows | what | median | spread | memory at most |\n|---|---|---|---|---|---|---|\n',
    )
    for (const { name, rows, bytes, flags = [] } of FILES) {
      const path = join(home, name)
      writeFileSync(path, bytes())
      const size = `${(statSync(path).size / 1e6).toFixed(1)} MB`
      const say = (what: string, runs: readonly Run[]) =>
        process.stdout.write(`| ${name} | ${size} | ${rows.toLocaleString('en')} | ${what} | ${figures(runs)} |\n`)
      const read = Array.from({ length: RUNS }, (_, i) => imported(path, join(home, `${name}-${i}`), home, flags))
      say('Parley', read)
      const peer = readsIn(home, path, RUNS)
      if (peer) say(peer.name, peer.runs)
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** What a run took. */
export interface Run {
  readonly ms: number
  /** In KiB. */
  readonly peak: number
}

/** Median, spread and the most memory of some runs, as cells of a table. */
export function figures(runs: readonly Run[]): string {
  const { median, min, max } = spread(runs.map(({ ms }) => ms))
  const peak = Math.max(...runs.map(({ peak }) => peak))
  return `${(median / 1000).toFixed(2)} s | ${(min / 1000).toFixed(2)}–${(max / 1000).toFixed(2)} | ${Math.round(peak / 1024)} MiB`
}

/** Runs `import table` on a file and measures it; throws when the file is not read. */
export function imported(path: string, output: string, home: string, flags: readonly string[]): Run {
  mkdirSync(output)
  const began = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      TELLS_PEAK,
      join(ROOT, 'app/bootstrap/parley.mjs'),
      'import',
      'table',
      path,
      '-o',
      join(output, 'package'),
      ...flags,
    ],
    { env: { ...process.env, PARLEY_HOME: home }, encoding: 'utf8' },
  )
  const ms = performance.now() - began
  const peak = PEAK.exec(stderr)?.[1]
  if (status !== 0 || peak === undefined) throw new Error(`bench: ${path} was not read: ${stderr.slice(-500)}`)
  return { ms, peak: Number(peak) }
}
