import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCAL_USER } from '../../graph-store/local/bolt.ts'
import { layoutOf, parleyHome, parleyJarsHome } from '../../graph-store/local/index.ts'
import { readServerRecord } from '../../graph-store/local/server-file.ts'
import { eventually } from '../support/eventually.ts'
import { madeUpDna } from '../support/made-up-dna.ts'
import { parley } from '../support/parley-command.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'
import { type SmallDisk, smallDisk } from '../support/small-disk.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const JARS = parleyJarsHome(parleyHome())
/** Room that is left when something is written: nothing, a part of a file, most of it. */
const ROOMS = [0, 4_096, 24_576]

/** What lies in a folder: each file's path and hash, but for what fills the disk. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'ballast')
  return Object.fromEntries(
    await Promise.all(
      files.map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        return [
          path,
          createHash('sha256')
            .update(await readFile(path))
            .digest('hex'),
        ]
      }),
    ),
  )
}

describe('outputs on a full disk', () => {
  let disk: SmallDisk
  beforeAll(async () => {
    disk = await smallDisk(120)
  })
  afterAll(() => disk.close())

  const rows = Array.from({ length: 40_000 }, (_, k) => `v${k % 400},Yes,r${Math.floor(k / 400)}`)
  const votes = `voter,vote,rollcall\n${rows.join('\n')}\n`
  const statements = Array.from({ length: 400 }, (_, k) => ({
    id: k + 1,
    document: k + 1,
    span: [0, 4] as const,
    names: { organization: `Made-up ${k}`, concept: 'Made-up issue', person: `Nobody ${k}` },
    value: 1,
  }))
  const documents = statements.map(({ id }) => ({
    id,
    title: `Made-up ${id}`,
    text: `${id} made-up words. `.repeat(40),
    date: '2024-01-10',
  }))

  const COMMANDS: readonly { name: string; args: (folder: string) => Promise<string[]> }[] = [
    {
      name: 'export of a table',
      args: async (to) => ['export', join(SEEDS, 'un-ukraine'), '--agree', '-1', '-o', join(to, 'good.edges.csv')],
    },
    {
      name: 'export of a picture',
      args: async (to) => ['export', join(SEEDS, 'un-ukraine'), '--show', 'matrix', '-o', join(to, 'good.svg')],
    },
    {
      name: 'import of roll calls',
      args: async (to) => {
        await writeFile(join(to, '..', 'votes.csv'), votes)
        return ['import', 'rollcalls', join(to, '..', 'votes.csv'), '-o', join(to, 'package')]
      },
    },
    {
      name: 'import of statements with their texts',
      args: async (to) => {
        const file = madeUpDna({ version: 3, documents, statements })
        return ['import', 'dna', file, '--texts', join(to, 'texts'), '-o', join(to, 'package')]
      },
    },
    { name: 'publish', args: async (to) => ['publish', join(SEEDS, 'un-ukraine'), '-o', join(to, 'site')] },
  ]

  it('what was good is unchanged, and the message names the disk', { timeout: 300_000 }, async () => {
    const prepared = await Promise.all(
      COMMANDS.map(async ({ name, args }) => {
        const to = join(disk.folder, name.replaceAll(' ', '-'), 'out')
        await mkdir(to, { recursive: true })
        await writeFile(join(to, 'good.edges.csv'), 'a good table')
        await writeFile(join(to, 'good.svg'), 'a good picture')
        const given = await args(to)
        return { name, to, given, before: await contents(to) }
      }),
    )
    for (const room of ROOMS) {
      await disk.fill(room)
      // All at once: each finds as little room as alone, or less.
      const ends = prepared.map(async ({ name, to, given, before }) => {
        const { code, err } = await parley(given)
        expect(err, name).toContain(`disk: too little room on the disk that holds ${to}`)
        expect(err, name).toContain('Nothing was changed.')
        expect(err, name).not.toMatch(/\n\s+at /)
        expect(code, name).toBe(3)
        expect(await contents(to), name).toEqual(before)
        expect((await readdir(to)).filter((entry) => entry.startsWith('.'))).toEqual([])
      })
      await Promise.all(ends)
    }
    await disk.empty()
    const codes = await Promise.all(prepared.map(async ({ given }) => (await parley(given)).code))
    expect(codes).toEqual(prepared.map(() => 0))
  })

  it('a copy that is published again is the former one, whole', async () => {
    const site = join(disk.folder, 'again')
    const publish = () => parley(['publish', join(SEEDS, 'chevening-2025'), '-o', site])
    expect((await publish()).code).toBe(0)
    const before = await contents(site)
    await disk.fill(500_000)
    expect((await publish()).code).toBe(3)
    await disk.empty()
    expect(await contents(site)).toEqual(before)
  })
})

describe('a Neo4j on a full disk', () => {
  let disk: SmallDisk
  let home: string
  let env: Record<string, string>
  let started: RunningParley
  beforeAll(async () => {
    disk = await smallDisk(240)
    home = join(disk.folder, 'home')
    env = { PARLEY_HOME: home, PARLEY_JARS_HOME: JARS }
  })
  afterAll(async () => {
    await started?.stop()
    await disk.close()
  })

  const load = (what: string) => parley(['load', join(SEEDS, what)], { env })
  const query = (text: string) => parley(['query', text, '--format', 'csv'], { env })
  const ask = () =>
    fetch(`${started.url}api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'MATCH (s:Stance) RETURN count(s) AS stances' }),
    })

  it('does not start, says why, and starts when there is room', { timeout: 300_000 }, async () => {
    const refused = async (command: readonly string[]) => {
      const { code, err } = await parley(command, { env })
      expect(err).toContain('Neo4j did not start. disk: too little room on the disk that holds ')
      expect(err).not.toMatch(/\n\s+at /)
      expect(code).toBe(3)
    }
    await disk.fill(4_000_000)
    await refused(['db', 'start'])
    await disk.fill()
    await refused(['start', '--no-open', '--port', '0', '--store', 'neo4j'])
    await disk.empty()
    started = await runParley(['--no-seeds', '--store', 'neo4j'], env)
    await eventually(
      async () => (await ask()).status,
      (status) => status === 200,
      180,
    )
  })

  it('is not written to, still answers, and goes on when there is room', { timeout: 300_000 }, async () => {
    expect((await load('chevening-2025')).code).toBe(0)
    await disk.fill()
    const { code, err } = await load('talks-2025')
    expect(err).toContain(`disk: too little room on the disk that holds ${home}`)
    expect(code).toBe(3)
    expect((await query('MATCH (s:Stance) RETURN count(s) AS n')).out.trim().split(/\s+/)).toEqual(['n', '27'])
    const verified = await parley(['verify', 'chevening-2025'], { env })
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('the time was not noted: the disk')])
    await disk.empty()
    expect((await parley(['verify', 'chevening-2025'], { env })).out).not.toContain('not noted')
    expect((await load('talks-2025')).out).toContain('338 stances; 575 nodes created')
  })

  it('that has met its end there is started again by itself when there is room', { timeout: 420_000 }, async () => {
    const layout = layoutOf(home)
    const { port, pid } = readServerRecord(layout) as { port: number; pid: number }
    const password = (await readFile(layout.passwordFile, 'utf8')).trim()
    // What is written by another program knows nothing of the room that there is.
    const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic(LOCAL_USER, password), {
      maxTransactionRetryTime: 0,
      telemetryDisabled: true,
    })
    const write = () =>
      driver
        .executeQuery('UNWIND range(1, 20000) AS k CREATE (:MadeUp {text: toString(k) + $text})', {
          text: 'x'.repeat(400),
        })
        .then(
          () => '',
          (error: Error) => error.message,
        )
    await disk.fill()
    await eventually(write, (told) => /needs to be restarted|panic/i.test(told))
    const refused = await ask()
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
      503,
      expect.stringContaining(`disk: too little room on the disk that holds ${home}`),
    ])
    expect(readServerRecord(layout)?.pid).toBe(pid)
    await disk.empty()
    // Neo4j takes half a minute to find that its log was cut short, and is then started once more.
    const answer = await eventually(ask, ({ status }) => status === 200, 300)
    expect(await answer.json()).toMatchObject({ rows: [[365]] })
    expect(readServerRecord(layout)?.pid).not.toBe(pid)
    await driver.close()
  })

  it('keeps what is written of a load that meets the end of the disk', { timeout: 300_000 }, async () => {
    // The whole record needs more than this disk has: it ends somewhere between two batches.
    const { code, err } = await load('un-general-assembly')
    expect(err).toContain('disk: too little room')
    expect(code).toBe(3)
    // Where the load met the very end, Neo4j is started again when there is room for it.
    await disk.grow(400)
    await eventually(
      () => query("MATCH (d:Dataset {id: 'chevening-2025'}) RETURN d.status AS s"),
      ({ out }) => out.includes('complete'),
      150,
    )
  })

  it('is stopped without a fault, and with it who runs it', async () => {
    await disk.fill()
    expect(await started.stop()).toBe(0)
    expect(started.told()).not.toMatch(/\n\s+at /)
    await disk.empty()
  })
})
