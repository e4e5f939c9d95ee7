import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawingSvg } from '../../../diagram/drawing/svg.ts'
import { pictureInput } from '../../../diagram/picture-input.ts'
import type { View } from '../../../positions/index.ts'
import { type DatasetParts, datasetOf, stanceTable } from '../../../test/support/dataset-builder.ts'
import { compareDrawing } from './drawing.ts'
import { compareScene } from './scene.ts'
import { changeOfSides, sidesOf } from './sides.ts'

const ISSUES = ['one', 'two', 'three', 'four', 'five']
const STANCES = stanceTable(
  { A: [2, 1, -2, 0, null], B: [2, -1, 2, null, null], C: [1, 0, null, 2, null], D: [null, null, null, null, 1] },
  ISSUES,
)

function sceneOf(view: Partial<View>, parts: Partial<DatasetParts> = {}) {
  const dataset = datasetOf({ actors: ['A', 'B', 'C', 'D'], issues: ISSUES, stances: STANCES, ...parts })
  return compareScene(pictureInput(dataset, { v: 2, minShared: 1, ...view } as View, {}))
}

describe('two actors', () => {
  it('tells distance, weight and what each issue adds, which sum to the value', () => {
    const scene = sceneOf({ select: ['A', 'B'] })
    const told = scene.rows.map(({ issue, state, distance, contribution }) => [issue, state, distance, contribution])
    expect(told).toEqual([
      ['one', 'counts', 0, 1 / 3],
      ['two', 'counts', 0.5, 0],
      ['three', 'counts', 1, -1 / 3],
      ['four', 'lacks-b', null, null],
      ['five', 'lacks-both', null, null],
    ])
    expect(scene.value).toBeCloseTo(0, 12)
    expect(scene.subtitle).toBe(
      'S 0 over 3 of 5 issues · −.50 to +.50 when any one issue is left out · no position to compare: 1 for B, 1 for both',
    )
  })

  it('fills the formula in', () => {
    expect(sceneOf({ select: ['A', 'B'] }).formula.filled).toBe('S = Σ w·(1 − 2·d) / Σ w = (1 + 0 − 1) / 3 = 0')
    expect(sceneOf({ select: ['A', 'B'], weight: ['one=2'] }).formula.filled).toBe(
      'S = Σ w·(1 − 2·d) / Σ w = (2·1 + 1·0 + 1·(−1)) / 4 = 0.25',
    )
  })

  it('says which issue moves the value most', () => {
    const { robustness } = sceneOf({ select: ['A', 'B'] })
    expect(robustness).toEqual({ low: -0.5, high: 0.5, most: { name: 'one', value: -0.5, change: -0.5, more: 1 } })
  })

  it('tells of a measure that is no sum what is exact, and adds nothing up', () => {
    const scene = sceneOf({ select: ['A', 'B'], measure: 'kappa' })
    expect(scene.sums).toBe(false)
    expect(scene.rows.every(({ contribution }) => contribution === null)).toBe(true)
    expect(scene.formula.filled).toBeNull()
    expect(scene.exact).toContain('no sum over issues')
  })

  it('orders by name, and turns an order round', () => {
    const names = (order: string) =>
      sceneOf({ select: ['A', 'B'], order })
        .rows.slice(0, 3)
        .map(({ name }) => name)
    expect(names('name')).toEqual(['one', 'three', 'two'])
    expect(names('-name')).toEqual(['two', 'three', 'one'])
    expect(names('distance')).toEqual(['three', 'two', 'one'])
    expect(names('nonsense')).toEqual(names('contribution'))
  })

  it('keeps neutral, no position and nothing known apart', () => {
    const scene = sceneOf(
      { select: ['A', 'B'] },
      {
        stances: [
          { actor: 'A', issue: 'one', value: 0, status: 'neutral' },
          { actor: 'A', issue: 'two', status: 'no_position' },
          { actor: 'A', issue: 'three', status: 'ambiguous' },
          { actor: 'B', issue: 'one', value: 1 },
          { actor: 'B', issue: 'two', value: 1 },
          { actor: 'B', issue: 'three', value: 1 },
          { actor: 'B', issue: 'four', value: 1 },
        ],
      },
    )
    const words = Object.fromEntries(scene.rows.map((row) => [row.issue, row.a.words]))
    expect(words).toEqual({
      one: 'neutral (0)',
      two: 'no position taken',
      three: 'ambiguous',
      four: 'not known',
    })
  })
})

