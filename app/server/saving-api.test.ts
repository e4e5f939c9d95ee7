import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readTexts } from '../../graph-loader/index.ts'
import { type MemoryApp, memoryApp } from '../../test/support/memory-app.ts'
import { TEA_PACKAGE } from '../../test/support/tea-package.ts'

let server: MemoryApp
const started = async (allowSaving: boolean, token?: string) =>
  memoryApp([], token === undefined ? {} : { token }, undefined, undefined, allowSaving)
beforeEach(async () => {
  server = await started(true)
})
afterEach(() => server.close())

const TEA = { id: 'tea', files: TEA_PACKAGE }
const OTHER = {
  id: 'tea',
  files: { ...TEA_PACKAGE, 'stances.csv': 'actor,issue,value\nAtlantis,tea,1\n', 'evidence.csv': '' },
}

/** What the server answers to a dataset, and how it does. */
async function save(body: unknown, headers: Record<string, string> = {}) {
  const response = await server.app.request('/api/datasets', {
    method: 'POST',
    headers: { host: '127.0.0.1:7700', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return [response.status, (await response.json()) as Record<string, unknown>] as const
}
const held = async () => (await server.store.list()).map(({ id, title }) => [id, title])

it('saves a package under the id that is given, tells it unchanged the next time, and says in health that it saves', async () => {
  expect(await save(TEA)).toEqual([
    200,
    { dataset: 'tea', sha256: expect.stringMatching(/^[\da-f]{64}$/), unchanged: false },
  ])
  expect(await held()).toEqual([['tea', 'Talks on tea in Atlantis']])
  expect((await save(TEA))[1]).toMatchObject({ unchanged: true })
  expect(await (await server.get('/api/health')).json()).toMatchObject({ saving: true })
})

it('replaces nothing unless what is there is named', async () => {
  const [, { sha256 }] = await save(TEA)
  const { 'evidence.csv': _, ...files } = OTHER.files
  const other = { ...OTHER, files }
  const [status, problem] = await save(other)
  expect([status, problem.type]).toEqual([409, 'urn:parley:problem:differs'])
  expect(problem.detail).toContain('there is another dataset "tea", “Talks on tea in Atlantis”; nothing was written')
  expect((await save({ ...other, replaces: 'f'.repeat(64) }))[0]).toBe(409)
  expect((await server.store.list())[0]?.sha256).toBe(sha256)
  expect((await save({ ...other, replaces: sha256 }))[0]).toBe(200)
  expect((await server.store.list())[0]?.sha256).not.toBe(sha256)
})

it('lets one of two that come at once have a name', async () => {
  const { 'evidence.csv': _, ...files } = OTHER.files
  const answers = await Promise.all([save(TEA), save({ ...OTHER, files })])
  expect(answers.map(([status]) => status).sort()).toEqual([200, 409])
})

it('does not replace what another process loads between the look and the write', async () => {
  const [, { sha256 }] = await save(TEA)
  const { 'evidence.csv': _, ...files } = OTHER.files
  const other = await readTexts({ ...files, 'stances.csv': 'actor,issue,value\nAtlantis,tea,2\n' }, { id: 'tea' })
  const write = server.store.write.bind(server.store)
  vi.spyOn(server.store, 'write').mockImplementationOnce(async (dataset, options) => {
    await write(other)
    return write(dataset, options)
  })
  const [status, problem] = await save({ ...OTHER, files, replaces: sha256 })
  expect([status, problem.detail]).toEqual([
    409,
    'dataset: "tea" was changed by another process meanwhile; nothing was written; do it again: it is then compared with what is there now',
  ])
  expect((await server.store.list())[0]?.sha256).toBe(other.info.sha256)
})

describe('adding to what is there', () => {
  const more = {
    id: 'tea',
    files: { 'stances.csv': 'id,actor,issue,value\nmore,Zubrowka,tea,1\n', 'datapackage.json': '{"name": "more"}' },
  }

  it('tells first what would come of it, and adds to what was looked at alone', async () => {
    const [, { sha256 }] = await save(TEA)
    const before = (await server.store.whole('tea')).stances.length
    const [status, look] = await save({ ...more, adds: 'look' })
    expect([status, look]).toMatchObject([200, { sha256, unchanged: true, joining: { rows: 1, added: 1, oneId: 0 } }])
    expect((look.joining as { newActors: object }).newActors).toEqual({ count: 1, first: ['Zubrowka'] })
    expect((await server.store.list())[0]?.sha256).toBe(sha256)
    for (const replaces of [undefined, 'f'.repeat(64)])
      expect((await save({ ...more, adds: 'both', replaces }))[0]).toBe(409)
    expect((await save({ ...more, adds: 'both', replaces: sha256 }))[0]).toBe(200)
    const whole = await server.store.whole('tea')
    expect([whole.info.title, whole.stances.length]).toEqual(['Talks on tea in Atlantis', before + 1])
  })

  it('changes no scale of stances that are there: it tells another one, and refuses it', async () => {
    const issues = (from: number, to: number) => ({
      'issues.csv': 'id,name,scale\nToll,Toll,agreement\n',
      'scale_points.csv': `scale,value,label\nagreement,${from},no\nagreement,0,neutral\nagreement,${to},yes\n`,
      'datapackage.json': '{"name": "toll"}',
    })
    const calm = { ...issues(-1, 1), 'stances.csv': 'actor,issue,value\nAtlantis,Toll,1\nRuritania,Toll,0\n' }
    const loud = { ...issues(-2, 2), 'stances.csv': 'actor,issue,value\nUtopia,Toll,2\n' }
    const [, { sha256 }] = await save({ id: 'toll', files: calm })
    const [status, look] = await save({ id: 'toll', files: loud, adds: 'look' })
    expect([status, look.joining]).toMatchObject([
      200,
      { scales: [{ scale: 'agreement', before: { min: -1, max: 1 }, after: { min: -2, max: 2 }, isKept: false }] },
    ])
    for (const adds of ['new', 'both']) {
      const [refused, problem] = await save({ id: 'toll', files: loud, adds, replaces: sha256 })
      expect([refused, problem.detail]).toEqual([
        422,
        'scale: agreement: -2..2 instead of -1..1, the dataset’s scale of issue "Toll", which adding never changes; the value 2 of stance "Utopia~Toll" is off -1..1; nothing was added; read all files anew together with the wider scale: parley import table FILES --scale=-2..2',
      ])
    }
    expect((await server.store.list())[0]?.sha256).toBe(sha256)
  })

  it('adds nothing to what is not there', async () => {
    expect((await save({ ...more, id: 'nothing', adds: 'look' }))[0]).toBe(404)
  })
})

it('takes in four at once, and tells a fifth when to come again', async () => {
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((id) =>
      server.app.request('/api/datasets', {
        method: 'POST',
        headers: { host: '127.0.0.1:7700', 'content-type': 'application/json' },
        body: JSON.stringify({ ...TEA, id }),
      }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 503])
  const busy = answers.find(({ status }) => status === 503)
  expect(busy?.headers.get('retry-after')).toBe('5')
  expect(await busy?.json()).toMatchObject({ type: 'urn:parley:problem:server-busy' })
  expect((await save({ ...TEA, id: 'e' }))[0]).toBe(200)
  expect((await save('{'))[0]).toBe(400)
})

it('what is saved can be opened, whatever an address makes of its id', async () => {
  const ids = ['%2e%2e', '.%2e', '...', 'a b', 'ä?#', 'Tea %2f']
  for (const id of ids) expect((await save({ ...TEA, id }))[0]).toBe(200)
  const opened = async (id: string) => {
    const { pathname } = new URL(`/api/datasets/${encodeURIComponent(id)}`, 'http://127.0.0.1:7700')
    const response = await server.get(pathname)
    return [response.status, ((await response.json()) as { id?: string }).id]
  }
  // The catalogue looks into the store every three seconds.
  await vi.waitFor(async () => expect(await opened('a b')).toEqual([200, 'a b']), { timeout: 15_000, interval: 100 })
  await vi.waitFor(async () => expect(await Promise.all(ids.map(opened))).toEqual(ids.map((id) => [200, id])), {
    timeout: 10_000,
    interval: 100,
  })
}, 30_000)

it('takes what a package has beside its tables, and names what it has not', async () => {
  expect((await save({ ...TEA, files: { ...TEA_PACKAGE, 'import.json': '{}' } }))[0]).toBe(200)
  const [, { detail }] = await save({ ...TEA, files: { ...TEA_PACKAGE, 'dataset.json': '{}' } })
  expect(detail).toContain('dataset.json: no file of a data package; nothing was written, expected tables (')
  expect(detail).toContain('datapackage.json and import.json; leave it out')
})

it('is off unless the server was started so', async () => {
  await server.close()
  server = await started(false)
  const [status, problem] = await save(TEA)
  expect([status, problem.type, problem.detail]).toEqual([
    403,
    'urn:parley:problem:saving-off',
    'this server was started without saving; whoever runs it can start it with parley start --allow-saving',
  ])
  expect(await (await server.get('/api/health')).json()).not.toHaveProperty('saving')
  expect(await held()).toEqual([])
})

describe('what is refused, with nothing written', () => {
  it.each([
    ['a page of elsewhere', TEA, { origin: 'https://atlantis.example' }, 403],
    ['a form of elsewhere that says nothing of itself', TEA, { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', TEA, { 'content-type': 'text/plain' }, 400],
    ['no JSON', '{', {}, 400],
    ['an id that is a path', { ...TEA, id: '../tea' }, {}, 400],
    ['an id that is a step up', { ...TEA, id: '..' }, {}, 400],
    ['an id that is no step', { ...TEA, id: '.' }, {}, 400],
    ['an id of a page’s own', { ...TEA, id: 'here:tea' }, {}, 400],
    ['no id', { files: TEA_PACKAGE }, {}, 400],
    ['a file that is a path', { ...TEA, files: { '../stances.csv': '' } }, {}, 400],
    ['no file', { ...TEA, files: {} }, {}, 422],
    ['a file called almost as a table', { ...TEA, files: { ...TEA_PACKAGE, 'actor.csv': 'id' } }, {}, 422],
    ['a table that no package has', { ...TEA, files: { ...TEA_PACKAGE, 'weather.csv': 'day' } }, {}, 422],
    ['JSON that no package has', { ...TEA, files: { ...TEA_PACKAGE, 'readings.json': '{}' } }, {}, 422],
    [
      'a value off its scale',
      { ...TEA, files: { ...TEA_PACKAGE, 'stances.csv': 'actor,issue,value\nAtlantis,tea,7\n' } },
      {},
      422,
    ],
    ['more than 16 MiB', { ...TEA, files: { 'stances.csv': 'x'.repeat(17 * 1024 * 1024) } }, {}, 413],
  ] as const)('%s', async (_, body, headers, status) => {
    const [answered, problem] = await save(body, headers)
    expect([answered, problem.title !== '' && problem.detail !== '']).toEqual([status, true])
    expect(await held()).toEqual([])
  })

  it('who lacks the token', async () => {
    await server.close()
    server = await started(true, 'open sesame')
    expect((await save(TEA))[0]).toBe(401)
    expect((await save(TEA, { authorization: 'Bearer open sesame' }))[0]).toBe(200)
  })
})
