import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { progressLine } from './commands/load.ts'
import { runningServer } from './commands/open.ts'
import { paramOf, paramsOf, tellUnused } from './cypher-flags.ts'
import { printAnswer } from './cypher-print.ts'
import { databaseTeller } from './database-teller.ts'

let out: string
let told: string
beforeEach(() => {
  out = ''
  told = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    out += String(text)
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined
    done?.()
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

const terminal = (is: boolean) => Object.defineProperty(process.stderr, 'isTTY', { value: is, configurable: true })

describe('the progress of a load', () => {
  const progress = { phase: 'writing', done: 2_500, total: 10_000, rate: 1_234.4, secondsLeft: 6.1 } as const
  const line = (isTTY: boolean) => {
    const written: string[] = []
    const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream
    return { ...progressLine(stream), written }
  }

  it('stands on one line of a terminal, and is gone at the end', () => {
    const { show, end, written } = line(true)
    show(progress as never)
    show(progress as never)
    end()
    expect(written).toEqual(['\r\u001b[2Kwriting 25 % · 1,234 a second · 7 s left', '\r\u001b[2K'])
  })

  it('tells only what is known', () => {
    const { show, written } = line(true)
    show({ phase: 'reading', done: 0, total: 0, rate: null, secondsLeft: null } as never)
    expect(written).toEqual(['\r\u001b[2Kreading'])
    const over = line(true)
    over.show({ ...progress, done: 20_000 } as never)
    expect(over.written[0]).toContain('100 %')
  })

  it('is not shown elsewhere', () => {
    const { show, end, written } = line(false)
    show(progress as never)
    end()
    expect(written).toEqual([])
  })
})

describe('the steps of starting a database', () => {
  const fetching = (files: number) =>
    ({ phase: 'fetching', files, ofFiles: 3, megabytes: files, ofMegabytes: 3 }) as never

  it('are a line each, the fetching in one place of a terminal', () => {
    terminal(true)
    const { onProgress } = databaseTeller()
    onProgress(fetching(1))
    onProgress(fetching(2))
    onProgress({ phase: 'starting' } as never)
    onProgress({ phase: 'starting' } as never)
    expect(told).toBe(
      '\rFetching Neo4j: 1 of 3 files, 1 of 3 MB\rFetching Neo4j: 2 of 3 files, 2 of 3 MB\nStarting Neo4j …\n',
    )
  })

  it('are told once each where there is no terminal', () => {
    terminal(false)
    const { onProgress, onEvent } = databaseTeller()
    onProgress(fetching(1))
    onProgress(fetching(2))
    onProgress({ phase: 'starting' } as never)
    onProgress({ phase: 'anything else' } as never)
    onEvent('Neo4j is up again.')
    expect(told).toBe('Fetching Neo4j: 1 of 3 files, 1 of 3 MB\nStarting Neo4j …\nNeo4j is up again.\n')
  })
})

describe('a Parley that runs', () => {
  it('is the first that answers as one, asked with the token', async () => {
    vi.stubEnv('PARLEY_TOKEN', 'secret')
    const asked: [string, unknown][] = []
    vi.stubGlobal('fetch', async (url: string, { headers }: RequestInit) => {
      asked.push([url, headers])
      if (url.startsWith('http://nobody')) throw new TypeError('nobody')
      if (url.startsWith('http://other')) return Response.json({ status: 'ok' })
      if (url.startsWith('http://closed')) return new Response(null, { status: 403 })
      return Response.json(url.endsWith('health') ? { store: {} } : [{ id: 'a' }])
    })
    const found = await runningServer(['http://nobody', 'http://other', 'http://closed', 'http://here', 'http://next'])
    expect(found).toEqual({ url: 'http://here/', datasets: [{ id: 'a' }] })
    expect(asked.map(([url]) => url)).toEqual([
      ...['http://nobody/api/health', 'http://other/api/health', 'http://closed/api/health'],
      ...['http://here/api/health', 'http://here/api/datasets'],
    ])
    expect(asked[0]?.[1]).toEqual({ authorization: 'Bearer secret' })
    vi.stubEnv('PARLEY_TOKEN', '')
    expect(await runningServer(['http://nobody/', 'http://closed/'])).toBeNull()
    expect(asked.at(-1)).toEqual(['http://closed/api/health', {}])
  })
})

describe('parameters of a query', () => {
  it('are JSON where they can be, else text', () => {
    expect(paramOf('n=3')).toEqual(['n', 3])
    expect(paramOf('$who=poland')).toEqual(['who', 'poland'])
    expect(paramOf(' a =x=y')).toEqual(['a', 'x=y'])
    for (const wrong of ['n', '=3', '$=3']) expect(() => paramOf(wrong)).toThrow('NAME=VALUE')
  })

  it('are given once each', () => {
    expect(paramsOf(['n=3'], 'talks')).toEqual({ n: 3, dataset: 'talks' })
    expect(() => paramsOf(['n=3', 'n=4'], undefined)).toThrow(/is given twice$|is given twice[^,]/)
    expect(() => paramsOf(['dataset=x'], 'talks')).toThrow('by --dataset too')
  })

  it('are told of when the query does not ask for them', () => {
    tellUnused('RETURN $a, $`b c`', ['a', 'b c', 'd'])
    expect(told).toBe('$d: the query does not ask for it\n')
  })
})

describe('the answer of a query', () => {
  const rows = [
    ['Ash', 2],
    ['=1+1', null],
  ]
  const print = (format: 'csv' | 'json' | 'ndjson' | 'table', truncated: false | 'rows' = false) =>
    printAnswer({
      gateway: {
        run: async (
          _: unknown,
          { encode }: { encode: (row: unknown[]) => string[] },
          take: (answer: object) => unknown,
        ) => {
          const encoded = rows.map(encode)
          const answer = {
            columns: ['name', 'n'],
            types: ['STRING', 'INTEGER'],
            truncated,
            ms: 1,
            count: 2,
            notifications: [{ title: 'Slow.', description: 'It scans.' }],
          }
          await take({
            ...answer,
            [Symbol.asyncIterator]: async function* () {
              yield* encoded
            },
          })
        },
      } as never,
      question: {} as never,
      flags: { format },
    })

  it('is printed in the format that is asked for', async () => {
    await print('csv')
    expect(out).toBe("name,n\nAsh,2\n'=1+1,\n")
    out = ''
    await print('ndjson')
    expect(out).toBe('{"name":"Ash","n":2.0}\n{"name":"=1+1","n":null}\n')
    out = ''
    await print('json')
    expect(JSON.parse(out)).toMatchObject({ columns: ['name', 'n'], rows, truncated: false, summary: { rows: 2 } })
    out = ''
    await print('table')
    expect(out).toContain('Ash')
  })

  it('tells of the limit that cut it off, and what Neo4j has to say', async () => {
    await print('csv', 'rows')
    expect(told).toBe('Cut off after 2 rows, at the limit of rows (--cypher-rows).\nSlow. It scans.\n')
    told = ''
    await print('csv')
    expect(told).toBe('Slow. It scans.\n')
  })
})
