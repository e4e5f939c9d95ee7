import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { recordOfSvg } from '../../diagram/picture-record/svg-record.ts'
import { type MemoryApp, memoryApp } from '../../test/support/memory-app.ts'

let server: MemoryApp
beforeAll(async () => {
  server = await memoryApp(['seeds/chevening-2025', 'seeds/talks-2025'])
})
afterAll(() => server.close())

const json = async (path: string) => (await server.get(path)).json()

describe('health and datasets', () => {
  it('tells the store and its state', async () => {
    expect(await json('/api/health')).toMatchObject({ status: 'ok', store: { kind: 'memory', state: 'up' } })
  })

  it('lists datasets with counts, smallest first', async () => {
    const list = (await json('/api/datasets')) as { id: string; status: string; stances: number }[]
    expect(list.map(({ id, status }) => [id, status])).toEqual([
      ['chevening-2025', 'ready'],
      ['talks-2025', 'ready'],
    ])
    expect(list.every(({ stances }) => Number.isInteger(stances) && stances > 0)).toBe(true)
  })

  it('gives a dataset with its items', async () => {
    const detail = await json('/api/datasets/talks-2025')
    expect(detail.items.actors.length).toBe(detail.actors)
    expect(detail.items.issues.length).toBe(detail.issues)
    expect(detail.dates.reduce((sum: number, [, count]: [string, number]) => sum + count, 0)).toBe(detail.stances)
  })

  it('gives the columns once per version', async () => {
    const first = await server.get('/api/datasets/talks-2025/stances.arrow')
    const etag = first.headers.get('etag') as string
    expect(first.headers.get('content-type')).toBe('application/vnd.apache.arrow.stream')
    const again = await server.get('/api/datasets/talks-2025/stances.arrow', { 'if-none-match': etag })
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
  })
})

describe('parameters', () => {
  it('refuses unknown names in every call that there is', async () => {
    const { paths } = (await json('/api/openapi.json')) as { paths: Record<string, Record<string, unknown>> }
    const calls = [...Object.keys(paths).filter((path) => paths[path]?.get !== undefined), '/api/openapi.json']
    expect(calls.length).toBeGreaterThan(15)
    for (const call of calls) {
      const path = call.replace('{id}', 'talks-2025').replace('{a}', 'usa').replace('{b}', 'ukraine')
      const answer = await server.get(`${path}?nonsense=1`)
      expect([path, answer.status]).toEqual([path, 400])
      expect((await answer.json()).detail).toContain('unknown parameter "nonsense"')
    }
  })

  it('refuses thresholds that no value of the measure reaches, and resolutions beyond what is stated', async () => {
    const of = '/api/datasets/talks-2025'
    const agree = 'agree: expected a value that s can give, from -1 to 1, found 999999999999'
    for (const [path, detail] of [
      ['coalitions?agree=999999999999', agree],
      ['polarisation?agree=999999999999', agree],
      ['series?of=balance&width=1y&agree=999999999999', agree],
      ['polarisation?differ=-2', 'differ: expected a value that s can give, from -1 to 1, found -2'],
      ['coalitions?resolution=1001', 'resolution: expected 1000 or less'],
      ['series?of=coalitions&width=1y&resolution=1001', 'resolution: expected 1000 or less'],
      ['diagram.svg?show=coalitions&resolution=1001', 'resolution: expected 1000 or less'],
    ]) {
      const answer = await server.get(`${of}/${path}`)
      expect([path, answer.status, (await answer.json()).detail]).toEqual([path, 400, detail])
    }
    expect((await server.get(`${of}/coalitions?agree=1&resolution=1000`)).status).toBe(200)
  })

  it('draws pictures once to four times as large, and no larger', async () => {
    const of = '/api/datasets/talks-2025/diagram.svg'
    const statuses = ['0.5', '1', '4', '5'].map(async (scale) => (await server.get(`${of}?scale=${scale}`)).status)
    expect(await Promise.all(statuses)).toEqual([400, 200, 200, 400])
  })
})

