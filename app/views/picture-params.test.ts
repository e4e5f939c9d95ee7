import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { pictureInput } from '../../diagram/picture-input.ts'
import { readDataset } from '../../graph-loader/index.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import { type View, viewOf } from '../../positions/view.ts'
import { deltaPackage } from '../../test/support/delta.ts'
import { unreadBecause } from './picture-params.ts'
import { drawingOf, PICTURE_IDS } from './pictures.ts'

// That what is read changes something is shown by the flags of the command (test/cli/every-flag.test.ts); here, that nothing is refused which would.

let dataset: Dataset
beforeAll(async () => {
  dataset = await readDataset(deltaPackage(mkdtempSync(join(tmpdir(), 'parley-params-'))))
})

const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  measure: ['kappa'],
  minShared: [1, 9],
  asOf: ['2031-03-01'],
  to: ['2031-03-01'],
  weight: [['dams=50']],
  level: ['blocs'],
  members: ['mean'],
  inherit: [true],
  kind: [['nation']],
  drop: ['unanimous'],
  partial: [true],
  agree: [0.1],
  differ: [-0.1],
  strongest: [1],
  color: ['bloc'],
  size: ['same'],
  select: [['gondal']],
  layout: ['circle'],
  node: ['pie'],
  hulls: [true],
  focus: ['avalon'],
  depth: [2],
  hide: [['avalon']],
  held: ['issue:canals'],
  order: ['name', 'tree', 'distance', 'polarisation'],
  by: ['bloc'],
  since: ['2031-03-01'],
  window: ['1m'],
  step: ['2w'],
  left: [['carpania']],
  right: [['fenwick']],
  resolution: [0.2, 3],
  seed: [13, 16],
}
const BASES: readonly Partial<View>[] = [
  {},
  { select: ['avalon', 'deltora'], minShared: 1 },
  { select: ['avalon'], level: 'delegations', inherit: true },
  { by: 'coalition', minShared: 1 },
  { hulls: true, minShared: 1 },
]

async function drawn(view: object): Promise<string | null> {
  try {
    const input = pictureInput(dataset, viewOf(view), { stances: dataset.stances.length, documents: 1 })
    return JSON.stringify(await drawingOf(input))
  } catch {
    return null
  }
}

it.each(PICTURE_IDS)(
  'what a picture is said not to read changes nothing: %s',
  async (show) => {
    const wrong = new Set<string>()
    for (const base of BASES) {
      const before = await drawn({ show, ...base })
      if (before === null) continue
      for (const [param, values] of Object.entries(SAMPLES)) {
        if (Object.hasOwn(base, param)) continue
        for (const value of values) {
          const view = { show, ...base, [param]: value }
          if (unreadBecause(viewOf(view), param as keyof View, dataset.actors.length) === null) continue
          if ((await drawn(view)) !== before) wrong.add(param)
        }
      }
    }
    expect([...wrong]).toEqual([])
  },
  60_000,
)

it('says who reads it instead', () => {
  const of = (view: object, param: keyof View) => unreadBecause(viewOf(view), param, 10)
  expect(of({ show: 'matrix' }, 'layout')).toBe('the pictures network; this one is matrix')
  expect(of({ show: 'network' }, 'seed')).toBe('a network with hulls or layout=coalitions')
  expect(of({ show: 'timeline' }, 'to')).toContain('the pictures network, matrix, positions')
  expect(of({ show: 'network', by: 'bloc' }, 'by')).toBe('a network with more than 1,000 actors')
  expect(unreadBecause(viewOf({ show: 'network', by: 'bloc' }), 'by', 1001)).toBeNull()
  expect(of({ show: 'network', minShared: 1 }, 'minShared')).toBeNull()
  expect(of({ show: 'spectrum' }, 'measure')).not.toContain('spectrum,')
})
