import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import { dividingIssues, strongestDivisions, wedgeAndBridge } from './dividing-issues.ts'

const ISSUES = ['i0', 'i1', 'i2', 'i3']
const divided = (table: Record<string, (number | null)[]>, a: number[], b: number[]) => {
  const dataset = datasetOf({ actors: Object.keys(table), issues: ISSUES, stances: stanceTable(table, ISSUES) })
  return dividingIssues(resolvePositions(dataset, scopeOf(dataset, {})), a, b)
}

describe('dividingIssues', () => {
  const table = { A: [2, 1, 0, 2], B: [2, null, 0, 2], C: [-2, -2, 0, null], D: [-1, null, 0, null] }

  it('tells gap, wedge and bridge of each issue that both groups speak to', () => {
    const found = divided(table, [0, 1], [2, 3])
    expect(found).toEqual([
      {
        issue: 0,
        meanA: 2,
        meanB: -1.5,
        rangeA: [2, 2],
        rangeB: [-2, -1],
        knownA: 1,
        knownB: 1,
        gap: 0.875,
        wedge: 0.875,
        bridge: 0.125,
      },
      {
        issue: 1,
        meanA: 1,
        meanB: -2,
        rangeA: [1, 1],
        rangeB: [-2, -2],
        knownA: 0.5,
        knownB: 0.5,
        gap: 0.75,
        wedge: 0.375,
        bridge: 0.125,
      },
      {
        issue: 2,
        meanA: 0,
        meanB: 0,
        rangeA: [0, 0],
        rangeB: [0, 0],
        knownA: 1,
        knownB: 1,
        gap: 0,
        wedge: 0,
        bridge: 1,
      },
    ])
    expect(wedgeAndBridge(found)).toEqual({ wedge: found[0], bridge: found[2] })
  })

  it('divides only from a quarter of the scale on, and joins only below it', () => {
    // 3 of 4 apart on the first, a fifth of a point on the second: of both, one list only.
    const far = strongestDivisions(divided({ A: [1, null, null, null], B: [-2, null, null, null] }, [0], [1]), 3)
    expect([far.wedges.map(({ gap }) => gap), far.bridges]).toEqual([[0.75], []])
    const near = {
      A: [2, null, null, null],
      B: [2, null, null, null],
      C: [2, null, null, null],
      D: [1, null, null, null],
    }
    const close = strongestDivisions(divided(near, [0, 1], [2, 3]), 3)
    expect([close.wedges, close.bridges.map(({ gap }) => gap)]).toEqual([[], [0.125]])
    const edge = strongestDivisions(divided({ A: [2, null, null, null], B: [1, null, null, null] }, [0], [1]), 3)
    expect([edge.wedges.map(({ gap }) => gap), edge.bridges]).toEqual([[0.25], []])
  })

  it('has neither where nothing is shared, no wedge where all agree, no bridge where all stand at opposite ends', () => {
    expect(wedgeAndBridge(divided({ A: [1, null, null, null], B: [null, 1, null, null] }, [0], [1]))).toEqual({
      wedge: null,
      bridge: null,
    })
    expect(wedgeAndBridge(divided({ A: [1, 1, 1, 1], B: [1, 1, 1, 1] }, [0], [1])).wedge).toBeNull()
    expect(wedgeAndBridge(divided({ A: [2, 2, 2, 2], B: [-2, -2, -2, -2] }, [0], [1])).bridge).toBeNull()
  })

  it('is bounded, and the same for (a, b) and (b, a)', () => {
    const cell = fc.option(fc.integer({ min: -2, max: 2 }))
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(rows, (given) => {
        const random = Object.fromEntries(given.map((row, n) => ['ABCD'.charAt(n), row]))
        const [ab, ba] = [divided(random, [0, 1], [2, 3]), divided(random, [2, 3], [0, 1])]
        expect(ab.map(({ issue, wedge, bridge }) => [issue, wedge, bridge])).toEqual(
          ba.map(({ issue, wedge, bridge }) => [issue, wedge, bridge]),
        )
        for (const { gap, wedge, bridge } of ab) {
          for (const x of [gap, wedge, bridge]) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })
})