describe('answers', () => {
  it('aligns all pairs as design and data say', async () => {
    const early = await json('/api/datasets/talks-2025/alignments?asOf=2025-08-10')
    const late = await json('/api/datasets/talks-2025/alignments?asOf=2026-02-28')
    const usUkraine = (answer: { pairs: { a: string; b: string; value: number }[] }) =>
      answer.pairs.find(({ a, b }) => a === 'ukraine' && b === 'usa')?.value
    expect(usUkraine(early)).toBeCloseTo(-1 / 3, 9)
    expect(usUkraine(late)).toBeCloseTo(0.25, 9)
    expect(early).toMatchObject({ dataset: 'talks-2025', measure: 's', asOf: '2025-08-10' })
  })

  it('gives the same pairs as CSV, and in pages', async () => {
    const path = '/api/datasets/chevening-2025/alignments?minShared=1'
    const { pairs } = await json(path)
    const csv = await (await server.get(`${path}&format=csv`)).text()
    const [header, ...lines] = csv.trimEnd().split('\n')
    expect(header).toBe('a,b,value,shared,coverage')
    expect(lines.map((line) => line.split(',').slice(2, 4).join())).toEqual(
      pairs.map(({ value, shared }: { value: number | null; shared: number }) => `${value ?? ''},${shared}`),
    )
    const page = await json(`${path}&limit=10`)
    const rest = await json(`${path}&cursor=${page.next}`)
    expect([...page.pairs, ...rest.pairs]).toEqual(pairs)
    expect(rest.next).toBeNull()
  })

  it('accounts for a pair with evidence whose contributions sum to the value', async () => {
    const pair = await json('/api/datasets/talks-2025/pairs/ukraine/usa?asOf=2025-08-10')
    const sum = pair.issues.reduce(
      (total: number, { contribution }: { contribution: number | null }) => total + (contribution ?? 0),
      0,
    )
    expect(sum).toBeCloseTo(pair.value, 12)
    const shown = pair.issues
      .flatMap(({ sides }: { sides: { a: object | null; b: object | null } }) => [sides.a, sides.b])
      .filter(Boolean)
    expect(shown.length).toBeGreaterThan(5)
    for (const side of shown) {
      expect(side.stance.evidence.length).toBeGreaterThan(0)
      for (const { document } of side.stance.evidence) {
        expect(pair.documents.map(({ id }: { id: string }) => id)).toContain(document)
      }
      expect(side.stance).toMatchObject({ actor: side.from, value: side.value, status: side.status })
    }
  })

  it('resolves positions, and tells whose words they rest on', async () => {
    const { positions } = await json('/api/datasets/talks-2025/positions?issue=territory&asOf=2025-08-09')
    const usa = positions.find(({ actor }: { actor: string }) => actor === 'usa')
    expect(usa).toMatchObject({ issue: 'territory', via: 'represented', from: 'trump', inheritedFrom: null })
  })

  it('gives stances with the documents that they name', async () => {
    const { stances, documents } = await json('/api/datasets/talks-2025/stances?actor=kellogg&actor=xi')
    expect(new Set(stances.map(({ actor }: { actor: string }) => actor))).toEqual(new Set(['kellogg', 'xi']))
    expect(documents.length).toBeGreaterThan(0)
  })
})