describe('two groups', () => {
  it('stand at the mean of their members, with spread and how many are known', () => {
    const scene = sceneOf({ left: ['A', 'C'], right: ['B', 'D'] })
    const one = scene.rows.find(({ issue }) => issue === 'one')
    expect(one?.a).toEqual({
      value: 1.5,
      low: 1,
      high: 2,
      neutral: false,
      words: 'mean +1.50',
      more: '+1 to +2 · 2 of 2 known',
      known: 2,
      of: 2,
    })
    expect(one?.b).toMatchObject({ value: 2, known: 1, of: 2 })
    expect(one?.distance).toBe(0.125)
    expect(one?.wedge).toBeCloseTo(0.125 * Math.sqrt(0.5), 12)
    expect(one?.bridge).toBeCloseTo(0.875 * Math.sqrt(0.5), 12)
    // one .125, two |.5+1|/4 = .375, three 1
    expect(scene.value).toBeCloseTo(1 - (2 * (0.125 + 0.375 + 1)) / 3, 12)
    expect(scene.bridge).toBe('one')
    expect(scene.wedge).toBe('three')
  })

  it('tell the mean alignment of the pairs across by the view’s measure', () => {
    const scene = sceneOf({ left: ['A', 'C'], right: ['B', 'D'] })
    // A and B 0 over three issues; C and B: one .25, two .25, so 1 − .5; A, C and D share nothing.
    expect(scene.across).toMatchObject({ known: 2, pairs: 4, value: 0.25 })
  })

  it('of one member each are two actors', () => {
    expect(sceneOf({ left: ['A'], right: ['B'] }).value).toBe(sceneOf({ select: ['A', 'B'] }).value)
  })
})

it('refuses what cannot be compared, in words', () => {
  expect(() => sceneOf({ select: ['A'] })).toThrow(/needs two actors/)
  expect(() => sceneOf({ left: ['A'], right: ['A'] })).toThrow(/stands on both/)
  expect(() => sceneOf({ select: ['A', 'nobody'] })).toThrow(/no actor "nobody"/)
})

it('puts sides into a view and takes them out again', () => {
  const ids = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { maxLength: 4 })
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      const change = changeOfSides({ a, b })
      expect(sidesOf({ select: change.select, left: change.left, right: change.right })).toEqual({ a, b })
    }),
  )
})

it('sums to the value whatever the weights', () => {
  const value = fc.option(fc.integer({ min: -2, max: 2 }), { nil: null })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 8 }),
      (issues) => {
        const names = issues.map((_, i) => `i${i}`)
        const table = { A: issues.map(([a]) => a), B: issues.map(([, b]) => b), C: issues.map(() => 0) }
        const weight = issues.map(([, , w], i) => `i${i}=${w}`)
        const scene = sceneOf({ select: ['A', 'B'], weight }, { issues: names, stances: stanceTable(table, names) })
        if (scene.value === null) return
        const sum = scene.rows.reduce((total, row) => total + (row.contribution ?? 0), 0)
        expect(sum).toBeCloseTo(scene.value, 9)
      },
    ),
  )
})

it.each(['slide', 'square', 'social'] as const)('is drawn as %s, and says how many issues found no room', (size) => {
  const names = Array.from({ length: 80 }, (_, i) => `issue ${i}`)
  const stances = stanceTable({ A: names.map(() => 1), B: names.map((_, i) => (i % 5) - 2) }, names)
  const svg = drawingSvg(compareDrawing(sceneOf({ select: ['A', 'B'] }, { issues: names, stances }), size))
  const drawn = svg.match(/>issue \d+</g)?.length ?? 0
  expect(drawn).toBeGreaterThan(5)
  expect(svg).toContain(`and ${80 - drawn} more issues, which add`)
})
