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
  const start = performance.now()
  const positions = resolvePositions(dataset, scopeOf(dataset, {}))
  const resolve = performance.now() - start
  const align: Record<string, number> = {}
  for (const measure of GROWTH_MEASURES) {
    const began = performance.now()
    alignmentOf({ ...positions, scope: { ...positions.scope, measure } })
    align[measure] = performance.now() - began
  }
  return { actors, issues, stances: dataset.stances.length, resolve, align, memory: peak() - before }
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024
}
