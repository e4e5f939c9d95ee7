import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import type { TextMark } from '../drawing/mark.ts'
import { drawingSvg } from '../drawing/svg.ts'
import { FACE_FOLDER, FONT_FILES, readFonts } from './face-folder.ts'
import { outlinesOf } from './outlines.ts'
import { typesettingOf } from './typesetting.ts'

const outlines = outlinesOf(await typesettingOf([], readFonts(), FACE_FOLDER))
const TEXT: TextMark = { mark: 'text', text: 'Türkiye & AVA', x: 160, y: 160, size: 40, weight: 'semibold', halo: 4 }

function numbersOf(d: string): number[] {
  return (d.match(/-?[\d.]+/g) ?? []).map(Number)
}

function pixelsOf(svg: string): Uint8Array {
  const font = { loadSystemFonts: false, defaultFontFamily: 'Inter', fontFiles: Object.values(FONT_FILES) }
  return new Resvg(svg, { font, textRendering: 1 }).render().pixels
}

describe('outlinesOf', () => {
  it('sets letters where the text would stand', () => {
    const left = (anchor: 'start' | 'middle' | 'end') =>
      Math.min(...numbersOf(outlines({ ...TEXT, anchor })).filter((_, i) => i % 2 === 0))
    const width = 2 * (left('start') - left('middle'))
    expect(width).toBeGreaterThan(250)
    expect(left('start') - left('end')).toBeCloseTo(width, 0)
  })

  it('gives a picture that differs from one with text in hardly any pixel, and holds no text', () => {
    const drawing = { width: 480, height: 320, title: 't', desc: 'd', marks: [TEXT] }
    const outlined = drawingSvg(drawing, { outlines })
    expect(outlined).not.toContain('<text')
    expect(outlined).toContain('aria-label="Türkiye &amp; AVA"')
    const [text, paths] = [pixelsOf(drawingSvg(drawing)), pixelsOf(outlined)]
    const differing = text.filter((value, i) => Math.abs(value - (paths[i] as number)) > 64).length
    expect(text.filter((value) => value < 128).length).toBeGreaterThan(5000)
    expect(differing).toBeLessThan(50)
  })
})
