import type { Box } from '../geometry.ts'
import { type ColorToken, THEMES, type Theme, type ThemeName, textOn } from '../palette.ts'
import type { Drawing } from './drawing.ts'
import { type GroupMark, type Mark, round, type Stroke, type Target, type TextMark } from './mark.ts'
import { element, hoisted, type SvgElement, serialised } from './svg-element.ts'

/** How a drawing becomes an SVG document. */
export interface DrawingSvgOptions {
  /** `light` when absent. */
  readonly theme?: ThemeName
  /** Whether the paper is drawn (default) or left transparent. */
  readonly background?: boolean
  /** Letters are drawn as these outlines where there are any, for programs that lack the typeface; what they say stays as a label. */
  readonly outlines?: ((mark: TextMark) => string | undefined) | undefined
}

const FONT = 'Inter, "Helvetica Neue", Arial, sans-serif'

/** A drawing as an SVG document: text as text, nothing fetched from elsewhere, the same bytes for the same drawing and options. */
export function drawingSvg(drawing: Drawing, options: DrawingSvgOptions = {}): string {
  const theme = THEMES[options.theme ?? 'light']
  const painter = new SvgPainter(theme, options.outlines)
  const [width, height] = [round(drawing.width), round(drawing.height)]
  // Programs that draw read xml:lang, browsers lang; English pictures say neither, as ever.
  const lang = drawing.lang === 'en' ? undefined : drawing.lang
  const body = painter.elements(drawing.marks).map(hoisted)
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

/**
 * Marks as elements for a page: groups with a target are buttons that carry its id as `data-target`. `prefix` begins the ids of what the elements
 * refer to, which are unique in a page when the prefix is.
 */
export function pageElements(marks: readonly Mark[], theme: Theme, prefix: string): SvgElement[] {
  const painter = new SvgPainter(theme, undefined, prefix)
  const body = painter.elements(marks).map(hoisted)
  return [...painter.definitions(), ...body]
}

/** Files take no notice of targets: a group that is nothing else stands there as its marks. */
function withoutTargets(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark) => {
    if (mark.mark !== 'group' || mark.target === undefined) return [mark]
    return (mark.id ?? mark.title ?? mark.clip) === undefined ? withoutTargets(mark.marks) : [mark]
  })
}

function button({ id }: Target): Attributes {
  return { role: 'button', 'data-target': id }
}

function isEmpty({ name, children }: SvgElement): boolean {
  return name === 'g' && children.length === 0
}

type HaloedText = TextMark & { readonly halo: number }

function hasHalo(mark: Mark): mark is HaloedText {
  return mark.mark === 'text' && mark.halo !== undefined
}

type Attributes = SvgElement['attributes']

/** Turns marks into elements, and remembers what these refer to. */
class SvgPainter {
  readonly #theme: Theme
  readonly #outlines: DrawingSvgOptions['outlines']
  /** What ids begin with on a page; undefined in a file. */
  readonly #prefix: string | undefined
  readonly #definitions = new Map<string, SvgElement>()

  constructor(theme: Theme, outlines: DrawingSvgOptions['outlines'], prefix?: string) {
    this.#theme = theme
    this.#outlines = outlines
    this.#prefix = prefix
  }

