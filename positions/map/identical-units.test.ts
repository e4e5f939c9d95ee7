import { expect, it } from 'vitest'
import type { Alignment } from '../alignment/alignment.ts'
import { identicalUnits } from './identical-units.ts'

/** An alignment of as many units as rows, from the upper triangle of its values in −1…1. */
function alignmentOf(...rows: number[][]): Pick<Alignment, 'value' | 'units' | 'measure'> {
  return {
    value: Float64Array.from(rows.flat()),
    units: Int32Array.from({ length: rows.length + 1 }, (_, i) => i),
    measure: { range: [-1, 1] } as unknown as Alignment['measure'],
  }
}

it('takes units together that agree fully and stand to all others alike', () => {
  expect(identicalUnits(alignmentOf([1, 1, 0.2], [1, 0.2], [0.2]))).toEqual([[0, 1, 2]])
})

it('keeps apart who agrees fully on what is shared, but stands elsewhere to a third', () => {
  expect(identicalUnits(alignmentOf([1, 0.5, 0.2], [0.5, 0.1], [0]))).toEqual([])
  expect(identicalUnits(alignmentOf([1, Number.NaN], [0.5]))).toEqual([])
})

it('takes no value with a third for the same as no value', () => {
  expect(identicalUnits(alignmentOf([1, Number.NaN], [Number.NaN]))).toEqual([[0, 1]])
})

it('takes nobody together who does not agree fully', () => {
  expect(identicalUnits(alignmentOf([0.9, 0.5], [0.5]))).toEqual([])
})