describe('pictures', () => {
  it('draws a view as SVG and PNG, with an ETag', async () => {
    const svg = await server.get('/api/datasets/talks-2025/diagram.svg?asOf=2025-11-25&paper=square&theme=dark')
    expect(svg.headers.get('content-type')).toBe('image/svg+xml')
    expect(await svg.text()).toMatch(/^<svg[^>]+width="1200" height="1200"/)
    const png = await server.get('/api/datasets/talks-2025/diagram.png?width=800&height=600&scale=1')
    const bytes = Buffer.from(await png.arrayBuffer())
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([800, 600])
    const etag = png.headers.get('etag') as string
    const again = await server.get('/api/datasets/talks-2025/diagram.png?width=800&height=600&scale=1', {
      'if-none-match': etag,
    })
    expect(again.status).toBe(304)
  })

  it.each(['stances.arrow', 'diagram.svg', 'graph.json', '/'])('%s is not sent again to who has it', async (name) => {
    const path = name === '/' ? '/page.js' : `/api/datasets/chevening-2025/${name}`
    const etag = (await server.get(path)).headers.get('etag')?.replace('W/', '') as string
    const status = async (known: string) => (await server.get(path, { 'if-none-match': known })).status
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, `W/"x,y",W/${etag}`, '*']) {
      expect([known, await status(known)]).toEqual([known, 304])
    }
    for (const known of ['"x"', etag.slice(1, -1), '']) expect([known, await status(known)]).toEqual([known, 200])
  })

  it('draws a view as PDF and as SVG with letters as outlines', async () => {
    const pdf = await server.get('/api/datasets/talks-2025/diagram.pdf?paper=a4&theme=print')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toMatch(
      /^%PDF-1\.7[\s\S]*\/MediaBox \[0 0 841\.9\d* 595\.2\d*\]/,
    )
    const svg = await (await server.get('/api/datasets/talks-2025/diagram.svg?outlines=true')).text()
    expect(svg).not.toContain('<text')
    expect(svg).toContain('aria-label="Ukraine"')
  })

  it('draws words in the language that is asked for, and remembers it', async () => {
    const svg = await (await server.get('/api/datasets/talks-2025/diagram.svg?lang=de')).text()
    expect(svg).toMatch(/^<svg[^>]+ lang="de"/)
    expect(svg).toContain('Wer mit wem übereinstimmt, 9. August 2025')
    expect(recordOfSvg(svg)?.view).toBe('dataset=talks-2025&lang=de&v=2')
    const again = await server.get(`/api/datasets/talks-2025/diagram.svg?${recordOfSvg(svg)?.view}`)
    expect(await again.text()).toBe(svg)
  })

  it.each([
    ['lang=fr', 'lang: expected one of en, de'],
    ['show=cypher', 'view: show=cypher has no picture, expected one of network'],
    ['width=100', 'width: expected 320 to 8000'],
    ['width=8000&height=8000', 'more than 32 million pixels'],
    ['paper=napkin', 'paper'],
    ['issue=moon', 'issue: no issue "moon"'],
    ['show=whatif&move=usa', 'move: "usa" is not ACTOR=ISSUE=VALUE'],
    ['show=network&move=usa', 'move: "usa" is not ACTOR=ISSUE=VALUE'],
    ['move=usa=territory=9', 'move: 9 is not on the scale of "territory", expected '],
    ['move=zz=territory=1', 'move: no actor "zz" in dataset "talks-2025"'],
    ['move=usa=zz=1', 'move: no issue "zz" in dataset "talks-2025"'],
    ['show=timeline&select=zz', 'actor: no actor "zz" in dataset "talks-2025"'],
    ['show=compare&select=usa&select=zz', 'actor: no actor "zz" in dataset "talks-2025"'],
    ['show=compare&left=zz&right=usa', 'actor: no actor "zz" in dataset "talks-2025"'],
    ['show=compare&select=usa', 'view: a comparison needs two actors'],
  ])('refuses %s', async (query, detail) => {
    for (const ending of ['svg', 'png', 'pdf']) {
      const response = await server.get(`/api/datasets/talks-2025/diagram.${ending}?${query}`)
      expect([ending, response.status]).toEqual([ending, 400])
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect((await response.json()).detail).toContain(detail)
    }
  })
})

describe('a window that ends before it begins', () => {
  it.each([
    'alignments?',
    'positions?',
    'pairs/usa/ukraine?',
    'shifts?',
    'coalitions?',
    'scenario?move=usa=territory=1&',
    'series?of=polarisation&width=1m&',
    'diagram.svg?',
    'diagram.png?show=timeline&',
    'graph.json?',
  ])('%s is refused', async (path) => {
    const response = await server.get(`/api/datasets/talks-2025/${path}from=2026&to=2025`)
    expect([response.status, (await response.json()).detail]).toEqual([400, 'from: 2026-01-01 lies after 2025-12-31'])
  })

  it('one of a single year, or open at an end, is none', async () => {
    for (const window of ['from=2025&to=2025', 'from=2025-12&to=2025', 'from=2026', 'to=2020']) {
      const { status } = await server.get(`/api/datasets/talks-2025/alignments?${window}`)
      expect([window, status]).toEqual([window, 200])
    }
  })
})