  /** What the elements made so far refer to. */
  definitions(): SvgElement[] {
    const made = [...this.#definitions.values()]
    return made.length === 0 ? [] : [element('defs', {}, made)]
  }

  /**
   * Marks as elements. The halos of names that follow each other come first, as elements of their own: `paint-order`, which would put a stroke beneath its
   * letters, is unknown to many programs, and they would paint the halo over the name.
   */
  elements(all: readonly Mark[]): SvgElement[] {
    const marks = this.#prefix === undefined ? withoutTargets(all) : all
    const made: SvgElement[] = []
    let at = 0
    while (at < marks.length) {
      const run: HaloedText[] = []
      for (let mark = marks[at]; mark && hasHalo(mark); mark = marks[at + run.length]) run.push(mark)
      if (run.length > 0)
        made.push(
          element(
            'g',
            { 'aria-hidden': 'true' },
            run.map((mark) => this.#halo(mark)),
          ),
        )
      for (const mark of run.length > 0 ? run : [marks[at] as Mark]) {
        made.push(this.#elements[mark.mark](mark as never))
        at++
      }
    }
    return made.filter((one) => !isEmpty(one))
  }

  readonly #elements: { readonly [K in Mark['mark']]: (mark: Extract<Mark, { mark: K }>) => SvgElement } = {
    rect: (mark) => rect(mark, this.#figure(mark)),
    circle: (mark) => {
      return element('circle', { cx: round(mark.x), cy: round(mark.y), r: round(mark.r), ...this.#figure(mark) })
    },
    path: (mark) => element('path', { d: mark.d, ...this.#figure(mark) }),
    text: (mark) => this.#text(mark),
    group: (mark) => this.#group(mark),
  }

  #group({ id, title, clip, target, marks }: GroupMark): SvgElement {
    const drawn = this.elements(marks)
    const clipped = clip === undefined ? undefined : `url(#${this.#clip(clip)})`
    const chosen = this.#prefix === undefined ? undefined : target
    const said = chosen?.label ?? title
    const named = said === undefined ? [] : [element('title', {}, said)]
    const hit = chosen?.hit ? [rect(chosen.hit, { fill: 'none', 'pointer-events': 'all' })] : []
    // Ids are unique in a file; a page may hold many drawings.
    const at = this.#prefix === undefined ? id : undefined
    return element(
      'g',
      { id: at, 'clip-path': clipped, ...(chosen && button(chosen)) },
      drawn.length === 0 ? [] : [...named, ...hit, ...drawn],
    )
  }

  #text(mark: TextMark): SvgElement {
    const { text, color = 'ink' } = mark
    const fill = color === 'ink' ? undefined : textColor(this.#theme, color)
    return this.#letters(mark, { fill }, { role: 'img', 'aria-label': text })
  }

  #halo(mark: HaloedText): SvgElement {
    return this.#letters(mark, {
      fill: 'none',
      stroke: this.#theme.paper,
      'stroke-width': round(mark.halo),
      'stroke-linejoin': 'round',
    })
  }

  #letters(mark: TextMark, paint: Attributes, said: Attributes = {}): SvgElement {
    const { x, y, text, size, weight, anchor, spacing, turn } = mark
    const turned = turn === undefined ? undefined : `rotate(${round(turn)} ${round(x)} ${round(y)})`
    const outlines = this.#outlines?.(mark)
    if (outlines !== undefined) return element('path', { d: outlines, ...paint, transform: turned, ...said })
    const type: Attributes = {
      x: round(x),
      y: round(y),
      'font-size': round(size),
      'font-weight': weight === 'semibold' ? '600' : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'letter-spacing': spacing === undefined ? undefined : round(spacing),
    }
    return element('text', { ...type, ...paint, transform: turned }, text)
  }

  #figure({ fill, fillOpacity, stroke }: { fill?: ColorToken; fillOpacity?: number; stroke?: Stroke }): Attributes {
    return {
      fill: fill === undefined ? 'none' : this.#theme[fill],
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

  #clip(box: Box): string {
    const id = `${this.#prefix ?? ''}clip-${this.#definitions.size + 1}`
    this.#definitions.set(id, element('clipPath', { id }, [rect(box)]))
    return id
  }
}

function rect({ x, y, width, height }: Box, paint: Attributes = {}): SvgElement {
  return element('rect', { x: round(x), y: round(y), width: round(width), height: round(height), ...paint })
}

/** The colour of a text in a theme, as `#rrggbb`. */
export function textColor(theme: Theme, color: NonNullable<TextMark['color']>): string {
  return theme[typeof color === 'string' ? color : textOn(theme, color.on)]
}
