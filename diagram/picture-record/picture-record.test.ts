import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it, test } from 'vitest'
import { crc32 } from '../../positions/crc32.ts'
import { pdfFromDrawing } from '../pdf/pdf-node.ts'
import { pngFromSvg } from '../png/png-node.ts'
import { recordOfPdf } from './pdf-record.ts'
import { type PictureRecord, PROGRAM_VERSION, pictureRecord } from './picture-record.ts'
import { pngWithRecord, recordOfPng } from './png-record.ts'
import { recordOfSvg, svgWithRecord } from './svg-record.ts'

const info = {
  id: 'made-up <&> "it\'s"',
  title: 'x',
  version: '1 & 2',
  sources: [],
  defaults: {},
  sha256: 'f'.repeat(64),
}
const record: PictureRecord = pictureRecord(
  info,
  { v: 1, issue: ['Côte d’Ivoire & <more>'], select: ['🕊️'], asOf: '2025-08' },
  { theme: 'print', paper: 'slide', scale: 3, width: undefined },
)
const svg = readFileSync(new URL('../../app/views/network/pictures/strait-slide-light.svg', import.meta.url), 'utf8')

test('the version is that of the package', () => {
  expect(PROGRAM_VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
})

test('a record names its dataset in the view, and leaves out what is at its default', () => {
  expect(new URLSearchParams(record.view).get('dataset')).toBe(info.id)
  expect(record.picture).toBe('scale=3&theme=print')
  expect(pictureRecord(info, { v: 1 }, { scale: 2, theme: 'light' }).picture).toBe('')
})

test('an SVG carries it, after title and description, and is drawn as before', () => {
  const carrying = svgWithRecord(svg, record)
  expect(recordOfSvg(carrying)).toEqual(record)
  expect(carrying.indexOf('<metadata')).toBeGreaterThan(carrying.indexOf('</desc>'))
  expect(Buffer.compare(pngFromSvg(carrying), pngFromSvg(svg))).toBe(0)
  expect(recordOfSvg(svg)).toBeNull()
})

test('a PNG carries it in a chunk of a right checksum, and shows the same pixels', () => {
  const png = pngFromSvg(svg)
  const carrying = pngWithRecord(png, record)
  expect(recordOfPng(carrying)).toEqual(record)
  expect(recordOfPng(png)).toBeNull()
  const pixels = (bytes: Uint8Array) =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="160" height="90"><image width="160" height="90" xlink:href="data:image/png;base64,${Buffer.from(bytes).toString('base64')}"/></svg>`,
    ).render().pixels
  expect(pixels(carrying).equals(pixels(png))).toBe(true)
  // The renderer's own header is a chunk with a checksum that others computed.
  const header = Buffer.from(png).subarray(12, 29)
  expect(crc32(header)).toBe(Buffer.from(png).readUInt32BE(29))
})

test('what is cut off, foreign or damaged has no record, and is no reason to fail', () => {
  const carrying = pngWithRecord(pngFromSvg(svg), record)
  expect(recordOfPng(carrying.subarray(0, 60))).toBeNull()
  expect(recordOfPng(new TextEncoder().encode('not a picture'))).toBeNull()
  expect(recordOfSvg('<svg><metadata id="parley">{"view": 1}</metadata></svg>')).toBeNull()
  expect(recordOfSvg('<svg><metadata id="parley">not json')).toBeNull()
  expect(() => pngWithRecord(new Uint8Array(9), record)).toThrow('not a PNG')
})

describe('a PDF', () => {
  const drawing = { width: 320, height: 320, title: 'Talks', desc: 'Nobody.', marks: [] }

  it('carries the record of any view, and gives it back', async () => {
    for (const view of ['dataset=x&find=%28a%29%5C', 'select=Côte d’Ivoire', `find=${'é)('.repeat(300)}`]) {
      const one = { parley: '0', dataset: { id: 'a(b)', sha256: 'f'.repeat(64) }, view, picture: '' }
      const pdf = await pdfFromDrawing(drawing, { record: one })
      expect(recordOfPdf(pdf)).toEqual(one)
      expect(Buffer.from(pdf)).toEqual(Buffer.from(await pdfFromDrawing(drawing, { record: one })))
    }
  })

  it('without one, or that is none, has no record', async () => {
    expect(recordOfPdf(await pdfFromDrawing(drawing))).toBeNull()
    for (const text of [
      '',
      'x',
      '%PDF-1.7 /Parley 2 0 R',
      '%PDF-1.7\n2 0 obj\n(%E0%A4%A)\n/Parley 2 0 R',
      '%PDF-1.7\n2 0 obj\n(%7B%7D)\n/Parley 2 0 R',
    ]) {
      expect(recordOfPdf(new TextEncoder().encode(text))).toBeNull()
    }
  })
})