describe('a text of thousands of characters', () => {
  const long = 'x'.repeat(12_000)
  it.each([
    [`alignments?issue=${long}`, 'issue: no issue "xxx'],
    [`alignments?measure=${long}`, 'measure: no measure "xxx'],
    [`alignments?weight=${long}`, 'weight: "xxx'],
    [`alignments?weight=${long}=1`, 'weight: no issue "xxx'],
    [`alignments?${long}=1`, 'unknown parameter "xxx'],
    [`diagram.svg?move=${long}`, 'move: "xxx'],
    [`diagram.svg?show=timeline&select=${long}`, 'actor: no actor "xxx'],
    [`pairs/usa/${long}`, 'actor: no actor "xxx'],
  ])('%.30s… is not told whole', async (path, words) => {
    const { detail } = await json(`/api/datasets/talks-2025/${path}`)
    expect(detail).toContain(words)
    expect(detail.length).toBeLessThan(500)
  })
})

describe('graph files', () => {
  it.each([
    ['move=usa', 'move: "usa" is not ACTOR=ISSUE=VALUE'],
    ['move=usa=territory=9', 'move: 9 is not on the scale'],
    ['move=zz=territory=1', 'move: no actor "zz"'],
    ['move=usa=territory=1&move=usa=zz=1', 'move: no issue "zz"'],
    ['issue=moon', 'issue: no issue "moon"'],
  ])('%s is refused', async (query, detail) => {
    const response = await server.get(`/api/datasets/talks-2025/graph.nodes.csv?${query}`)
    expect(response.status).toBe(400)
    expect((await response.json()).detail).toContain(detail)
  })
})

describe('analyses', () => {
  it.each([
    ['pairs/ukraine/usa/robustness?bootstrap=20', 'issue,name,a,b,distance,weight,contribution,without,change'],
    ['series?of=polarisation&width=3m', 'from,to,value,basis,issues'],
    [
      'shifts?actor=usa',
      'actor,issue,on,before,after,change,relative,beforeFrom,beforeStance,afterFrom,afterStance,afterDocuments,kind,who',
    ],
    ['coalitions?runs=2', 'actor,coalition,belonging'],
    ['polarisation', 'issue,positions,distribution,polarisation,vanDerEijk,estebanRay,leik,tastleWierman'],
    ['mactor', 'matrix,row,column,value'],
    ['scenario?move=usa=territory=-2', 'a,b,before,after,delta,sharedBefore,sharedAfter'],
  ])('%s as JSON and CSV', async (path, header) => {
    expect(await json(`/api/datasets/talks-2025/${path}`)).toMatchObject({ dataset: 'talks-2025' })
    const csv = await (
      await server.get(`/api/datasets/talks-2025/${path}${path.includes('?') ? '&' : '?'}format=csv`)
    ).text()
    const lines = csv.trimEnd().split('\n')
    expect(lines[0]).toBe(header)
    expect(lines.length).toBeGreaterThan(2)
  })

  it.each([
    ['series?of=pair&actor=usa&width=1y', 'actor: expected two different actors'],
    ['series?of=coalitions&width=1m&from=1900&to=2025&step=1d', 'step: more than 500 windows'],
    ['scenario?move=usa=territory', 'is not ACTOR=ISSUE=VALUE'],
    ['pairs/usa/moon/robustness', 'no actor "moon"'],
  ])('%s is refused', async (path, detail) => {
    const response = await server.get(`/api/datasets/talks-2025/${path}`)
    expect(response.status).toBe(400)
    expect((await response.json()).detail).toContain(detail)
  })
})

