import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CypherCancelledError } from '../../../graph-store/guard/errors.ts'
import { UserError } from '../../../positions/errors.ts'
import { Turns } from './turns.ts'

const never = new AbortController().signal
const LIMITS = { atOnce: 3, waiting: 4, waitingOfOne: 2, waitSeconds: 10 }

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Clients that ask for turns, and which of them are in by now. */
function asking(turns: Turns) {
  const inside: string[] = []
  const leave = new Map<string, () => void>()
  const ask = (name: string, signal = never) =>
    turns.enter(name.charAt(0), signal).then((go) => {
      inside.push(name)
      leave.set(name, go)
    })
  return { inside, ask, leave: (name: string) => leave.get(name)?.() }
}
const soon = () => vi.advanceTimersByTimeAsync(0)

it('leaves a place to others, however much one asks', async () => {
  const { inside, ask, leave } = asking(new Turns(LIMITS))
  for (const name of ['a1', 'a2', 'a3']) void ask(name)
  await soon()
  expect(inside).toEqual(['a1', 'a2'])
  void ask('b1')
  await soon()
  expect(inside).toEqual(['a1', 'a2', 'b1'])
  leave('a1')
  await soon()
  expect(inside).toEqual(['a1', 'a2', 'b1', 'a3'])
})

it('gives one who is alone its only place', async () => {
  const { inside, ask } = asking(new Turns({ ...LIMITS, atOnce: 1 }))
  void ask('a1')
  await soon()
  expect(inside).toEqual(['a1'])
})

it('refuses one who waits too often, and lets the others wait on', async () => {
  const { inside, ask } = asking(new Turns(LIMITS))
  for (const name of ['a1', 'a2', 'a3', 'a4']) void ask(name)
  await expect(ask('a5')).rejects.toMatchObject({ code: 'server-busy', details: { retryAfter: 5 } })
  void ask('b1')
  await soon()
  expect(inside).toContain('b1')
})

it('refuses anybody when too many wait, and who has waited too long', async () => {
  const { ask } = asking(new Turns({ ...LIMITS, atOnce: 2, waiting: 2 }))
  for (const name of ['a1', 'b1']) await ask(name)
  const waited = [ask('c1'), ask('d1')].map((one) => expect(one).rejects.toBeInstanceOf(UserError))
  await expect(ask('e1')).rejects.toMatchObject({ code: 'server-busy' })
  await vi.advanceTimersByTimeAsync(10_000)
  await Promise.all(waited)
})

it('gives back the place of one who was refused or went away', async () => {
  const { inside, ask, leave } = asking(new Turns({ ...LIMITS, atOnce: 2, waiting: 1 }))
  const gone = new AbortController()
  for (const name of ['a1', 'b1']) await ask(name)
  const left = expect(ask('c1', gone.signal)).rejects.toBeInstanceOf(CypherCancelledError)
  gone.abort()
  await left
  const waiting = ask('c2')
  leave('a1')
  await waiting
  expect(inside).toEqual(['a1', 'b1', 'c2'])
})
