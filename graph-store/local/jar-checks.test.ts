import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NEO4J_VERSION } from './home.ts'
import { misfits, misfitsBySize, type Pins, pinnedJars } from './jar-checks.ts'

describe('pinnedJars', () => {
  it('knows the release that is started, each jar by a sha256 of its own', () => {
    const pins = pinnedJars(NEO4J_VERSION) as Pins
    expect(pins.has(`neo4j-${NEO4J_VERSION}.jar`)).toBe(true)
    expect(pins.size).toBe(213)
    for (const [name, { sha256, bytes }] of pins) {
      expect(name).toMatch(/^[\w.-]+\.jar$/)
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(bytes).toBeGreaterThan(0)
    }
    expect(new Set([...pins.values()].map(({ sha256 }) => sha256)).size).toBe(pins.size)
  })

  it('knows no other', () => {
    expect(pinnedJars('5.0.0')).toBe(null)
  })
})

describe('misfits', () => {
  let lib: string
  beforeEach(() => {
    lib = mkdtempSync(join(tmpdir(), 'parley-pins-'))
    writeFileSync(join(lib, 'a.jar'), 'four')
    writeFileSync(join(lib, 'b.jar'), 'more')
    writeFileSync(join(lib, 'notes.txt'), 'no jar')
  })
  afterEach(() => rmSync(lib, { recursive: true }))
  const pin = (text: string) => ({ sha256: createHash('sha256').update(text).digest('hex'), bytes: text.length })
  const pins = new Map([
    ['a.jar', pin('four')],
    ['b.jar', pin('more')],
  ])

  it('are none when every jar is the pinned one', async () => {
    expect(await misfits(lib, pins)).toEqual([])
  })

  it('name a jar of the same size with other bytes', async () => {
    writeFileSync(join(lib, 'b.jar'), 'mare')
    expect(await misfitsBySize(lib, pins)).toEqual([])
    expect(await misfits(lib, pins)).toEqual([
      `b.jar has sha256 ${pin('mare').sha256} instead of ${pin('more').sha256}`,
    ])
  })

  it('name what is missing, cut short, or too many: each jar of the folder is run', async () => {
    rmSync(join(lib, 'a.jar'))
    writeFileSync(join(lib, 'b.jar'), 'mo')
    writeFileSync(join(lib, 'c.jar'), 'new')
    expect(await misfits(lib, pins)).toEqual([
      'a.jar is missing',
      'b.jar has 2 bytes instead of 4',
      'c.jar does not belong to it',
    ])
    expect(await misfits(join(lib, 'none'), pins)).toEqual(['a.jar is missing', 'b.jar is missing'])
  })
})