describe('what cannot be answered', () => {
  it.each([
    ['/api/datasets/nothing', 404, 'dataset: no dataset "nothing"'],
    ['/api/datasets/talks-2025/alignments?asOf=2025-02-30', 400, 'asOf: expected a date'],
    ['/api/datasets/talks-2025/alignments?asof=2025', 400, 'unknown parameter "asof"'],
    ['/api/datasets/talks-2025/alignments?__proto__=1', 400, 'unknown parameter "__proto__"'],
    [
      '/api/datasets/talks-2025/alignments?constructor=1&toString=2',
      400,
      'unknown parameter "constructor", "toString"',
    ],
    ['/api/datasets/talks-2025/alignments?asOf=2025&asOf=2024', 400, '"asOf": given 2 times, and takes one value'],
    ['/api/datasets/talks-2025/search?q=a&q=b', 400, '"q": given 2 times, and takes one value'],
    ['/api/datasets/talks-2025/alignments?measure=magic', 400, 'measure: no measure "magic"'],
    ['/api/datasets/talks-2025/alignments?issue=moon', 400, 'issue: no issue "moon"'],
    ['/api/datasets/talks-2025/alignments?weight=territory', 400, 'weight: "territory" is not issue=number'],
    ['/api/datasets/talks-2025/alignments?minShared=0', 400, 'minShared: expected 1 or more'],
    ['/api/datasets/talks-2025/pairs/usa/usa', 400, 'named twice'],
    ['/api/datasets/talks-2025/pairs/usa/moon', 404, 'actor: no actor "moon"'],
    ['/api/datasets/talks-2025/pairs/usa/trump', 404, 'level=persons'],
    ['/api/nothing', 404, 'no such call'],
    ['/nothing', 404, 'no such page'],
  ])('%s → %i', async (path, status, detail) => {
    const response = await server.get(path)
    const problem = await response.json()
    expect([response.status, problem.status]).toEqual([status, status])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(problem.detail).toContain(detail)
    expect(problem.type).toMatch(/^urn:parley:problem:/)
  })

  it.each([
    ['coalitions?agree=', 'agree: expected a number'],
    ['shifts?min=', 'min: expected a number'],
    ['shifts?min=0x1', 'min: expected a number'],
    ['polarisation?differ=1e-1', 'differ: expected a number'],
    ['polarisation?agree=%200.5', 'agree: expected a number'],
    ['coalitions?runs=1e3', 'runs: expected a whole number'],
    ['coalitions?seed=', 'seed: expected a whole number'],
    ['coalitions?resolution=Infinity', 'resolution: expected a number'],
    ['alignments?minShared=0x3', 'minShared: expected a whole number'],
    ['alignments?weight=territory=0x2', 'weight: '],
    ['alignments?weight=territory=1e2', 'weight: '],
    ['alignments?limit=', 'limit: expected'],
    ['scenario?move=usa=territory=0x1', 'move: '],
    ['search?q=talks&limit=1e1', 'limit: expected'],
    ['diagram.svg?agree=', 'agree: expected'],
    ['diagram.svg?strongest=0b1', 'strongest: expected'],
    ['diagram.svg?width=1e3', 'width: expected'],
    ['diagram.svg?scale=', 'scale: expected'],
    ['positions?measure=nonsense', 'measure: no measure "nonsense", expected one of s,'],
    ['positions?issue=nonsense', 'no issue "nonsense" in dataset "talks-2025"; it has '],
    ['stances?issue=nonsense', 'no issue "nonsense" in dataset "talks-2025"; it has '],
    ['stances?actor=nonsense', 'no actor "nonsense" in dataset "talks-2025"; it has '],
    ['series?of=pair&actor=usa&actor=nonsense&width=1y&minShared=', 'minShared: expected'],
  ])('%s is refused, and nothing guessed', async (query, detail) => {
    const response = await server.get(`/api/datasets/talks-2025/${query}`)
    expect([response.status, (await response.json()).detail]).toEqual([400, expect.stringContaining(detail)])
  })

  it('numbers in digits are taken', async () => {
    const { agree } = await json('/api/datasets/talks-2025/coalitions?agree=-.25&runs=0')
    expect(agree).toBe(-0.25)
  })

  it.each([
    ['POST', '/api/datasets/talks-2025/alignments', 'GET, HEAD'],
    ['DELETE', '/api/datasets/talks-2025', 'GET, HEAD'],
    ['PUT', '/api/datasets/nothing', 'GET, HEAD'],
    ['PATCH', '/api/datasets/talks-2025/diagram.svg', 'GET, HEAD'],
    ['GET', '/api/cypher', 'POST'],
    ['PATCH', '/', 'GET, HEAD'],
  ])('%s %s → 405', async (method, path, allow) => {
    const response = await server.app.request(path, { method, headers: { host: 'localhost' } })
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.has('content-security-policy')).toBe(true)
    expect(await response.json()).toMatchObject({ status: 405, detail: `${method} ${path}: expected ${allow}` })
  })

  it.each(['/api/nothing', '/nothing'])('POST %s → 404', async (path) => {
    const response = await server.app.request(path, { method: 'POST', headers: { host: 'localhost' } })
    expect([response.status, (await response.json()).status]).toEqual([404, 404])
  })

  it('refuses bodies beyond a limit', async () => {
    const response = await server.app.request('/api/health', {
      method: 'POST',
      headers: { host: 'localhost', 'content-length': String(2 ** 21) },
      body: 'x'.repeat(2 ** 21),
    })
    expect(response.status).toBe(413)
  })
})

