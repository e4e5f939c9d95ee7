import { expect, it } from 'vitest'
import { keep } from './keep.ts'

it('keeps so many, and lets go of what was not asked for longest', () => {
  const map = new Map<string, number>()
  expect(keep(map, 'a', 1, 2)).toBe(1)
  keep(map, 'b', 2, 2)
  keep(map, 'a', 1, 2)
  keep(map, 'c', 3, 2)
  expect([...map]).toEqual([
    ['a', 1],
    ['c', 3],
  ])
})
