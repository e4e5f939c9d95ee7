import { expect, it } from 'vitest'
import { KEPT_BYTES, KEPT_VERSIONS, tooMany } from '../../graph-store/kept-version.ts'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import { fullDataset } from './full-dataset.ts'
import { tiny } from './tiny-dataset.ts'

const versions = (...bytes: number[]) => bytes.map((size, place) => ({ number: bytes.length - place, bytes: size }))

it('gives up the oldest versions past the bounds, and never the latest', () => {
  expect(tooMany(versions(1, 1, 1))).toEqual([])
  expect(tooMany(versions(...Array.from({ length: KEPT_VERSIONS + 2 }, () => 1)))).toEqual([2, 1])
  expect(tooMany(versions(KEPT_BYTES / 2, KEPT_BYTES / 2, 1))).toEqual([1])
  expect(tooMany(versions(2 * KEPT_BYTES, 1))).toEqual([1])
})

it('a store keeps so many and no more, and their numbers go on', async () => {
  const store = new MemoryStore()
  const nth = (n: number) => fullDataset({ ...tiny('often'), info: { id: 'often', title: `No. ${n}` } })
  for (let n = 0; n <= KEPT_VERSIONS + 1; n++) await store.write(nth(n))
  const numbers = (await store.versions('often')).map(({ number }) => number)
  expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([KEPT_VERSIONS, KEPT_VERSIONS + 1, 2])
})
