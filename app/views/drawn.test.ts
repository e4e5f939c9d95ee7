/**
 * Every kind of picture of awkward datasets, with every option that it reads, as numbers: a change is looked at in a picture (`parley export`), then written by
 * `npm test -- app/views/drawn -u`.
 */
import { describe, expect, it } from 'vitest'
import { pictureInput } from '../../diagram/picture-input.ts'
import type { Size, SizeName } from '../../diagram/sizes.ts'
import type { View } from '../../positions/view.ts'
import { AWKWARD } from '../../test/support/awkward-datasets.ts'
import { drawingSums } from '../../test/support/drawing-sums.ts'
import { drawingOf, PICTURE_IDS } from './pictures.ts'
import type { PictureId } from './views.ts'

type Asked = Partial<View>

/** Of each dataset whom its pictures are of, and what they are moved to. */
const WHOM: Readonly<
  Record<string, { one: string; two: string; others: readonly string[]; issue: string; move: string; bloc?: string }>
> = {
  silent: { one: 'Atlantis', two: 'Ruritania', others: [], issue: 'sea', move: 'Ruritania=sea=1' },
  bare: { one: 'Atlantis', two: 'Ruritania', others: [], issue: 'tide', move: 'Ruritania=tide=-2' },
  mixed: {
    one: 'atlantis',
    two: 'lilliput',
    others: ['ruritania', 'laputa'],
    issue: 'quota',
    move: 'lilliput=quota=0',
    bloc: 'union',
  },
  crowd: { one: 'p1', two: 'p8', others: ['p2', 'p3', 'p4'], issue: 'r1', move: 'p1=r1=0', bloc: 'b1' },
  measured: { one: 'Atlantis', two: 'Avalon', others: ['Ruritania'], issue: 'depth', move: 'Avalon=reach=100' },
  unanimous: { one: 'Avalon', two: 'Utopia', others: ['Erewhon'], issue: 'peace', move: 'Avalon=peace=1' },
}

/** What each kind reads, in cases that differ from its defaults. */
function asked(show: PictureId, name: string): Asked[] {
  const { one, two, others, issue, move, bloc } = WHOM[name] as (typeof WHOM)[string]
  const select = [one, two]
  const of: Readonly<Record<PictureId, Asked[]>> = {
    network: [
      {},
      { layout: 'circle', node: 'pie', hulls: true, size: 'links', color: 'kind', select },
      { layout: 'forces', node: 'flag', size: 'positions', color: `issue:${issue}`, strongest: 1, select: [one] },
      { layout: 'coalitions', hulls: true, size: 'influence', color: 'bloc', resolution: 1.5, agree: 0.2, differ: 0.1 },
      { layout: `issue:${issue}`, focus: one, depth: 2, hide: [two], pin: [`${one}@0.2,-0.3`] },
      { color: bloc ? `member:${bloc}` : 'organization', by: 'bloc' },
    ],
    matrix: [{}, { order: 'bloc', select }, { order: 'name', hide: [two], select: [one], measure: 's-squared' }],
    positions: [
      {},
      { by: 'bloc', select },
      { by: 'coalition', order: issue, held: 'any', hide: [two] },
      { by: 'kind', order: 'name', held: `issue:${issue}`, inherit: true },
    ],
    spectrum: [
      {},
      { issue: [issue], select, since: '2030-08-01' },
      { color: 'bloc' },
      { color: `issue:${issue}`, issue: [issue] },
    ],
    compare: [
      { select },
      { left: [one, ...others], right: [two] },
      { select, order: 'name' },
      { select, order: 'distance' },
    ],
    coalitions: [{}, { resolution: 2, seed: 5 }, { agree: 0.3, select: [one] }],
    timeline: [
      { select: [one] },
      { select },
      { left: [one], right: [two], window: '6m', step: '3m' },
      { select: [two], window: '1y' },
    ],
    whatif: [{ move: [move] }, { move: [move], select }],
  }
  return of[show]
}

/** Further ways to ask the same, each tried with one of the cases. */
const TWISTS: readonly Asked[] = [
  {},
  { lang: 'de', level: 'delegations', measure: 'percent', asOf: '2031-03-01' },
  { level: 'blocs', members: 'median', minShared: 1 },
  { minShared: 1, inherit: true, measure: 'kappa' },
]
const ROOMS: readonly (SizeName | Size)[] = ['slide', 'square', { width: 420, height: 700 }]

describe.each(Object.keys(AWKWARD))('of a dataset that is %s', (name) => {
  const dataset = (AWKWARD[name] as (typeof AWKWARD)[string])()
  it.each(PICTURE_IDS)(
    '%s is drawn as it was',
    async (show) => {
      const lines: string[] = []
      let turn = 0
      for (const twist of TWISTS) {
        for (const options of asked(show, name)) {
          const view: View = { v: 2, show, ...twist, ...options }
          const room = ROOMS[turn++ % ROOMS.length] as SizeName | Size
          lines.push(`# ${JSON.stringify({ ...twist, ...options })} on ${JSON.stringify(room)}`)
          try {
            const input = pictureInput(dataset, view, { stances: dataset.stances.length, documents: turn % 3 })
            lines.push(...drawingSums(await drawingOf(input, room)))
          } catch (error) {
            // What cannot be drawn says why.
            lines.push(`${error}`)
          }
        }
      }
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`drawn/${name}-${show}.txt`)
    },
    60_000,
  )
})
