import { describe, expect, it, vi } from 'vitest'
import { AnswerStream, Unsent } from './answer-stream.ts'

const SLICE = 65_536
const bytes = (n: number, fill = 1) => new Uint8Array(n).fill(fill)

async function sizesOf(stream: ReadableStream<Uint8Array>): Promise<number[]> {
  const sizes: number[] = []
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) sizes.push(chunk.length)
  return sizes
}

describe('an answer on its way', () => {
  it('goes out slice by slice, chunks in their order, and ends with the last', async () => {
    const answer = new AnswerStream(new Unsent(1e9), () => undefined)
    answer.add(bytes(SLICE))
    answer.add(bytes(SLICE + 1))
    answer.add(bytes(10))
    answer.end()
    expect(await sizesOf(answer.stream)).toEqual([SLICE, SLICE, 1, 10])
  })

  it('waits for what is to come, and ends when it is told after the last byte', async () => {
    const answer = new AnswerStream(new Unsent(1e9), () => undefined)
    const reader = answer.stream.getReader()
    const first = reader.read()
    answer.add(bytes(3, 7))
    expect((await first).value).toEqual(bytes(3, 7))
    const end = reader.read()
    answer.end()
    expect((await end).done).toBe(true)
  })

  it('counts as unsent until it is taken', async () => {
    const unsent = new Unsent(100)
    const room = vi.fn()
    const answer = new AnswerStream(unsent, () => undefined)
    answer.add(bytes(100))
    unsent.whenRoom(room)
    expect(room).not.toHaveBeenCalled()
    await answer.stream.getReader().read()
    expect(room).toHaveBeenCalledOnce()
  })

  it('gives its room back, tells who made it, and takes no more when the reader has gone', async () => {
    const unsent = new Unsent(100)
    const [room, left] = [vi.fn(), vi.fn()]
    const answer = new AnswerStream(unsent, left)
    answer.add(bytes(60))
    answer.add(bytes(60))
    unsent.whenRoom(room)
    await answer.stream.cancel()
    expect(left).toHaveBeenCalledOnce()
    expect(room).toHaveBeenCalledOnce()
    answer.add(bytes(200))
    answer.end()
    const again = vi.fn()
    unsent.whenRoom(again)
    expect(again).toHaveBeenCalledOnce()
  })

  it('tells its reader that it failed, and gives its room back', async () => {
    const unsent = new Unsent(100)
    const room = vi.fn()
    const answer = new AnswerStream(unsent, () => undefined)
    answer.add(bytes(100))
    unsent.whenRoom(room)
    answer.fail(new Error('it was stopped'))
    await expect(answer.stream.getReader().read()).rejects.toThrow('it was stopped')
    expect(room).toHaveBeenCalledOnce()
  })
})

describe('room for answers', () => {
  it('is there below the bound, at once, and else for all who wait as soon as it is', () => {
    const unsent = new Unsent(100)
    const calls: string[] = []
    const wait = (name: string) => unsent.whenRoom(() => calls.push(name))
    unsent.add(99)
    wait('at once')
    expect(calls).toEqual(['at once'])
    unsent.add(2)
    wait('first')
    wait('second')
    unsent.take(1)
    expect(calls).toEqual(['at once'])
    unsent.take(1)
    expect(calls).toEqual(['at once', 'first', 'second'])
    unsent.take(1)
    expect(calls).toHaveLength(3)
  })
})
