import { expect, it } from 'vitest'
import { CypherBusyError, CypherCancelledError } from './errors.ts'
import { FairQueue } from './fair-queue.ts'

const never = new AbortController().signal
const busy = () => new CypherBusyError('too long')

it('lets clients in by turns, whoever came first', async () => {
  const queue = new FairQueue({ atOnce: 1, waiting: 10, waitSeconds: 60 })
  const order: string[] = []
  const ask = async (name: string) => {
    const leave = await queue.enter(name.charAt(0), never, busy)
    order.push(name)
    await Promise.resolve()
    leave()
  }
  await Promise.all(['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map(ask))
  expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2'])
  expect([queue.inside, queue.waiting]).toEqual([0, 0])
})

it('refuses when too many wait, when the wait was too long, and forgets who went away', async () => {
  const queue = new FairQueue({ atOnce: 1, waiting: 2, waitSeconds: 0.01 })
  const leave = await queue.enter('a', never, busy)
  const gone = new AbortController()
  const first = queue.enter('a', gone.signal, busy)
  const second = queue.enter('b', never, busy)
  await expect(queue.enter('c', never, busy)).rejects.toThrow('2 others wait already')
  gone.abort()
  await expect(first).rejects.toThrow(CypherCancelledError)
  await expect(second).rejects.toThrow('too long')
  leave()
  leave()
  expect([queue.inside, queue.waiting]).toEqual([0, 0])
  const again = await queue.enter('c', never, busy)
  expect(queue.inside).toBe(1)
  again()
})

it('leaves a place to others, whoever asks how much', async () => {
  const queue = new FairQueue({ atOnce: 3, ofOne: 2, waiting: 10, waitSeconds: 60 })
  const enter = (client: string) => queue.enter(client, never, busy)
  const [first] = [await enter('a'), await enter('a')]
  const third = enter('a')
  expect([queue.inside, queue.waiting]).toEqual([2, 1])
  const leave = await enter('b')
  expect([queue.inside, queue.waiting]).toEqual([3, 1])
  leave()
  expect([queue.inside, queue.waiting]).toEqual([2, 1])
  first()
  await third
  expect([queue.inside, queue.waiting]).toEqual([2, 0])
})

it('leaves a place to other addresses, whatever names one takes, and goes round addresses before names', async () => {
  const queue = new FairQueue({ atOnce: 4, ofAddress: 3, ofOne: 2, waiting: 10, waitSeconds: 60 })
  const order: string[] = []
  const ask = async (name: string, address: string) => {
    const leave = await queue.enter(name.charAt(0), never, busy, address)
    order.push(name)
    return leave
  }
  const inside = ['a1', 'a2', 'b1'].map((name) => ask(name, 'one'))
  const leaves = await Promise.all(inside)
  const waiting = ['a3', 'b2', 'c1'].map((name) => ask(name, 'one'))
  expect([queue.inside, queue.waiting]).toEqual([3, 3])
  const others = [await ask('x1', 'two')]
  const late = ask('y1', 'two')
  expect([queue.inside, queue.waiting]).toEqual([4, 4])
  // Of the address that has waited longest, the name whose turn it is: `a` has two in already.
  for (const leave of [others[0], leaves[0], leaves[2], leaves[1]]) {
    leave?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  for (const leave of await Promise.all([...waiting, late])) leave()
  expect(order).toEqual(['a1', 'a2', 'b1', 'x1', 'y1', 'a3', 'b2', 'c1'])
  expect([queue.inside, queue.waiting]).toEqual([0, 0])
})
