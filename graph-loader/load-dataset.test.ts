import { expect, test } from 'vitest'
import { MemoryStore } from '../graph-store/memory/memory-store.ts'
import { withFiles } from '../test/support/files-in-folder.ts'
import { createRateMeter, loadDataset, type Progress } from './load-dataset.ts'
import { InvalidDataError } from './problem.ts'

const stances = 'actor,issue,value\nA,i,1\nB,i,2\n'

test('the store holds what the files say, and a second load changes nothing', () =>
  withFiles({ 'stances.csv': stances }, async (folder) => {
    const store = new MemoryStore()
    let time = 0
    const options = { id: 'feast', now: () => time++ }
    const { dataset, report, seconds } = await loadDataset(folder, store, options)
    expect(report).toMatchObject({ unchanged: false, removed: 0 })
    expect(seconds).toBeGreaterThan(0)
    expect((await store.read('feast')).info).toEqual(dataset.info)
    expect((await loadDataset(folder, store, options)).report).toEqual({
      created: 0,
      updated: 0,
      removed: 0,
      unchanged: true,
      mended: false,
    })
  }))

test('a store is not touched when anything is wrong', () =>
  withFiles({ 'stances.csv': `${stances}C,i,9\n` }, async (folder) => {
    const store = new MemoryStore()
    await expect(loadDataset(folder, store, { id: 'feast' })).rejects.toBeInstanceOf(InvalidDataError)
    expect(await store.list()).toEqual([])
  }))

test('progress has a rate and the time left, phase by phase', () =>
  withFiles({ 'stances.csv': stances }, async (folder) => {
    const told: Progress[] = []
    let time = 0
    // Every look at the clock is a second later.
    const now = () => {
      time += 1000
      return time
    }
    await loadDataset(folder, new MemoryStore(), { onProgress: (progress) => told.push(progress), now })
    const phases = told.map(({ phase }) => phase).filter((phase, i, all) => phase !== all[i - 1])
    expect(phases.slice(0, 2)).toEqual(['reading', 'checking'])
    expect(told[0]).toMatchObject({
      phase: 'reading',
      done: Buffer.byteLength(stances),
      total: Buffer.byteLength(stances),
      secondsLeft: 0,
    })
    expect(told.every(({ rate }) => rate !== null)).toBe(true)
  }))

function meterAt(): { at: (ms: number, done: number) => { rate: number | null; secondsLeft: number | null } } {
  let time = 0
  const meter = createRateMeter(() => time)
  return {
    at(ms, done) {
      time = ms
      return meter.update(done, 10_000)
    },
  }
}

test('there is no rate at the beginning', () => {
  expect(meterAt().at(50, 100)).toEqual({ rate: null, secondsLeft: null })
})

test('the rate is that since the beginning, the time left that of the rest at this rate', () => {
  expect(meterAt().at(2000, 1000)).toEqual({ rate: 500, secondsLeft: 18 })
})

test('after ten seconds the beginning no longer counts', () => {
  const meter = meterAt()
  meter.at(10_000, 0)
  expect(meter.at(20_000, 5000)).toEqual({ rate: 500, secondsLeft: 10 })
})

test('what stands still has no time left to tell', () => {
  const meter = meterAt()
  for (let ms = 1000; ms <= 12_000; ms += 1000) meter.at(ms, 400)
  expect(meter.at(13_000, 400)).toEqual({ rate: 0, secondsLeft: null })
})

test('it works however often it is called', () => {
  const meter = meterAt()
  for (let ms = 0; ms < 30_000; ms++) meter.at(ms, ms / 10)
  expect(meter.at(30_000, 3000).rate).toBeCloseTo(100, 5)
})
