import type { Drawing } from '../drawing/drawing.ts'
import { group, line, type Mark, type TextMark } from '../drawing/mark.ts'
import type { Caption } from './caption.ts'
import type { Frame } from './frame.ts'
import { legendMarks } from './legend-layout.ts'
import type { TextLine } from './text-line.ts'

/** What a view draws into a frame. */
interface FramedMarks {
  readonly caption: Caption & { readonly description: string }
  readonly frame: Frame
  /** The view's own marks. */
  readonly marks: readonly Mark[]
  /** What it adds to the legend. */
  readonly besideLegend?: readonly Mark[]
}

/** The drawing of a view: its marks between what stands above and below. */
export function framedDrawing({ caption, frame, marks, besideLegend = [] }: FramedMarks): Drawing {
  return {
    width: frame.width,
    height: frame.height,
    lang: caption.lang,
    title: `${caption.kicker}: ${caption.title}`,
    desc: `${caption.subtitle}. ${caption.description}`,
    marks: [
      group('head', [
        text(frame.kicker, { weight: 'semibold', color: 'muted' }),
        text(frame.mark, { weight: 'semibold', anchor: 'end' }),
        ...frame.title.map((one) => text(one, { weight: 'semibold', spacing: -0.012 * one.size })),
        ...frame.subtitle.map((one) => text(one, { color: 'muted' })),
      ]),
      ...marks,
      group('legend', [...legendMarks(frame.legend, frame.unit), ...besideLegend]),
      group('foot', foot(frame)),
    ],
  }
}

function foot({ footer, footTop, width, unit }: Frame): Mark[] {
  const first = footer[0]
  if (first === undefined) return []
  const rule = line(first.x, footTop, width - first.x, footTop, { color: 'rule', width: unit })
  return [rule, ...footer.map((one) => text(one, { color: 'muted' }))]
}

function text(one: TextLine, style: Partial<TextMark>): TextMark {
  return { mark: 'text', ...one, ...style }
}
