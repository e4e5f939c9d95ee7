import { expect, it, vi } from 'vitest'
import { UserError } from '../../positions/errors.ts'
import { type Asked, csvResponse, jsonResponse, ndjsonResponse } from './cypher-responses.ts'

const SUMMARY = { ms: 7, notifications: [{ code: 'C', title: 'Slow', description: 'It scans all.' }] }

interface Given {
  readonly rows?: readonly unknown[][]
  readonly truncated?: false | 'rows' | 'bytes'
  /** What goes wrong before there are columns, or after this many rows. */
  readonly fails?: 'at once' | number
  readonly signal?: AbortSignal
}

const FAULT = new UserError('cypher-timeout', null, 'It took too long')

/** What asks a made-up gateway, and what the gateway was asked. */
function asking({ rows = [], truncated = false, fails, signal = new AbortController().signal }: Given = {}) {
  const asked: { question: unknown; rows: unknown }[] = []
  const gateway = {
    async run(
      question: unknown,
      options: { encode: (row: unknown[]) => string; rows: unknown },
      use: (rows: object) => unknown,
    ) {
      asked.push({ question, rows: options.rows })
      if (fails === 'at once') throw FAULT
      const came = { ...SUMMARY, columns: ['who', 'n'], types: ['STRING', 'INTEGER'], truncated, signal, count: 0 }
      return use(
        Object.assign(came, {
          async *[Symbol.asyncIterator]() {
            for (const row of rows) {
              if (came.count === fails) throw FAULT
              came.count++
              yield options.encode(row)
            }
            if (came.count === fails) throw FAULT
          },
        }),
      )
    },
  }
  const one = { gateway, question: { query: 'RETURN 1' }, rows: 50, notice: () => 'A load is running.' }
  return { one: one as unknown as Asked, asked }
}

const ROWS = [
  ['=Astoria', 1],
  [null, 12345678901234567890n],
]
const summary = (rows: number) => ({ ...SUMMARY, rows, notice: 'A load is running.' })

it('answers with all rows as JSON, numbers of any size as they are', async () => {
  const { one, asked } = asking({ rows: ROWS, truncated: 'rows' })
  const response = await jsonResponse(one)
  expect(response.headers.get('content-type')).toBe('application/json')
  const text = await response.text()
  expect(JSON.parse(text)).toEqual({
    columns: ['who', 'n'],
    types: ['STRING', 'INTEGER'],
    truncated: 'rows',
    summary: summary(2),
    rows: [
      ['=Astoria', 1],
      [null, expect.anything()],
    ],
  })
  expect(asked).toEqual([{ question: { query: 'RETURN 1' }, rows: 50 }])
  await expect(jsonResponse(asking({ fails: 'at once' }).one)).rejects.toBe(FAULT)
})

it('answers with CSV that no spreadsheet takes for formulas, unless it is asked for raw, and says in a header where it was cut', async () => {
  const whole = await csvResponse(asking({ rows: ROWS.slice(0, 1) }).one, false)
  expect(whole.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(whole.headers.get('parley-truncated')).toBeNull()
  expect((await whole.text()).split(/\r?\n/)).toEqual(['who,n', "'=Astoria,1", ''])
  const cut = await csvResponse(asking({ rows: ROWS.slice(0, 1), truncated: 'bytes' }).one, true)
  expect(cut.headers.get('parley-truncated')).toBe('bytes')
  expect(await cut.text()).toContain('\n=Astoria,1')
})

it('streams lines: columns, rows, and last the summary', async () => {
  const response = await ndjsonResponse(
    asking({
      rows: [
        ['a', 1],
        ['b', 2],
      ],
    }).one,
  )
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const lines = (await response.text()).split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { columns: ['who', 'n'] },
    ['a', 1],
    ['b', 2],
    { types: ['STRING', 'INTEGER'], truncated: false, summary: summary(2) },
  ])
})

it('sends what there is when it has waited, and else some thousand characters at a time', async () => {
  vi.spyOn(performance, 'now').mockReturnValue(1_000)
  const rows = Array.from({ length: 300 }, (_, i) => ['x'.repeat(40), i])
  const { body } = await ndjsonResponse(asking({ rows }).one)
  const sizes: number[] = []
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) sizes.push(chunk.length)
  // The first row goes out at once; then come pieces of 4,000 characters and a row at most.
  expect(sizes[0]).toBeLessThan(120)
  expect(sizes.slice(1, -2).every((size) => size >= 4_000 && size < 4_060)).toBe(true)
  expect(sizes.length).toBeGreaterThan(4)
  vi.restoreAllMocks()
})

it('rejects what fails before there are columns, and tells a later fault in the last line', async () => {
  await expect(ndjsonResponse(asking({ fails: 'at once' }).one)).rejects.toBe(FAULT)
  const response = await ndjsonResponse(asking({ rows: [['a', 1]], fails: 1 }).one)
  const lines = (await response.text()).trim().split('\n')
  expect(lines.slice(0, 2)).toEqual(['{"columns":["who","n"]}', '["a",1.0]'])
  expect(JSON.parse(lines.at(-1) as string)).toMatchObject({
    problem: { type: 'urn:parley:problem:cypher-timeout', detail: 'It took too long' },
  })
})

it('cuts off a reader who does not read when its time is over', async () => {
  const over = new AbortController()
  const rows = Array.from({ length: 5 }, () => ['x'.repeat(9_000), 1])
  const response = await ndjsonResponse(asking({ rows, signal: over.signal }).one)
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const turn = () => new Promise(setImmediate)
  await reader.read()
  await turn()
  over.abort(FAULT)
  await turn()
  await expect(reader.read()).rejects.toBe(FAULT)
})
