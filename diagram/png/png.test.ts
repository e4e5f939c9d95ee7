import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Drawing } from '../drawing/drawing.ts'
import { PICTURE_FILES } from '../picture-files.ts'
import { type PngRenderer, startPng } from './png-browser.ts'
import { pngFromSvg } from './png-node.ts'

const PICTURES = ['strait-slide-light', 'strait-square-dark']

function picture(name: string): string {
  return readFileSync(new URL(`../../app/views/network/pictures/${name}.svg`, import.meta.url), 'utf8')
}

/** Width and height from the header of a PNG. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('PNG', () => {
  let render: PngRenderer

  beforeAll(async () => {
    const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
    const fonts = ['inter-regular.ttf', 'inter-semibold.ttf'].map((name) =>
      Uint8Array.from(readFileSync(new URL(`../fonts/${name}`, import.meta.url))),
    )
    render = await startPng({ wasm: readFileSync(wasm), fonts })
  })

  it.each(PICTURES)('of %s is the same, byte for byte, from Node and from the browser’s renderer', (name) => {
    for (const scale of [1, 2]) {
      const svg = picture(name)
      expect(Buffer.compare(Buffer.from(pngFromSvg(svg, { scale })), Buffer.from(render(svg, { scale })))).toBe(0)
    }
  })

  it('has the size of the picture times the scale', () => {
    expect(sizeOf(pngFromSvg(picture('strait-slide-light')))).toEqual([1600, 900])
    expect(sizeOf(pngFromSvg(picture('strait-slide-light'), { scale: 1.5 }))).toEqual([2400, 1350])
    expect(() => pngFromSvg('<svg xmlns="http://www.w3.org/2000/svg"/>', { scale: 9 })).toThrow(
      /scale: 9 is out of bounds/,
    )
  })

  it('draws text with the shipped typefaces: without them it would be blank', () => {
    const text = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="30" font-family="Inter" font-size="24">${words}</text></svg>`
    const blank = pngFromSvg(text('')).length
    for (const words of ['Finland', 'Ελλάδα', 'Україна'])
      expect(pngFromSvg(text(words)).length).toBeGreaterThan(blank + 300)
    expect(pngFromSvg(text('Finland').replace('<text', '<text font-weight="600"'))).not.toEqual(
      pngFromSvg(text('Finland')),
    )
  })

  it('starts once, however often it is asked to', async () => {
    const again = await startPng({ wasm: new Uint8Array(), fonts: [] })
    expect(again('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3"/>').length).toBeGreaterThan(50)
  })
})

describe('a series of pictures', () => {
  it('holds no more than a few of them at a time', async () => {
    const drawing: Drawing = { width: 1600, height: 900, title: 'Empty', desc: '', marks: [] }
    const draw = async (times: number) => {
      for (let i = 0; i < times; i++) await PICTURE_FILES.png.write(drawing, { scale: 2 })
      return process.memoryUsage().rss
    }
    const before = await draw(4)
    // Each has 23 MB of pixels: held, these would be 230 MB.
    expect((await draw(10)) - before).toBeLessThan(100 * 2 ** 20)
  }, 60_000)
})
