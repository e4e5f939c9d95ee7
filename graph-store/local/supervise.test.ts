import { expect, it } from 'vitest'
import { retryDelay } from './supervise.ts'

it('waits longer from start to start, and never longer than half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 100].map(retryDelay)).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ])
})
