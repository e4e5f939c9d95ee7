import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parleyHome, startLocalNeo4j } from '../../graph-store/local/index.ts'
import { parley } from '../support/parley-command.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-damaged-'))
const jarsHome = process.env.PARLEY_JARS_HOME ?? parleyHome()
const data = join(home, 'neo4j', 'data')
const good = join(home, 'good')
const file = (name: string) => join(data, 'databases', 'neo4j', name)

/** Runs `work` on files that are then put back as they were. */
async function damagedBy(harm: () => void, work: () => Promise<void>): Promise<void> {
  harm()
  try {
    await work()
  } finally {
    rmSync(data, { recursive: true, force: true })
    cpSync(good, data, { recursive: true })
  }
}

const command = (...args: string[]) =>
  parley([...args, '--store', 'neo4j'], { env: { PARLEY_HOME: home, PARLEY_JARS_HOME: jarsHome } })

beforeAll(async () => {
  const { code, err } = await command('load', 'seeds/chevening-2025')
  expect(code, err).toBe(0)
  cpSync(data, good, { recursive: true })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('a database whose files are missing is told as that at once, with the folder and a way on', async () => {
  await damagedBy(
    () => rmSync(file('neostore')),
    async () => {
      const start = startLocalNeo4j({ home, jarsHome })
      await expect(start).rejects.toMatchObject({ obstacle: 'damaged', message: expect.stringContaining(data) })
      await expect(start).rejects.toThrow(/move it away and load the datasets again/)
    },
  )
})

it('files that were written over are named as a possible cause, with exit code 3 and no Java', async () => {
  await damagedBy(
    () => {
      const rubbish = Uint8Array.from({ length: 60_000 }, (_, at) => (at * at * 31 + at * 7) % 251)
      const properties = openSync(file('neostore.propertystore.db'), 'r+')
      writeSync(properties, rubbish, 0, rubbish.length, 8_192)
      closeSync(properties)
    },
    async () => {
      const { code, err, out } = await command('verify', 'chevening-2025')
      expect(code).toBe(3)
      expect(err).toContain('files may be damaged')
      expect(out + err).not.toMatch(/Exception|org\.neo4j/)
    },
  )
})
