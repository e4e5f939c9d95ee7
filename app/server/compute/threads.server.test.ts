import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatedDataset } from '../../../bench/generated-dataset.ts'
import { StoreUnavailableError } from '../../../graph-store/errors.ts'
import type { WordSource } from '../../../graph-store/graph-store.ts'
import type { Dataset } from '../../../positions/dataset/dataset.ts'
import { inPlace } from '../../../test/support/in-place.ts'
import { ROOT } from '../../paths.ts'
import type { Computing } from './computing.ts'
import type { Question } from './questions.ts'
import { inSharedMemory } from './shipment.ts'
import { Threads } from './threads.ts'

/** The program of a thread as it ships. */
const program = join(ROOT, 'dist/command/compute-worker.js')
const away: WordSource = {
  stances: () => Promise.reject(new StoreUnavailableError('The database is away.', null)),
  documents: () => Promise.reject(new StoreUnavailableError('The database is away.', null)),
}
const small = inSharedMemory(generatedDataset(12, 8))
const made = generatedDataset(600, 20)
const large = inSharedMemory({ ...made, info: { ...made.info, id: 'large' } })
const rows = { csv: false, raw: undefined }
const [a, b] = small.actors.map(({ id }) => id) as [string, string]
/** Hours of work. */
const endless: Question = { kind: 'analysis', id: 'coalitions', query: { runs: 1e12 }, a, b, ...rows }
const quick: Question = { kind: 'positions', query: {}, limit: 1, cursor: undefined, ...rows }
const forever = new AbortController().signal

async function bytesOf(computing: Computing, question: Question, dataset: Dataset): Promise<Buffer> {
  const { body } = await computing.answer(question, dataset, away, { client: 'reader', signal: forever })
  return Buffer.from(await new Response(body as Uint8Array<ArrayBuffer>).arrayBuffer())
}

describe('threads', () => {
  let threads: Threads
  beforeAll(() => {
    threads = new Threads({ program, atOnce: 2, waitSeconds: 60 })
  })
  afterAll(() => threads.close())

  const analysis = (id: string, query: object, csv = false): Question => ({
    kind: 'analysis',
    id,
    query,
    a,
    b,
    csv,
    raw: undefined,
  })
  it.each<[string, Question, Dataset]>([
    ['positions', { kind: 'positions', query: {}, limit: undefined, cursor: undefined, ...rows }, small],
    ['pairs', { kind: 'alignments', query: { measure: 'kappa' }, limit: 20, cursor: '3', ...rows }, small],
    [
      'pairs as CSV, many',
      { kind: 'alignments', query: {}, limit: undefined, cursor: undefined, csv: true, raw: undefined },
      large,
    ],
    ['a pair whose words are away', { kind: 'pair', query: {}, a, b }, small],
    ['robustness', analysis('robustness', { bootstrap: 50 }), small],
    ['shifts', analysis('shifts', {}), small],
    ['coalitions', analysis('coalitions', { runs: 3 }), small],
    ['polarisation', analysis('polarisation', {}, true), small],
    ['mactor', analysis('mactor', {}), small],
    ['columns', { kind: 'columns' }, large],
    ['a picture', { kind: 'picture', ending: 'svg', view: { v: 2, show: 'matrix' }, picture: {}, documents: 0 }, small],
    ['a graph file', { kind: 'graph', format: 'gexf', view: { v: 2 }, raw: undefined, etag: '"e"' }, small],
  ])('answer with the same bytes as the server itself would: %s', async (_, question, dataset) => {
    const expected = await bytesOf(inPlace(), question, dataset)
    expect((await bytesOf(threads, question, dataset)).equals(expected)).toBe(true)
    expect(expected.length).toBeGreaterThan(20)
  })

  it('tell a question that does not fit as the server itself would, and go on', async () => {
    const question: Question = { kind: 'pair', query: {}, a, b: 'nobody' }
    const problem = { code: 'not-found', message: expect.stringContaining('nobody') }
    await expect(bytesOf(threads, question, small)).rejects.toMatchObject(problem)
    await expect(bytesOf(inPlace(), question, small)).rejects.toMatchObject(problem)
    await expect(bytesOf(threads, quick, small)).resolves.toBeDefined()
  })

  it('end a question when who asked has gone, and answer others meanwhile', async () => {
    const left = new AbortController()
    const lost = threads.answer(endless, small, away, { client: 'a', signal: left.signal })
    const also = threads.answer(endless, small, away, { client: 'a', signal: left.signal })
    lost.catch(() => undefined)
    also.catch(() => undefined)
    // One client never has all places.
    await expect(bytesOf(threads, quick, small)).resolves.toBeDefined()
    left.abort()
    await expect(lost).rejects.toThrow('has gone')
    await expect(also).rejects.toThrow()
    await expect(bytesOf(threads, quick, small)).resolves.toBeDefined()
  })

  it('keep numbers in one place: a thread sees what the server has', () => {
    expect(small.stances.value.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(inSharedMemory(small).stances.value).toBe(small.stances.value)
  })
})

describe('limits', () => {
  it('end an answer that takes too long, and refuse who has waited too long', async () => {
    const threads = new Threads({ program, atOnce: 1, seconds: 2, waitSeconds: 0.2 })
    try {
      const first = threads.answer(endless, small, away, { client: 'a', signal: forever })
      const second = threads.answer(quick, small, away, { client: 'b', signal: forever })
      await expect(second).rejects.toMatchObject({ code: 'server-busy', details: { retryAfter: 5 } })
      await expect(first).rejects.toMatchObject({ code: 'timeout' })
    } finally {
      await threads.close()
    }
  })

  it('refuse at once when too many wait', async () => {
    const threads = new Threads({ program, atOnce: 1, waitSeconds: 60 })
    const left = new AbortController()
    const asked = Array.from({ length: 18 }, () =>
      threads
        .answer(endless, small, away, { client: 'a', signal: AbortSignal.any([left.signal]) })
        .catch((error: unknown) => error),
    )
    try {
      await expect(asked[17]).resolves.toMatchObject({ code: 'server-busy' })
    } finally {
      left.abort()
      await Promise.all(asked)
      await threads.close()
    }
  })
})
