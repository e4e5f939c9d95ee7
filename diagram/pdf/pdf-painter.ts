import type { Mark, Stroke, TextMark } from '../drawing/mark.ts'
import { textColor } from '../drawing/svg.ts'
import type { ColorToken, Theme } from '../palette.ts'
import type { Outlines } from '../typefaces/outlines.ts'
import type { Typesetting } from '../typefaces/typesetting.ts'

type Doc = PDFKit.PDFDocument
interface Figure {
  readonly fill?: ColorToken
  readonly fillOpacity?: number
  readonly stroke?: Stroke
}

/** What a PDF needs besides its drawing. */
export interface PdfParts {
  /** With which typefaces texts are set; what is used of them is embedded. */
  readonly typesetting: Typesetting
  readonly outlines: Outlines
}

/** Paints marks on a page, whose unit is the drawing's pixel. */
export class PdfPainter {
  readonly #doc: Doc
  readonly #theme: Theme
  readonly #parts: PdfParts

  constructor(doc: Doc, theme: Theme, parts: PdfParts) {
    this.#doc = doc
    this.#theme = theme
    this.#parts = parts
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

  #figure({ fill, fillOpacity = 1, stroke }: Figure, trace: () => Doc): void {
    if (fill !== undefined) {
      trace().fillOpacity(fillOpacity).fill(this.#theme[fill])
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
      doc.path(this.#parts.outlines(mark)).stroke(this.#theme.paper)
    }
    doc.fontSize(size).fillColor(textColor(this.#theme, color))
    const line = this.#parts.typesetting.line(text, weight).map(({ text: stretch, font: { name, file } }) => {
      this.#doc.registerFont(name, file as Buffer).font(name)
      return { stretch, name, width: doc.widthOfString(stretch, { characterSpacing: spacing }) }
    })
    const width = line.reduce((sum, one) => sum + one.width, 0)
    let left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    for (const one of line) {
      doc
        .font(one.name)
        .text(one.stretch, left, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing })
      left += one.width
    }
    doc.restore()
  }
}
