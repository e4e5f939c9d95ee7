import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Drawing } from '../drawing/drawing.ts'
import type { Mark } from '../drawing/mark.ts'
import { pdfFromDrawing } from './pdf-node.ts'

const MARKS: Mark[] = [
  { mark: 'text', text: 'Strait', x: 20, y: 40, size: 12, halo: 3, anchor: 'middle' },
  { mark: 'text', text: 'Talks', x: 20, y: 80, size: 12, weight: 'semibold', turn: -90, spacing: -0.1 },
  { mark: 'rect', x: 0, y: 0, width: 30, height: 30, fill: 'muted' },
  { mark: 'path', d: 'M0 0Q10 10 20 0', stroke: { color: 'differ-2', width: 2, dash: [4, 3], opacity: 0.5 } },
  {
    mark: 'group',
    clip: { x: 0, y: 0, width: 5, height: 5 },
    marks: [{ mark: 'circle', x: 5, y: 5, r: 4, fill: 'agree-2' }],
  },
]
const DRAWING: Drawing = { width: 480, height: 320, title: 'Talks & tolls', desc: 'Who stands where.', marks: MARKS }

/** The page's operators, and whatever else is compressed in the file, as text. */
function contents(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, stream]) => {
      try {
        return inflateSync(Buffer.from(stream as string, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')
}

describe('pdfFromDrawing', () => {
  it('gives the same bytes for the same drawing, and tells no time', async () => {
    const [one, two] = await Promise.all([pdfFromDrawing(DRAWING), pdfFromDrawing(DRAWING)])
    expect(Buffer.from(one)).toEqual(Buffer.from(two))
    expect(Buffer.from(one).toString('latin1')).toContain('D:19700101000000Z')
  })

  it('writes each text once, in embedded typefaces that say what the letters are', async () => {
    const pdf = await pdfFromDrawing(DRAWING)
    const text = Buffer.from(pdf).toString('latin1')
    expect(text.match(/\/FontFile2/g)).toHaveLength(2)
    expect(text.match(/\/ToUnicode/g)).toHaveLength(2)
    expect(contents(pdf).match(/ TJ/g)).toHaveLength(2)
  })

  it('has a page of the size on paper', async () => {
    const box = async (perInch?: number) => {
      const pdf = await pdfFromDrawing(DRAWING, perInch === undefined ? {} : { perInch })
      return /\/MediaBox \[([^\]]*)\]/.exec(Buffer.from(pdf).toString('latin1'))?.[1]
    }
    expect(await box()).toBe('0 0 360 240')
    expect(await box(72)).toBe('0 0 480 320')
  })

  it('draws what it drew', async () => {
    const page = contents(await pdfFromDrawing(DRAWING))
      .split('\n')
      .filter((line) => / (?:cm|re|m|l|c|v|y|w|d|gs|rg|RG|scn|SCN|Tm|Tf|Tr|Tc)$|^(?:[fSBWnhqQ]\*?|BT|ET)$/.test(line))
    await expect(`${page.join('\n')}\n`).toMatchFileSnapshot('page.txt')
  })

  it('draws dashes, opacity and clips', async () => {
    const pdf = await pdfFromDrawing(DRAWING)
    const page = contents(pdf)
    expect(page).toMatch(/\[4 3\] 0 d/)
    expect(page).toMatch(/W n/)
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/CA 0\.5/)
  })

  it('leaves the paper as it is when told to', async () => {
    const count = async (background: boolean) =>
      contents(await pdfFromDrawing(DRAWING, { background })).match(/ re/g)?.length ?? 0
    expect((await count(true)) - (await count(false))).toBe(1)
  })
})
