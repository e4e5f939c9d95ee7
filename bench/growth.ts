import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../app/paths.ts'
import { GROWTH_MEASURES, type GrowthPoint } from './growth-measures.ts'
import { growthPicture } from './growth-picture.ts'

const ACTORS = [100, 200, 400, 800, 1600, 3200]
const AT_ISSUES = 1000
const ISSUES = [100, 1000, 10_000, 100_000]
const AT_ACTORS = 100

/** Bytes that a cell (an actor's position on an issue) and a pair may take, and what everything else may take at once. */
const BOUND = { cell: 72, pair: 44, fixed: 32 * 2 ** 20 }

/** Processor time and memory as actors and as issues grow, on generated data, each point in a process of its own, within the memory bound; also draws `docs/pictures/growth.svg`. */
export async function growth(): Promise<void> {
  const byActors = ACTORS.map((actors) => pointOf(actors, AT_ISSUES))
  const byIssues = ISSUES.map((issues) => pointOf(AT_ACTORS, issues))
  print(`Growth with actors, ${AT_ISSUES.toLocaleString('en')} issues`, byActors)
  print(`Growth with issues, ${AT_ACTORS} actors`, byIssues)
  const picture = join(ROOT, 'docs/pictures/growth.svg')
  writeFileSync(picture, growthPicture(byActors, byIssues))
  process.stdout.write(`\nThe picture is in ${picture}\n`)
}

function pointOf(actors: number, issues: number): GrowthPoint {
  const script = fileURLToPath(new URL('./growth-point.js', import.meta.url))
  const args = ['--max-old-space-size=4096', script, String(actors), String(issues)]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`bench: ${actors} actors on ${issues} issues failed: ${stderr.slice(-500)}`)
  process.stderr.write(`${stdout}\n`)
  const point = JSON.parse(stdout) as GrowthPoint
  const bound = (actors * issues * BOUND.cell + ((actors * (actors - 1)) / 2) * BOUND.pair + BOUND.fixed) / 2 ** 20
  if (point.memory > bound)
    throw new Error(
      `bench: ${actors} actors on ${issues} issues took ${point.memory} MiB, more than the bound of ${bound}`,
    )
  return point
}

function print(title: string, points: readonly GrowthPoint[]): void {
  const head = ['actors', 'issues', 'stances', 'to positions', ...GROWTH_MEASURES.map((id) => `pairs, ${id}`), 'memory']
  process.stdout.write(`\n### ${title}\n\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|\n`)
  const number = (x: number) => x.toLocaleString('en', { maximumFractionDigits: x < 10 ? 1 : 0 })
  for (const { actors, issues, stances, resolve, align, memory } of points) {
    const cells = [
      ...[actors, issues, stances].map(number),
      `${number(resolve)} ms`,
      ...GROWTH_MEASURES.map((id) => `${number(align[id] as number)} ms`),
      `${number(memory)} MiB`,
    ]
    process.stdout.write(`| ${cells.join(' | ')} |\n`)
  }
}
