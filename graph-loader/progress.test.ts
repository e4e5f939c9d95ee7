import { expect, test } from 'vitest'
import { createRateMeter } from './progress.ts'

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
