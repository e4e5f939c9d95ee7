import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LocalLayout, layoutOf, NEO4J_VERSION } from './home.ts'
import { downloadedBytes, jarsPresent } from './jars.ts'

describe('downloadedBytes', () => {
  it.each([
    ['[INFO] Downloaded from central: https://repo/org/a/a-1.jar (6.7 MB at 52 MB/s)', 6.7e6],
    ['[INFO] Downloaded from central: https://repo/org/a/a-1.jar (41 kB at 433 kB/s)', 41_000],
    ['Downloaded from mirror: https://repo/org/a/a-1.jar (702 B at 9 kB/s)', 702],
    ['[INFO] Downloaded from central: https://repo/org/a/a-1.pom (2 kB at 9 kB/s)', null],
    ['[INFO] Downloading from central: https://repo/org/a/a-1.jar', null],
  ])('reads %j', (line, bytes) => {
    expect(downloadedBytes(line)).toBe(bytes)
  })
})

describe('jarsPresent', () => {
  let home: string
  let layout: LocalLayout
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'parley-jars-'))
    layout = layoutOf(home)
    await mkdir(layout.lib, { recursive: true })
    await writeFile(join(layout.lib, 'a.jar'), 'four')
  })
  afterEach(() => rm(home, { recursive: true }))
  const manifest = (text: string) => writeFile(join(layout.lib, 'parley-jars.json'), text)

  it('is true when the manifest lists exactly what is there', async () => {
    await manifest(JSON.stringify({ version: NEO4J_VERSION, files: { 'a.jar': 4 } }))
    expect(await jarsPresent(layout)).toBe(true)
  })

  it.each([
    ['without a manifest', null],
    ['with half a manifest', `{"version":"${NEO4J_VERSION}","files":{"a.j`],
    ['of another release', JSON.stringify({ version: '5.0.0', files: { 'a.jar': 4 } })],
    ['with a jar cut short', JSON.stringify({ version: NEO4J_VERSION, files: { 'a.jar': 5 } })],
    ['with a jar missing', JSON.stringify({ version: NEO4J_VERSION, files: { 'a.jar': 4, 'b.jar': 1 } })],
    ['with a jar too many', JSON.stringify({ version: NEO4J_VERSION, files: {} })],
  ])('is false %s', async (_, text) => {
    if (text !== null) await manifest(text)
    expect(await jarsPresent(layout)).toBe(false)
  })
})
