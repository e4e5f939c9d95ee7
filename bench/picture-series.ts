import { join } from 'node:path'
import { SEEDS } from '../app/paths.ts'
import { viewFile } from '../app/views/picture-file.ts'
import { readDataset } from '../graph-loader/index.ts'

const FIRST = Date.UTC(2025, 5, 1)
const DAY = 86_400_000
const TOLD = [20, 50, 100, 200]

const dataset = await readDataset(join(SEEDS, 'talks-2025'))
const points: object[] = []
for (let picture = 1; picture <= (TOLD.at(-1) as number); picture++) {
  const asOf = new Date(FIRST + picture * DAY).toISOString().slice(0, 10)
  await viewFile('png', dataset, { v: 2, asOf }, { scale: 2 }, dataset.documents.length)
  if (!TOLD.includes(picture)) continue
  // What is left once all that nobody holds has gone.
  global.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  points.push({ pictures: picture, resident: rss / 2 ** 20, heap: heapUsed / 2 ** 20 })
}
process.stdout.write(JSON.stringify(points))
