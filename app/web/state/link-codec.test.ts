import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../positions/crc32.ts'
import { type Carried, LONGEST_LINK, readLink, writtenLink } from './link-codec.ts'

const CARRIED: Carried = {
  files: {
    'datapackage.json': '{"name":"tea"}',
    'stances.csv': 'actor,issue,value\nAtlantis,tea,2\nRuritánia,茶,-1\n',
  },
  view: '?show=positions&v=2',
}

/** A link as somebody else could make it, of any bytes. */
function made(bytes: Uint8Array, { sum = crc32(bytes).toString(36), version = '1' } = {}): string {
  return `#data=${version}.${sum}.${deflateRawSync(bytes).toString('base64url')}`
}
const json = (value: unknown) => made(new TextEncoder().encode(JSON.stringify(value)))

it('carries data and a view there and back, in letters that addresses keep, and well packed', async () => {
  const link = await writtenLink(CARRIED)
  expect(link).toMatch(/^#data=1\.[\da-z]+\.[\w-]+$/)
  expect(new URL(`http://atlantis.example/${link}`).hash).toBe(link)
  expect(await readLink(link)).toEqual(CARRIED)
  const long = { ...CARRIED, files: { 'stances.csv': 'Atlantis,tea,2\n'.repeat(2000) } }
  expect((await writtenLink(long)).length).toBeLessThan(LONGEST_LINK)
})

describe('a link that was damaged on the way', () => {
  it('is refused wherever it was cut', async () => {
    const link = await writtenLink(CARRIED)
    for (let end = '#data='.length; end < link.length; end += 7)
      expect([end, await readLink(link.slice(0, end))]).toEqual([end, 'damaged'])
  })

  it('is refused whichever sign was changed', async () => {
    const link = await writtenLink(CARRIED)
    for (let at = link.indexOf('.') + 1; at < link.length - 1; at += 3) {
      const other = link[at] === 'A' ? 'B' : 'A'
      expect(await readLink(`${link.slice(0, at)}${other}${link.slice(at + 1)}`)).toBe('damaged')
    }
  })

  it('is refused with anything behind it or in it', async () => {
    const link = await writtenLink(CARRIED)
    for (const bad of [`${link}.x`, `${link}%20`, `${link}=`, link.replace('1.', '1..'), `#data=x.${link}`])
      expect(await readLink(bad)).toBe('damaged')
  })
})

describe('a hostile link', () => {
  it('is not unpacked beyond a mebibyte, however small it is', async () => {
    const bomb = made(new Uint8Array(50_000_000))
    expect(bomb.length).toBeLessThan(70_000)
    expect(await readLink(bomb)).toBe('too-large')
  })

  it('is told of a later version, and refused when it holds anything but tables and a view', async () => {
    expect(await readLink(made(new Uint8Array(3), { version: '2' }))).toBe('later')
    const files = CARRIED.files
    for (const other of [
      null,
      7,
      [],
      { files },
      { files, view: 7 },
      { files: {}, view: '' },
      { files: { '../x.csv': '' }, view: '' },
      { files: { 'a.csv': 7 }, view: '' },
      { files: { 'a.html': '' }, view: '' },
      { files: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`${'a'.repeat(n + 1)}.csv`, ''])), view: '' },
      JSON.parse('{"files":{"__proto__":{}},"view":""}'),
    ])
      expect([other, await readLink(json(other))]).toEqual([other, 'other'])
    expect(await readLink(made(Uint8Array.of(0xff, 0xfe)))).toBe('other')
  })
})
