import { alignmentOf, resolvePositions, scopeOf } from '../positions/index.ts'
import { generatedDataset } from './generated-dataset.ts'
import { GROWTH_MEASURES, type GrowthPoint } from './growth-measures.ts'

const [actors, issues] = process.argv.slice(2).map(Number) as [number, number]
// Both ways are compiled before they are measured.
measured(60, 400)
const point = measured(actors, issues)
process.stdout.write(JSON.stringify(point))

function measured(actors: number, issues: number): GrowthPoint {
  const dataset = generatedDataset(actors, issues)
  const before = peak()
  const start = busy()
  const positions = resolvePositions(dataset, scopeOf(dataset, {}))
  const resolve = busy() - start
  const align: Record<string, number> = {}
  for (const measure of GROWTH_MEASURES) {
    const began = busy()
    alignmentOf({ ...positions, scope: { ...positions.scope, measure } })
    align[measure] = busy() - began
  }
  return { actors, issues, stances: dataset.stances.length, resolve, align, memory: peak() - before }
}

/** Milliseconds of processor time so far: what else the machine does lengthens the clock's time, not this. */
function busy(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024
}
