/** Our SVGs as other programs draw them: CairoSVG and MuPDF, which know less of SVG than browsers do, and must still show every name and every cell. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawingOf } from '../../app/views/pictures.ts'
import type { Drawing } from '../../diagram/drawing/drawing.ts'
import { filledBoxes } from '../../diagram/drawing/hatches.ts'
import type { Mark, TextMark } from '../../diagram/drawing/mark.ts'
import { drawingSvg } from '../../diagram/drawing/svg.ts'
import type { Box } from '../../diagram/geometry.ts'
import { textWidth } from '../../diagram/text/text-width.ts'
import { pythonReaders, readWithPython } from '../support/python-readers.ts'
import { inputOf, STRAIT } from '../support/strait.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-renderers-'))

/** For each renderer and box: the darkest tenth of a percent of its pixels, and the mean of all (0 black … 255 white). */
const RENDER = `
import io, json, sys
import cairosvg, pymupdf
from PIL import Image
path, boxes = sys.argv[1], json.loads(sys.argv[2])
cairo = Image.open(io.BytesIO(cairosvg.svg2png(url=path, scale=2)))
page = pymupdf.open(path)[0]
pixels = page.get_pixmap(matrix=pymupdf.Matrix(cairo.width / page.rect.width, cairo.height / page.rect.height))
mupdf = Image.frombytes('RGB', (pixels.width, pixels.height), pixels.samples)
out = {}
for name, image in [('cairo', cairo), ('mupdf', mupdf)]:
    grey = image.convert('L')
    seen = []
    for x, y, w, h in boxes:
        part = sorted(grey.crop((round(2 * x), round(2 * y), round(2 * (x + w)), round(2 * (y + h)))).tobytes())
        seen.append({'dark': sum(1 for p in part if p < 110) / len(part), 'mean': sum(part) / len(part)})
    out[name] = seen
print(json.dumps(out))
`
interface Seen {
  /** The share of dark pixels. */
  readonly dark: number
  readonly mean: number
}

async function rendered(drawing: Drawing, boxes: readonly Box[]): Promise<[renderer: string, seen: Seen[]][]> {
  const path = join(folder, `${drawing.title.replaceAll(/\W+/g, '-')}.svg`)
  writeFileSync(path, drawingSvg(drawing))
  const asked = JSON.stringify(boxes.map(({ x, y, width, height }) => [x, y, width, height]))
  return Object.entries(await readWithPython<Record<string, Seen[]>>(RENDER, [path, asked]))
}

function textsOf(marks: readonly Mark[]): TextMark[] {
  return marks.flatMap((mark) => (mark.mark === 'group' ? textsOf(mark.marks) : mark.mark === 'text' ? [mark] : []))
}

/** Where a level text should stand; renderers choose another typeface, so only its middle is sure to be covered. */
function boxOf({ text, x, y, size, weight, anchor = 'start' }: TextMark): Box {
  const width = textWidth(text, size, weight)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left + width * 0.1, y: y - size * 0.75, width: width * 0.8, height: size * 0.8 }
}

describe('in CairoSVG and in MuPDF', () => {
  beforeAll(pythonReaders, 300_000)

  it.each(['network', 'matrix'] as const)('every name of a %s stands where it belongs, in ink', async (show) => {
    const input = inputOf(STRAIT, { show })
    const { actors } = input.positions.dataset
    const drawing = await drawingOf(input)
    const names = textsOf(drawing.marks).filter(({ text }) => actors.some(({ name }) => name === text))
    expect(names.length).toBeGreaterThan(5)
    for (const [renderer, seen] of await rendered(drawing, names.map(boxOf))) {
      const pale = names.filter((_, i) => (seen[i]?.dark ?? 0) <= 0.06).map(({ text }) => text)
      expect(pale, renderer).toEqual([])
    }
  })

  it('a hatch is neither blank nor black', async () => {
    const box = { x: 10, y: 10, width: 60, height: 40 }
    const drawing: Drawing = {
      width: 400,
      height: 400,
      title: 'Hatch',
      desc: '',
      marks: [filledBoxes([box], { hatch: 'diagonal', color: 'unknown' })],
    }
    for (const [renderer, [seen]] of await rendered(drawing, [box])) {
      expect(seen?.mean, renderer).toBeGreaterThan(180)
      expect(seen?.mean, renderer).toBeLessThan(250)
    }
  })
})
