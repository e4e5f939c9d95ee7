import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ADVANCES } from './advances.ts'

/** Advance widths by character code, read from the tables `cmap` (format 4) and `hmtx` of a TrueType file. */
function advancesOf(path: URL): { unitsPerEm: number; of: Map<number, number> } {
  const bytes = readFileSync(path)
  const tables = new Map<string, number>()
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + 16 * i
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8))
  }
  const at = (name: string) => tables.get(name) as number
  const metrics = bytes.readUInt16BE(at('hhea') + 34)
  const advance = (glyph: number) => bytes.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, metrics - 1))
  const of = new Map<number, number>()
  const cmap = at('cmap')
  for (let t = 0; t < bytes.readUInt16BE(cmap + 2); t++) {
    const sub = cmap + bytes.readUInt32BE(cmap + 8 + 8 * t)
    if (bytes.readUInt16BE(sub) !== 4) continue
    const segments = bytes.readUInt16BE(sub + 6) / 2
    for (let s = 0; s < segments; s++) {
      const end = bytes.readUInt16BE(sub + 14 + 2 * s)
      const startAt = sub + 16 + 2 * segments + 2 * s
      const start = bytes.readUInt16BE(startAt)
      const delta = bytes.readUInt16BE(startAt + 2 * segments)
      const rangeAt = startAt + 4 * segments
      const range = bytes.readUInt16BE(rangeAt)
      for (let code = start; code <= end && code !== 0xffff; code++) {
        const raw = range === 0 ? code : bytes.readUInt16BE(rangeAt + range + 2 * (code - start))
        const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
        if (glyph !== 0) of.set(code, advance(glyph))
      }
    }
  }
  return { unitsPerEm: bytes.readUInt16BE(at('head') + 18), of }
}

describe('ADVANCES', () => {
  it.each(['regular', 'semibold'] as const)('are those of the %s file', (weight) => {
    const file = advancesOf(new URL(`../fonts/inter-${weight}.ttf`, import.meta.url))
    expect(ADVANCES[weight].unitsPerEm).toBe(file.unitsPerEm)
    expect([...ADVANCES[weight].of].sort((a, b) => a[0] - b[0])).toEqual([...file.of].sort((a, b) => a[0] - b[0]))
  })

  it('cover Latin, Greek and Cyrillic, and the signs that pictures use', () => {
    const needed = 'Türkiye Łódź Ştefan Việt Ελλάδα Ωμέγα Київ Москва Ґалаґан …−–×·’“”+%'
    for (const character of needed) expect(ADVANCES.regular.of.has(character.codePointAt(0) as number)).toBe(true)
  })
})
