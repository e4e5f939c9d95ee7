import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../app/paths.ts'
import { row, spread, table } from './measure.ts'

const DATASETS = ['un-ukraine', 'un-general-assembly']
const RUNS = 5
/** How many MiB a series may hold more after its last picture than after its first twenty. */
const GROWTH_BOUND = 48

/** Pictures by command line, start-up included: A4 at two pixels for one, with 193 nations; and 200 pictures in one process, whose memory must not grow. */
export async function pictures(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  try {
    table('A picture by command line, A4 landscape at 2×, from the command to its end')
    for (const id of DATASETS) {
      const output = join(home, `${id}.png`)
      await exported(id, output, home)
      const clock: number[] = []
      const busy: number[] = []
      for (let run = 0; run < RUNS; run++) {
        const [began, before] = [performance.now(), childrenBusy()]
        await exported(id, output, home)
        clock.push(performance.now() - began)
        busy.push(childrenBusy() - before)
      }
      row(`${id}, by the clock`, spread(clock), 'ms')
      if (busy.every((time) => time > 0)) row(`${id}, processor time`, spread(busy), 'ms')
    }
    series()
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function exported(id: string, output: string, home: string): Promise<void> {
  const args = [
    join(ROOT, 'app/bootstrap/parley.mjs'),
    'export',
    id,
    '--store',
    'memory',
    '--paper',
    'a4',
    '-o',
    output,
  ]
  const child = spawn(process.execPath, [...args, '--scale-up', '2'], {
    env: { ...process.env, PARLEY_HOME: home },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`bench: the picture of ${id} ended with exit code ${code}`)
}

/** Milliseconds of processor time of all ended child processes, as Linux counts them in hundredths of a second; 0 elsewhere. */
function childrenBusy(): number {
  try {
    // After the name in parentheses: the fields from the third on; cutime and cstime are 16 and 17.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
    return 10 * (Number(fields[13]) + Number(fields[14]))
  } catch {
    return 0
  }
}

/** One process draws the pictures, so that nothing else counts. */
function series(): void {
  const script = fileURLToPath(new URL('./picture-series.js', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`bench: the series failed: ${stderr.slice(-500)}`)
  const points = JSON.parse(stdout) as { pictures: number; resident: number; heap: number }[]
  process.stdout.write(
    '\n### A series in one process: talks-2025 day by day, PNG at 2×\n\n| pictures | resident | JavaScript heap |\n|---|---|---|\n',
  )
  for (const { pictures: count, resident, heap } of points) {
    process.stdout.write(`| ${count} | ${resident.toFixed(0)} MiB | ${heap.toFixed(1)} MiB |\n`)
  }
  const [first, last] = [points[0]?.resident ?? 0, points.at(-1)?.resident ?? 0]
  if (last - first > GROWTH_BOUND) {
    throw new Error(`bench: the series grew by ${(last - first).toFixed(0)} MiB, more than ${GROWTH_BOUND}`)
  }
}
