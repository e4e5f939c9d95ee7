import { THEMES, type Theme, type ThemeName } from '../palette.ts'
import type { Drawing } from './drawing.ts'
import { HATCHES, type HatchName } from './hatches.ts'
import { type Fill, type Mark, round, type Stroke, type TextMark } from './mark.ts'
import { element, hoisted, type SvgElement, serialised } from './svg-element.ts'
import { textColor } from './text-color.ts'

/** How a drawing becomes an SVG document. */
export interface DrawingSvgOptions {
  /** `light` when absent. */
  readonly theme?: ThemeName
  /** Whether the paper is drawn (default) or left transparent. */
  readonly background?: boolean
  /** Where given, letters are drawn as these outlines, for programs that lack the typeface; what they say stays as a label. */
  readonly outlines?: (mark: TextMark) => string
}

const FONT = 'Inter, "Helvetica Neue", Arial, sans-serif'

/** A drawing as an SVG document: text as text, nothing fetched from elsewhere, the same bytes for the same drawing and options. */
export function drawingSvg(drawing: Drawing, options: DrawingSvgOptions = {}): string {
  const theme = THEMES[options.theme ?? 'light']
  const painter = new SvgPainter(theme, options.outlines)
  const [width, height] = [round(drawing.width), round(drawing.height)]
  // Programs that draw read xml:lang, browsers lang; English pictures say neither, as ever.
  const lang = drawing.lang === 'en' ? undefined : drawing.lang
  const body = drawing.marks.map((mark) => hoisted(painter.element(mark))).filter((one) => !isEmpty(one))
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      lang,
      'xml:lang': lang,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title desc',
      'font-family': FONT,
      fill: theme.ink,
    },
    [
      element('title', { id: 'title' }, drawing.title),
      element('desc', { id: 'desc' }, drawing.desc),
      ...painter.definitions(),
      ...(options.background === false ? [] : [element('rect', { width, height, fill: theme.paper })]),
      ...body,
    ],
  )
  return `${serialised(root)}\n`
}

function isEmpty({ name, children }: SvgElement): boolean {
  return name === 'g' && children.length === 0
}

type Attributes = SvgElement['attributes']

/** Turns marks into elements, and remembers what these refer to. */
class SvgPainter {
  readonly #theme: Theme
  readonly #outlines: DrawingSvgOptions['outlines']
  readonly #definitions = new Map<string, SvgElement>()

  constructor(theme: Theme, outlines: DrawingSvgOptions['outlines']) {
    this.#theme = theme
    this.#outlines = outlines
  }

  /** What the elements made so far refer to. */
  definitions(): SvgElement[] {
    const made = [...this.#definitions.values()]
    return made.length === 0 ? [] : [element('defs', {}, made)]
  }

  element(mark: Mark): SvgElement {
    return this.#elements[mark.mark](mark as never)
  }

  readonly #elements: { readonly [K in Mark['mark']]: (mark: Extract<Mark, { mark: K }>) => SvgElement } = {
    rect: (mark) => {
      const { x, y, width, height } = mark
      const at = { x: round(x), y: round(y), width: round(width), height: round(height) }
      return element('rect', { ...at, ...this.#figure(mark) })
    },
    circle: (mark) => {
      return element('circle', { cx: round(mark.x), cy: round(mark.y), r: round(mark.r), ...this.#figure(mark) })
    },
    path: (mark) => element('path', { d: mark.d, ...this.#figure(mark) }),
    text: (mark) => this.#text(mark),
    group: ({ id, title, clip, marks }) => {
      const named = title === undefined ? [] : [element('title', {}, title)]
      const drawn = marks.map((mark) => this.element(mark)).filter((one) => !isEmpty(one))
      const clipped = clip === undefined ? undefined : `url(#${this.#clip(clip)})`
      return element('g', { id, 'clip-path': clipped }, drawn.length === 0 ? [] : [...named, ...drawn])
    },
  }

  #text(mark: TextMark): SvgElement {
    const { x, y, text, size, color = 'ink', weight, anchor, spacing, turn, halo } = mark
    const paint: Attributes = {
      fill: color === 'ink' ? undefined : textColor(this.#theme, color),
      transform: turn === undefined ? undefined : `rotate(${round(turn)} ${round(x)} ${round(y)})`,
      ...(halo === undefined
        ? {}
        : {
            stroke: this.#theme.paper,
            'stroke-width': round(halo),
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          }),
    }
    if (this.#outlines) return element('path', { d: this.#outlines(mark), ...paint, role: 'img', 'aria-label': text })
    const type: Attributes = {
      x: round(x),
      y: round(y),
      'font-size': round(size),
      'font-weight': weight === 'semibold' ? '600' : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'letter-spacing': spacing === undefined ? undefined : round(spacing),
    }
    return element('text', { ...type, ...paint }, text)
  }

  #figure({ fill, fillOpacity, stroke }: { fill?: Fill; fillOpacity?: number; stroke?: Stroke }): Attributes {
    return {
      fill: fill === undefined ? 'none' : this.#paint(fill),
      'fill-opacity': fillOpacity === undefined ? undefined : round(fillOpacity),
      ...(stroke === undefined ? {} : this.#stroke(stroke)),
    }
  }

  #stroke({ color, width, dash, opacity, round: ends }: Stroke): Attributes {
    return {
      stroke: this.#theme[color],
      'stroke-width': round(width),
      'stroke-dasharray': dash?.map(round).join(' '),
      'stroke-opacity': opacity === undefined ? undefined : round(opacity),
      'stroke-linecap': ends === true ? 'round' : undefined,
      'stroke-linejoin': ends === true ? 'round' : undefined,
    }
  }

  #paint(fill: Fill): string {
    return typeof fill === 'string' ? this.#theme[fill] : `url(#${this.#hatch(fill.hatch, fill.color)})`
  }

  #hatch(name: HatchName, color: keyof Theme): string {
    const id = `hatch-${name}-${color}`
    const { size, d, width } = HATCHES[name]
    this.#definitions.set(
      id,
      element('pattern', { id, width: round(size), height: round(size), patternUnits: 'userSpaceOnUse' }, [
        element('path', { d, fill: 'none', stroke: this.#theme[color], 'stroke-width': round(width) }),
      ]),
    )
    return id
  }

  #clip({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
    const id = `clip-${this.#definitions.size + 1}`
    const at = { x: round(x), y: round(y), width: round(width), height: round(height) }
    this.#definitions.set(id, element('clipPath', { id }, [element('rect', at)]))
    return id
  }
}
