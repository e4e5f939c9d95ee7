import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { UserError } from '../../positions/errors.ts'
import { Bodies } from './bodies.ts'
import { problemResponse } from './problem.ts'

const BOUNDS = { ms: 5000, most: 3, mostBytes: 1000, stillMs: 20 }

/** A server that tells the length of what was sent; bodies are sent piece by piece. */
function lengths(bounds: Partial<typeof BOUNDS> = {}) {
  const bodies = new Bodies({ ...BOUNDS, ...bounds })
  const app = new Hono()
  app.onError((error, c) => problemResponse(c, error as UserError))
  app.post('/', async (c) => c.text(String((await bodies.take(c, 600, '600 bytes')).length)))
  return () => {
    let to: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        to = controller
      },
    })
    const answer = Promise.resolve(app.request('/', { method: 'POST', body, duplex: 'half' } as RequestInit)).then(
      async (response) => [response.status, await response.text()] as const,
    )
    const send = (bytes: number) => to?.enqueue(new Uint8Array(bytes))
    return { send, end: () => to?.close(), answer }
  }
}
const still = () => new Promise((resolve) => setTimeout(resolve, 60))

it('takes a body in any pieces', async () => {
  const { send, end, answer } = lengths()()
  for (let i = 0; i < 600; i++) send(1)
  end()
  expect(await answer).toEqual([200, '600'])
})

it('refuses what is larger than it may be, after it was heard to its end', async () => {
  const { send, end, answer } = lengths()()
  for (const bytes of [600, 1, 5000]) send(bytes)
  end()
  const [status, text] = await answer
  expect([status, JSON.parse(text).detail]).toEqual([413, 'body: at most 600 bytes'])
})

it('lets the body that has been still the longest give way, by number and by memory', async () => {
  const begin = lengths({ mostBytes: 2500 })
  const waiting = [begin(), begin(), begin()]
  for (const { send } of waiting) send(300)
  await still()
  waiting[0]?.send(1)
  await still()
  waiting[2]?.send(1)
  await still()
  const comes = begin()
  comes.send(600)
  comes.end()
  expect(await comes.answer).toEqual([200, '600'])
  expect((await waiting[1]?.answer)?.[0]).toBe(503)
  waiting[2]?.end()
  expect(await waiting[2]?.answer).toEqual([200, '301'])

  const large = lengths()
  const [held, next] = [large(), large()]
  held.send(600)
  await still()
  next.send(600)
  next.end()
  expect(await next.answer).toEqual([200, '600'])
  expect((await held.answer)[0]).toBe(503)
})

it('tells who comes last that it is too much, when all the others come', async () => {
  const begin = lengths({ stillMs: 60_000 })
  const waiting = [begin(), begin(), begin()]
  for (const { send } of waiting) send(10)
  await still()
  const last = begin()
  last.send(10)
  last.end()
  const [status, text] = await last.answer
  expect([status, JSON.parse(text).type]).toEqual([503, 'urn:parley:problem:server-busy'])
  for (const { end } of waiting) end()
  expect(await Promise.all(waiting.map(({ answer }) => answer))).toEqual(Array(3).fill([200, '10']))
})
