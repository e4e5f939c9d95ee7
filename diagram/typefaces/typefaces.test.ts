import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type { Drawing } from '../drawing/drawing.ts'
import type { TextMark } from '../drawing/mark.ts'
import { drawingSvg } from '../drawing/svg.ts'
import { pdfFromDrawing } from '../pdf/pdf-node.ts'
import { PICTURE_FILES } from '../picture-files.ts'
import { startPng } from '../png/png-browser.ts'
import { textWidth, type Weight } from '../text/text-width.ts'
import { FACE_FOLDER, readFonts } from './face-folder.ts'
import { MissingLettersError, pictureLetters } from './picture-letters.ts'
import { typesettingOf } from './typesetting.ts'

/** Made-up bodies, in scripts that Inter lacks, with the typeface that draws them. */
const NAMES: readonly (readonly [name: string, face: string])[] = [
  ['中国代表团', 'noto-sans-sc'],
  ['日本国政府のひと', 'noto-sans-jp'],
  ['대한민국', 'noto-sans-kr'],
  ['جمهوريةمصر', 'noto-sans-arabic'],
  ['ישראל', 'noto-sans-hebrew'],
  ['भारतगणराज्य', 'noto-sans-devanagari'],
  ['ประเทศไทย', 'noto-sans-thai'],
  ['საქართველო', 'noto-sans-georgian'],
  ['Հայաստան', 'noto-sans-armenian'],
  ['🌳', 'noto-emoji'],
]
const WEIGHTS: readonly Weight[] = ['regular', 'semibold']
const text = (words: string, weight: Weight = 'regular'): TextMark => ({
  mark: 'text',
  text: words,
  x: 20,
  y: 100,
  size: 40,
  weight,
})

function drawingOf(...marks: TextMark[]): Drawing {
  return { width: 640, height: 320, title: 'Letters', desc: '', marks }
}

function setting(...marks: TextMark[]) {
  return typesettingOf(marks, readFonts(), FACE_FOLDER)
}

/** How wide a line is when it is set, in pixels. */
function widthOf(
  line: Awaited<ReturnType<typeof setting>>['line'],
  words: string,
  weight: Weight,
  size: number,
): number {
  return line(words, weight).reduce((sum, { text: stretch, font: { font } }) => {
    const advances = font.layout(stretch).positions.reduce((all, { xAdvance }) => all + xAdvance, 0)
    return sum + (advances * size) / font.unitsPerEm
  }, 0)
}

describe('letters that Inter lacks', () => {
  it.each(NAMES)('%s is set in %s, no wider than it is measured', async (name, face) => {
    for (const weight of WEIGHTS) {
      const { line, missing } = await setting(text(name, weight))
      expect([...missing]).toEqual([])
      const names = new Set(line(name, weight).map(({ font }) => font.name.replace(/-[\w]+-\d+-normal\.woff$/, '')))
      expect([...names]).toEqual([face])
      const [measured, set] = [textWidth(name, 40, weight), widthOf(line, name, weight, 40)]
      expect(set).toBeLessThanOrEqual(measured * 1.01)
      expect(set).toBeGreaterThan(measured * 0.6)
    }
  })

  it('is written from the right where its script is, with numbers and brackets as they are read', async () => {
    const name = 'abc ישראל (12) xyz'
    const { line } = await setting(text(name))
    const visual = line(name, 'regular').map(({ text: stretch }) => stretch)
    // Numbers after a word that is written from the right belong to it (Unicode Standard Annex 9, rules N0 to N2).
    expect(visual).toEqual(['abc ', '(', '12', ')', ' ', 'ישראל', ' xyz'])
    const whole = 'ישראל מדינה (12)'
    const set = await setting(text(whole))
    expect(set.line(whole, 'regular').map(({ text: stretch }) => stretch.trim())).toEqual(
      expect.arrayContaining(['מדינה', 'ישראל']),
    )
    const order = set.line(whole, 'regular').map(({ text: stretch }) => stretch)
    expect(order.indexOf('מדינה')).toBeLessThan(order.indexOf('ישראל'))
  })

  it('is joined as its script asks: two letters of Arabic are other shapes than each alone', async () => {
    const { line } = await setting(text('مصر'))
    const [
      {
        text: stretch,
        font: { font },
      } = { text: '', font: { font: undefined as never } },
    ] = line('مصر', 'regular')
    const joined = font.layout(stretch).glyphs.map(({ id }) => id)
    const alone = [...stretch].map((letter) => font.layout(letter).glyphs[0]?.id).reverse()
    expect(joined).not.toEqual(alone)
  })

  it('leaves texts of Inter’s letters as they are', async () => {
    const letters = await pictureLetters(drawingOf(text('Łódź')), readFonts(), FACE_FOLDER)
    expect(letters.foreign(text('Łódź'))).toBeUndefined()
    expect(letters.outlines(text('Łódź'))).toMatch(/^M/)
  })
})

describe('a picture of such letters', () => {
  const drawing = drawingOf(text('中国代表团 ישראל 대한민국'))

  it('is the same PNG, byte for byte, from Node and from the browser’s renderer, and holds every letter', async () => {
    const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
    const render = await startPng({ wasm: readFileSync(wasm), fonts: Object.values(readFonts()) })
    const { foreign } = await pictureLetters(drawing, readFonts(), FACE_FOLDER)
    const page = render(drawingSvg(drawing, { outlines: foreign }), { scale: 2 })
    const node = await PICTURE_FILES.png.write(drawing, {})
    expect(Buffer.compare(Buffer.from(page), Buffer.from(node))).toBe(0)
    const boxes = await PICTURE_FILES.png.write(drawingOf(text('\u{13000}\u{13001}\u{13002}')), {
      missingLetters: 'allow',
    })
    expect(node.length).toBeGreaterThan(2 * boxes.length)
  })

  it('is a PDF whose words can be read out again', async () => {
    const pdf = Buffer.from(await pdfFromDrawing(drawing)).toString('latin1')
    expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(4)
    expect(pdf.match(/\/ToUnicode/g)?.length).toBeGreaterThanOrEqual(4)
  })

  it.each(['png', 'pdf'] as const)(
    'is refused as %s where no typeface has a letter, by name, unless boxes are allowed',
    async (ending) => {
      const hieroglyphs = drawingOf(text('Scribe \u{13000}'))
      const refused = PICTURE_FILES[ending].write(hieroglyphs, {})
      await expect(refused).rejects.toThrow(MissingLettersError)
      await expect(refused).rejects.toThrow(
        'missingLetters: no typeface has “\u{13000}” (U+13000) of “Scribe \u{13000}”',
      )
      expect((await PICTURE_FILES[ending].write(hieroglyphs, { missingLetters: 'allow' })).length).toBeGreaterThan(1000)
    },
  )
})
