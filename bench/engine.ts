import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SEEDS } from '../app/paths.ts'
import { readDataset } from '../graph-loader/index.ts'
import { planeClasses } from '../positions/alignment/align-by-planes.ts'
import { countPairs, countPairsPlain } from '../positions/alignment/kernel/count-pairs.ts'
import { scaleWidths } from '../positions/alignment/scales.ts'
import { alignmentOf, PAIR_MEASURES, type Positions, resolvePositions, scopeOf } from '../positions/index.ts'
import { comparedBy } from '../positions/resolve/derived-positions.ts'
import { cypherPeer } from './engine-cypher.ts'
import { PEERS } from './engine-peers.ts'
import { row, spread, table, timed } from './measure.ts'
import { windows } from './windows.ts'

const RUNS = 9
/** Counting is so short that V8's first, quick translation of the kernel would be all that nine runs see; numpy is given as many. */
const SHORT_RUNS = 25
const UNCOUNTED = 5

/** All pairs of the whole UN record, beside numpy and pandas where Python has them and Cypher, under every measure, and moving a window. */
export async function engine(): Promise<void> {
  const dataset = await readDataset(join(SEEDS, 'un-general-assembly'))
  const whole = { from: '1946', to: '2020' }
  const positions = resolvePositions(dataset, scopeOf(dataset, whole))
  const ones = new Float64Array(positions.issues.length).fill(1)
  const [planes] = planeClasses(positions, ones, scaleWidths(positions)) ?? []
  if (!planes) throw new Error('bench: the UN record does not fit bit planes')

  table(
    `All pairs of ${positions.units.length} nations over ${positions.issues.length.toLocaleString('en')} roll calls`,
  )
  const cold = performance.now()
  countPairs(planes, 'sum')
  row('Parley: counting, WebAssembly, first call in the process', spread([performance.now() - cold]), 'ms')
  row('Parley: counting, WebAssembly', await timed(SHORT_RUNS, () => countPairs(planes, 'sum'), UNCOUNTED), 'ms')
  row('Parley: counting, TypeScript', await timed(RUNS, () => countPairsPlain(planes, 'sum')), 'ms')
  row(
    'Parley: from positions to alignment, planes laid out anew',
    await timed(RUNS, () => alignmentOf(positions)),
    'ms',
  )
  row(
    'Parley: from stances to alignment',
    await timed(RUNS, () => alignmentOf(resolvePositions(dataset, scopeOf(dataset, whole)))),
    'ms',
  )
  const [moved] = positions.issues
  const reweighed = comparedBy(
    positions,
    scopeOf(dataset, { ...whole, weight: [`${dataset.issues[moved as number]?.id}=3`] }),
  )
  row('Parley: one weight moved, from the positions held', await timed(RUNS, () => alignmentOf(reweighed)), 'ms')
  row('number by number, TypeScript', await timed(3, () => alignmentOf(positions, 'numbers')), 'ms')
  peers(positions)
  everyMeasure(positions)
  await windows()
  const { shared, differing } = countPairs(planes, 'sum')
  const total = (numbers: Int32Array) => numbers.reduce((sum, x) => sum + x, 0)
  const met = shared.filter((count) => count > 0).length
  table('The same pairs in Cypher')
  await cypherPeer(dataset, { pairs: met, shared: total(shared), distance: total(differing) })
}

function everyMeasure(positions: Positions): void {
  table('The same pairs under every measure, from positions to alignment')
  for (const { id } of PAIR_MEASURES) {
    const under = { ...positions, scope: { ...positions.scope, measure: id } }
    const times = Array.from({ length: 6 }, () => {
      const start = performance.now()
      alignmentOf(under)
      return performance.now() - start
    })
    row(id, spread(times.slice(1)), 'ms')
  }
}

function peers(positions: Positions): void {
  const folder = mkdtempSync(join(tmpdir(), 'parley-engine-'))
  try {
    const votes = Int8Array.from(positions.value, (value) => (Number.isNaN(value) ? 0 : value))
    writeFileSync(join(folder, 'votes.bin'), votes)
    writeFileSync(join(folder, 'peers.py'), PEERS)
    const shape = [
      String(positions.units.length),
      String(positions.issues.length),
      String(SHORT_RUNS),
      String(UNCOUNTED),
    ]
    const python = spawnSync('python3', [join(folder, 'peers.py'), join(folder, 'votes.bin'), ...shape], {
      encoding: 'utf8',
    })
    if (python.status === 0) process.stdout.write(python.stdout)
    else process.stdout.write('| numpy, pandas | not measured: python3 with numpy and pandas is not here | | |\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
