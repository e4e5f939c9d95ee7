import { HATCHES } from '../drawing/hatches.ts'
import type { Fill, Mark, Stroke, TextMark } from '../drawing/mark.ts'
import { textColor } from '../drawing/text-color.ts'
import type { Outlines } from '../outlines/outlines.ts'
import type { Theme } from '../palette.ts'

type Doc = PDFKit.PDFDocument
interface Figure {
  readonly fill?: Fill
  readonly fillOpacity?: number
  readonly stroke?: Stroke
}

/** Paints marks on a page, whose unit is the drawing's pixel. */
export class PdfPainter {
  readonly #doc: Doc
  readonly #theme: Theme
  readonly #outlines: Outlines
  readonly #patterns = new Map<string, PDFKit.Mixins.ColorValue>()

  constructor(doc: Doc, theme: Theme, outlines: Outlines) {
    this.#doc = doc
    this.#theme = theme
    this.#outlines = outlines
  }

  paint(mark: Mark): void {
    this.#painters[mark.mark](mark as never)
  }

  readonly #painters: { readonly [K in Mark['mark']]: (mark: Extract<Mark, { mark: K }>) => void } = {
    rect: (mark) => this.#figure(mark, () => this.#doc.rect(mark.x, mark.y, mark.width, mark.height)),
    circle: (mark) => this.#figure(mark, () => this.#doc.circle(mark.x, mark.y, mark.r)),
    path: (mark) => this.#figure(mark, () => this.#doc.path(mark.d)),
    text: (mark) => this.#text(mark),
    group: ({ clip, marks }) => {
      if (clip === undefined) {
        for (const mark of marks) this.paint(mark)
        return
      }
      this.#doc.save()
      this.#doc.rect(clip.x, clip.y, clip.width, clip.height).clip()
      for (const mark of marks) this.paint(mark)
      this.#doc.restore()
    },
  }

  /** The outline is traced anew for the stroke: a hatch is painted between the two. */
  #figure({ fill, fillOpacity = 1, stroke }: Figure, trace: () => Doc): void {
    if (fill !== undefined) {
      trace().fillOpacity(fillOpacity).fill(this.#paintOf(fill))
      this.#doc.fillOpacity(1)
    }
    if (stroke !== undefined) this.#stroke(stroke, trace)
  }

  #stroke({ color, width, dash, opacity = 1, round: ends = false }: Stroke, trace: () => Doc): void {
    this.#doc.save()
    this.#doc.lineWidth(width).strokeOpacity(opacity)
    if (ends) this.#doc.lineCap('round').lineJoin('round')
    if (dash) this.#doc.dash(dash[0], { space: dash[1] })
    trace().stroke(this.#theme[color])
    this.#doc.restore()
  }

  #text(mark: TextMark): void {
    const { text, x, y, size, color = 'ink', weight = 'regular', anchor = 'start', spacing = 0, turn, halo } = mark
    const doc = this.#doc
    doc.save()
    if (turn !== undefined) doc.rotate(turn, { origin: [x, y] })
    if (halo !== undefined) {
      // As letters it would be text twice over for who selects it.
      doc.lineWidth(halo).lineJoin('round')
      doc.path(this.#outlines(mark)).stroke(this.#theme.paper)
    }
    doc.font(weight).fontSize(size).fillColor(textColor(this.#theme, color))
    const width = doc.widthOfString(text, { characterSpacing: spacing })
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    doc.text(text, left, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing })
    doc.restore()
  }

  #paintOf(fill: Fill): PDFKit.Mixins.ColorValue {
    if (typeof fill === 'string') return this.#theme[fill]
    const key = `${fill.hatch} ${fill.color}`
    const known = this.#patterns.get(key)
    if (known !== undefined) return known
    const { size, d, width } = HATCHES[fill.hatch]
    const operators = d
      .replace(/([ML])(-?[\d.]+) (-?[\d.]+)/g, (_, letter: string, px: string, py: string) => {
        return `${px} ${py} ${letter.toLowerCase()} `
      })
      .trim()
    const pattern = this.#doc.pattern([0, 0, size, size], size, size, `${width} w ${operators} S`)
    const paint: PDFKit.Mixins.ColorValue = [pattern, this.#theme[fill.color]]
    this.#patterns.set(key, paint)
    return paint
  }
}
