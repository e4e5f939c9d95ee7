import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Swept } from './overseer.ts'
import { MOST_STUCK, Recovery } from './recovery.ts'

const swept = (...stuck: string[]): Swept => ({ stuck: new Set(stuck), others: 1 })

/** A recovery of a made-up server: what it sees, whether somebody asks, and how often it was started again. */
function made(first: Swept | Error) {
  const world = { sees: first, asked: false, restarts: 0, downReason: null as string | null }
  const recovery = new Recovery({
    managed: {
      get downReason() {
        return world.downReason
      },
      restart: async () => {
        world.restarts++
      },
    },
    sweep: async () => {
      if (world.sees instanceof Error) throw world.sees
      return world.sees
    },
    isAsked: () => world.asked,
    before: () => {},
    after: () => {},
  })
  return { world, recovery }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('a query that does not stop leaves the server to others until nobody asks', async () => {
  const { world, recovery } = made(swept('bolt-1'))
  world.asked = true
  recovery.harmed('bolt-1')
  await vi.advanceTimersByTimeAsync(600_000)
  expect([world.restarts, recovery.notice]).toEqual([0, expect.stringContaining('when nobody asks')])
  world.asked = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect(world.restarts).toBe(0)
  await vi.advanceTimersByTimeAsync(10_000)
  expect([world.restarts, recovery.restarts]).toEqual([1, 1])
  await vi.advanceTimersByTimeAsync(600_000)
  expect(world.restarts).toBe(1)
})

it('a load that goes on counts as asking', async () => {
  const { world, recovery } = made({ ...swept('bolt-1'), others: 2 })
  recovery.harmed('bolt-1')
  await vi.advanceTimersByTimeAsync(600_000)
  expect(world.restarts).toBe(0)
})

it('looks no more once it is closed, also when it was just looking', async () => {
  const { world, recovery } = made(swept('bolt-1'))
  let looks = 0
  const sees = world.sees
  Object.defineProperty(world, 'sees', {
    get: () => {
      looks++
      recovery.close()
      return sees
    },
  })
  recovery.harmed('bolt-1')
  await vi.advanceTimersByTimeAsync(600_000)
  recovery.harmed('bolt-2')
  await vi.advanceTimersByTimeAsync(600_000)
  expect([looks > 0, world.restarts]).toEqual([true, 0])
  const before = looks
  await vi.advanceTimersByTimeAsync(600_000)
  expect(looks).toBe(before)
})

it('a server that others start again is not started again once more', async () => {
  const { world, recovery } = made(new Error('away'))
  recovery.harmed('bolt-1')
  world.downReason = 'Neo4j has met a fault and is started again'
  await vi.advanceTimersByTimeAsync(5_000)
  world.downReason = null
  world.sees = swept()
  await vi.advanceTimersByTimeAsync(600_000)
  expect([world.restarts, recovery.notice, recovery.isStuck('bolt-1')]).toEqual([0, null, false])
})

it('a query that ends after all needs no restart', async () => {
  const { world, recovery } = made(swept('bolt-1'))
  recovery.harmed('bolt-1')
  await vi.advanceTimersByTimeAsync(5_000)
  world.sees = swept()
  await vi.advanceTimersByTimeAsync(600_000)
  expect([world.restarts, recovery.notice]).toEqual([0, null])
})

it('a server that answers nobody is started again at once, and so is one whose processors are shared by too many', async () => {
  const silent = made(new Error('away'))
  silent.recovery.harmed(null)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(silent.world.restarts).toBe(1)
  const names = Array.from({ length: MOST_STUCK }, (_, k) => `bolt-${k}`)
  const busy = made(swept(...names.slice(1)))
  busy.world.asked = true
  for (const name of names.slice(1)) busy.recovery.harmed(name)
  await vi.advanceTimersByTimeAsync(600_000)
  expect([busy.world.restarts, busy.recovery.isStuck('bolt-1')]).toEqual([0, true])
  busy.world.sees = swept(...names)
  busy.recovery.harmed('bolt-0')
  await vi.advanceTimersByTimeAsync(3_000)
  expect([busy.world.restarts, busy.recovery.isStuck('bolt-1')]).toEqual([1, false])
})
