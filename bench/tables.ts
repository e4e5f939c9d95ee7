import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { ROOT } from '../app/paths.ts'
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

type Row = readonly (string | number)[]

/** Votes of 700 made-up members, a row each. */
function votes(rows: number): Row[] {
  const members = 700
  const ways = ['yes', 'no', 'abstain', 'absent']
  return [
    ['member', 'party', 'roll call', 'date', 'vote'],
    ...Array.from({ length: rows }, (_, i): Row => {
      const [member, call] = [i % members, Math.floor(i / members)]
      const day = new Date(Date.UTC(2020, 0, 1 + (call % 1500))).toISOString().slice(0, 10)
      return [
        `Member ${member}`,
        `Party ${member % 9}`,
        `Roll call ${call}`,
        day,
        ways[(member * 7 + call * (1 + (member % 9))) % 4] as string,
      ]
    }),
  ]
}

/** Stances of 500 made-up actors. */
function stances(rows: number): Row[] {
  return [
    ['actor', 'issue', 'value', 'date', 'source', 'quote'],
    ...Array.from({ length: rows }, (_, i): Row => {
      const [actor, issue] = [i % 500, Math.floor(i / 500)]
      const day = new Date(Date.UTC(2024, 0, 1 + (issue % 300))).toISOString().slice(0, 10)
      return [
        `Actor ${actor}`,
        `Issue ${issue}`,
        ((actor * 3 + issue) % 5) - 2,
        day,
        `Made-up paper ${i % 40}`,
        `Words of no one number ${i}`,
      ]
    }),
  ]
}

function wide(actors: number, issues: number): Row[] {
  return [
    ['actor', ...Array.from({ length: issues }, (_, i) => `Issue ${i}`)],
    ...Array.from(
      { length: actors },
      (_, a): Row => [`Actor ${a}`, ...Array.from({ length: issues }, (_, i) => ((a * 3 + i) % 5) - 2)],
    ),
  ]
}

function csv(rows: readonly Row[]): string {
  return rows.map((row) => row.join(',')).join('\n')
}

function objects([header = [], ...rows]: readonly Row[]): Record<string, string | number | undefined>[] {
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])))
}

function workbook(rows: readonly Row[], bookType: 'xlsx' | 'ods'): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(rows as (string | number)[][]), 'Sheet')
  return write(book, { type: 'buffer', bookType, compression: true }) as Uint8Array
}
