import { expect, it } from 'vitest'
import { drawingSvg } from '../../../diagram/drawing/svg.ts'
import { pictureInput } from '../../../diagram/picture-input.ts'
import { SIZES, type SizeName } from '../../../diagram/sizes.ts'
import { viewFromParams } from '../../../positions/view.ts'
import { datasetOf, stanceTable } from '../../../test/support/dataset-builder.ts'
import { drawingOf } from '../pictures.ts'
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

it.each(Object.keys(SIZES) as SizeName[])('says hypothetical in every picture of a scenario, at size %s', (size) => {
  for (const show of ['whatif', 'network', 'coalitions']) {
    const svg = drawingSvg(drawingOf(inputOf(`show=${show}&move=A%3Dx%3D-2`), size), { theme: 'print' })
    expect(svg).toContain('Hypothetical: A on x at −2')
    expect(svg).not.toContain('NaN')
    expect(drawingSvg(drawingOf(inputOf(`show=${show}`), size), { theme: 'print' })).not.toContain('ypothetical')
  }
})
