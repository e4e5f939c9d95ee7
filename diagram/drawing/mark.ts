/** The marks that drawings are made of: few enough that every format can draw all of them. Colours are roles, which a theme fills. */
import type { Box } from '../geometry.ts'
import type { ColorToken } from '../palette.ts'
import type { Weight } from '../text/text-width.ts'

/** How an outline is drawn; `width` and the lengths of `dash` in pixels. */
export interface Stroke {
  readonly color: ColorToken
  readonly width: number
  readonly dash?: readonly [on: number, off: number]
  /** 0…1; 1 when absent. */
  readonly opacity?: number
  readonly round?: boolean
}

interface Figure {
  readonly fill?: ColorToken
  /** 0…1; 1 when absent. */
  readonly fillOpacity?: number
  readonly stroke?: Stroke
}

/** An upright rectangle. */
export interface RectMark extends Figure, Box {
  readonly mark: 'rect'
}

/** A circle. */
export interface CircleMark extends Figure {
  readonly mark: 'circle'
  readonly x: number
  readonly y: number
  readonly r: number
}

/** Any outline, as SVG path data of the commands M, L, H, V, Q, C and Z in either case. */
export interface PathMark extends Figure {
  readonly mark: 'path'
  readonly d: string
}

/** One line of text; `y` is its baseline, `x` the end that `anchor` names. */
export interface TextMark {
  readonly mark: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  /** `ink` when absent; `on` a fill: paper or ink, whichever stands out more on it. */
  readonly color?: ColorToken | { readonly on: ColorToken }
  /** `regular` when absent. */
  readonly weight?: Weight
  /** `start` when absent. */
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Pixels added after each character. */
  readonly spacing?: number
  /** Degrees clockwise about (x, y). */
  readonly turn?: number
  /** An outline in the paper's colour beneath the letters, this many pixels wide in all. */
  readonly halo?: number
}

/** What a group of marks is on the page: something to choose, by pointer, key or screen reader. Files do not tell of it. */
export interface Target {
  /** Unique among the targets of a drawing. */
  readonly id: string
  /** What it is and what it says, for screen readers and as a tooltip. */
  readonly label: string
  /** What answers to the pointer besides the marks themselves. */
  readonly hit?: Box
}

/** Marks that belong together; `title` tells what they are, `clip` hides what lies outside it. */
export interface GroupMark {
  readonly mark: 'group'
  readonly id?: string
  readonly title?: string
  readonly clip?: Box
  readonly target?: Target
  readonly marks: readonly Mark[]
}

/** Anything that can be drawn. */
export type Mark = RectMark | CircleMark | PathMark | TextMark | GroupMark

/** Marks under a name. */
export function group(id: string, marks: readonly Mark[]): GroupMark {
  return { mark: 'group', id, marks }
}

/** A straight stroke. */
export function line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): PathMark {
  const to = y1 === y2 ? `H${round(x2)}` : x1 === x2 ? `V${round(y2)}` : `L${round(x2)} ${round(y2)}`
  return { mark: 'path', d: `M${round(x1)} ${round(y1)}${to}`, stroke }
}

/** A number as drawings write it: at most two decimals, never in exponents. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
