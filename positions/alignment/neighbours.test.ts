import { describe, expect, it } from 'vitest'
import { pairMeasure } from '../measures/registry.ts'
import { type Alignment, pairIndex } from './alignment.ts'
import { neighboursOf } from './neighbours.ts'

/** The alignment of the first unit with others, which have no value with each other. */
function withFirst(values: readonly number[], measure = 's'): Alignment {
  const n = values.length + 1
  const value = new Float64Array((n * (n - 1)) / 2).fill(Number.NaN)
  values.forEach((one, i) => {
    value[pairIndex(0, i + 1, n)] = one
  })
  return {
    measure: pairMeasure(measure),
    units: Int32Array.from({ length: n }, (_, u) => u),
    value,
    shared: new Int32Array(value.length).fill(5),
    issues: 5,
  }
}

const told = (alignment: Alignment, most = 3) => {
  const { nearest, farthest } = neighboursOf(alignment, 0, most)
  return [nearest, farthest].map(({ lines, tied }) => [lines.map(({ value }) => value), tied])
}

describe('neighboursOf', () => {
  it('has equals in the order that it is given, also of whom it names first', () => {
    const names = ['me', 'Burundi', 'Angola', 'Algeria']
    const byName = (a: number, b: number) => ((names[a] as string) < (names[b] as string) ? -1 : 1)
    const { nearest } = neighboursOf(withFirst([1, 1, 1]), 0, 2, byName)
    expect(nearest.lines.map(({ unit }) => names[unit])).toEqual(['Algeria', 'Angola'])
  })

  it('calls nobody far who agrees, and nobody near who differs', () => {
    expect(told(withFirst([1, 0.5, 0.2, 0.9]))).toEqual([
      [[1, 0.9, 0.5], 0],
      [[], 0],
    ])
    expect(told(withFirst([-1, -0.5]))).toEqual([
      [[], 0],
      [[-1, -0.5], 0],
    ])
  })

  it('leaves out of both who lies at the middle of the range', () => {
    expect(told(withFirst([0, 0.1, -0.1]))).toEqual([
      [[0.1], 0],
      [[-0.1], 0],
    ])
    expect(told(withFirst([0.5, 0.6, 0.4], 'percent'))).toEqual([
      [[0.6], 0],
      [[0.4], 0],
    ])
  })

  it('tells how many more have the value of the last, which no order sets apart', () => {
    expect(told(withFirst([1, 1, 1, 1, 1, 0.5]), 3)).toEqual([
      [[1, 1, 1], 2],
      [[], 0],
    ])
  })

  it('knows nobody without a value', () => {
    expect(told(withFirst([Number.NaN]))).toEqual([
      [[], 0],
      [[], 0],
    ])
  })
})
