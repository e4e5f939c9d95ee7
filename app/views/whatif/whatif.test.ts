import { expect, it } from 'vitest'
import { drawingSvg } from '../../../diagram/drawing/svg.ts'
import { pictureInput } from '../../../diagram/picture-input.ts'
import { SIZES, type SizeName } from '../../../diagram/sizes.ts'
import { viewFromParams } from '../../../positions/view.ts'
import { DEFAULT_SCALE, datasetOf, stanceTable } from '../../../test/support/dataset-builder.ts'
import { drawingOf } from '../pictures.ts'
import { changesDrawing } from './change-marks.ts'
import { trackDrawing } from './move-marks.ts'
import { whatIfScene } from './scene.ts'

const ISSUES = ['x', 'y']
const dataset = datasetOf({
  actors: ['A', 'B', 'C'],
  issues: ISSUES,
  stances: [
    ...stanceTable({ A: [2, 1], B: [-2, 1], C: [2, null] }, ISSUES),
    { actor: 'C', issue: 'y', status: 'undisclosed' },
  ],
})
const inputOf = (search: string) =>
  pictureInput(dataset, viewFromParams(new URLSearchParams(`minShared=1&${search}`)).view, {})

it('is as it is while nothing is moved', () => {
  expect(whatIfScene(inputOf('select=C'))).toMatchObject({
    title: 'What if C moved?',
    subtitle: 'Nothing is moved yet: all is as it is',
    mover: { id: 'C', name: 'C' },
    changed: [],
    legend: [],
    issues: [
      { id: 'x', before: { value: 2, status: 'position' }, after: null },
      { id: 'y', before: { value: null, status: 'undisclosed' }, after: null },
    ],
  })
})

it('tells what is held beside what would be, and every pair that changes, most first', () => {
  const scene = whatIfScene(inputOf('move=A%3Dx%3D0&move=A%3Dx%3D-2&move=C%3Dy%3D1'))
  expect(scene.moves.map(({ actor, issue, before, after }) => [actor, issue, before?.value, after])).toEqual([
    ['A', 'x', 2, -2],
    ['C', 'y', null, 1],
  ])
  // S(A,B): 0 → 1; S(A,C): 1 on x alone → (−1 + 1)/2; S(B,C): −1 on x alone → 0.
  expect(scene.changed.map(({ a, b, before, after }) => [a, b, before, after])).toEqual([
    ['A', 'B', 0, 1],
    ['A', 'C', 1, 0],
    ['B', 'C', -1, 0],
  ])
  expect(scene.counts).toEqual({ changed: 3, pairs: 3 })
  expect(scene.subtitle).toContain('most: A and B, 0 to +1.00 (and 2 more by as much)')
  expect(scene.title).toBe('What if A and C moved on x and y?')
  expect(scene.mover).toEqual({ id: 'C', name: 'C' })
})

it.each(Object.keys(SIZES) as SizeName[])(
  'says hypothetical in every picture of a scenario, at size %s',
  async (size) => {
    for (const show of ['whatif', 'network', 'coalitions']) {
      const svg = drawingSvg(await drawingOf(inputOf(`show=${show}&move=A%3Dx%3D-2`), size), { theme: 'print' })
      expect(svg).toContain('Hypothetical: A on x at −2')
      expect(svg).not.toContain('NaN')
      expect(drawingSvg(await drawingOf(inputOf(`show=${show}`), size), { theme: 'print' })).not.toContain(
        'ypothetical',
      )
    }
  },
)

it('is on the page a target for each pair, beside its values or above them, that says how they change', () => {
  const scene = whatIfScene(inputOf('move=A%3Dx%3D-2&move=C%3Dy%3D1'))
  const labelsOf = (width: number) =>
    changesDrawing(scene, width).marks.flatMap((mark) =>
      mark.mark === 'group' && mark.target ? [`${mark.target.id} ${mark.target.label}`] : [],
    )
  expect(labelsOf(600)).toEqual([
    '0 A – B: 0 to +1.00, nearer',
    '1 A – C: +1.00 to 0, farther',
    '2 B – C: −1.00 to 0, nearer',
  ])
  expect(labelsOf(300)).toEqual(labelsOf(600))
  const heights = [600, 300].map((width) => changesDrawing(scene, width).height)
  expect(heights[1]).toBeGreaterThan(heights[0] as number)
})

it('draws a scale to move on: what is held, what would be, or a diamond to drag', () => {
  const filled = (held: number | null, after: number | null) =>
    trackDrawing(DEFAULT_SCALE, { held, after, middle: 0 }, 200).marks.map((mark) =>
      mark.mark === 'circle' ? `circle ${mark.x}` : 'fill' in mark ? 'diamond' : 'line',
    )
  const { at, from, to } = trackDrawing(DEFAULT_SCALE, { held: null, after: null, middle: 0 }, 200).track
  expect([at(-2), at(0), at(2)]).toEqual([from, 100, to])
  expect(filled(1, -2).filter((mark) => mark !== 'line')).toEqual([`circle ${at(1)}`, 'diamond'])
  expect(filled(1, null).filter((mark) => mark !== 'line')).toEqual([`circle ${at(1)}`])
  expect(filled(1, -2)).toHaveLength(filled(1, null).length + 1)
})