describe('who may ask', () => {
  it.each([
    ['another host', { host: 'evil.example' }, 403],
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['its own page', { origin: 'http://127.0.0.1:7700', 'sec-fetch-site': 'same-origin' }, 200],
    ['localhost', { host: 'localhost:7700' }, 200],
    ['IPv6 loopback', { host: '[::1]:7700' }, 200],
  ])('%s', async (_, headers, status) => {
    expect((await server.get('/api/health', headers as Record<string, string>)).status).toBe(status)
  })

  it.each(['two words', 'schlüssel', 'τόκεν', 'with:colon'])(
    'takes the token %s in every way it is sent',
    async (token) => {
      const guarded = await memoryApp([], { token })
      const status = async (authorization: string) => (await guarded.get('/api/health', { authorization })).status
      const bytes = Buffer.from(token).toString('latin1')
      expect(await status(`Bearer ${bytes}`)).toBe(200)
      expect(await status(`Basic ${Buffer.from(`anyone:${token}`).toString('base64')}`)).toBe(200)
      expect(await status(`Bearer ${bytes.slice(1)}`)).toBe(401)
      await guarded.close()
    },
  )

  it('does not hear who has given many wrong tokens, for a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const guarded = await memoryApp([], { token: 'made-up-token' })
    const give = async (token: string) => guarded.get('/api/health', { authorization: `Bearer ${token}` })
    // A program with an old token asks again and again, and guesses nothing.
    for (let i = 0; i < 30; i++) expect((await give('guess-0')).status).toBe(401)
    expect((await give('made-up-token')).status).toBe(200)
    for (let i = 1; i < 20; i++) expect((await give(`guess-${i}`)).status).toBe(401)
    const refused = await give('made-up-token')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    vi.setSystemTime(Date.now() + 61_000)
    expect((await give('made-up-token')).status).toBe(200)
    vi.useRealTimers()
    await guarded.close()
  })

  it('asks for the token when there is one, and answers under allowed hosts', async () => {
    const guarded = await memoryApp([], { token: 'made-up-token', allowedHosts: ['parley.example'] })
    const status = async (headers: Record<string, string>) => (await guarded.get('/api/health', headers)).status
    expect(await status({})).toBe(401)
    expect(await status({ authorization: 'Bearer wrong' })).toBe(401)
    expect(await status({ authorization: 'Bearer made-up-token', host: 'parley.example' })).toBe(200)
    expect(await status({ authorization: `Basic ${btoa('anyone:made-up-token')}` })).toBe(200)
    await guarded.close()
  })

  it('sends the page with a nonce of its own and a strict policy', async () => {
    const response = await server.get('/')
    const html = await response.text()
    const nonce = /content="([^"]+)"/.exec(html)?.[1] as string
    const policy = response.headers.get('content-security-policy') as string
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
    expect(await (await server.get('/')).text()).not.toBe(html)
  })
})

describe('documentation', () => {
  it('lists every call with its answers', async () => {
    const document = await json('/api/openapi.json')
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/cypher',
      '/api/datasets',
      '/api/datasets/{id}',
      '/api/datasets/{id}/alignments',
      '/api/datasets/{id}/coalitions',
      '/api/datasets/{id}/diagram.pdf',
      '/api/datasets/{id}/diagram.png',
      '/api/datasets/{id}/diagram.svg',
      '/api/datasets/{id}/graph.arrow',
      '/api/datasets/{id}/graph.dl',
      '/api/datasets/{id}/graph.edges.csv',
      '/api/datasets/{id}/graph.gexf',
      '/api/datasets/{id}/graph.graphml',
      '/api/datasets/{id}/graph.json',
      '/api/datasets/{id}/graph.nodes.csv',
      '/api/datasets/{id}/mactor',
      '/api/datasets/{id}/pairs/{a}/{b}',
      '/api/datasets/{id}/pairs/{a}/{b}/robustness',
      '/api/datasets/{id}/polarisation',
      '/api/datasets/{id}/positions',
      '/api/datasets/{id}/scenario',
      '/api/datasets/{id}/search',
      '/api/datasets/{id}/series',
      '/api/datasets/{id}/shifts',
      '/api/datasets/{id}/stances',
      '/api/datasets/{id}/stances.arrow',
      '/api/health',
      '/api/schema',
    ])
  })
})
