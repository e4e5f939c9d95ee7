import { differDash } from '../drawing/dash.ts'
import { disc } from '../drawing/disc.ts'
import { hypotheticalMark } from '../drawing/hypothetical-mark.ts'
import { line, type Mark } from '../drawing/mark.ts'
import type { LegendEntries, LegendEntry } from './legend-entry.ts'

/** Where an entry's mark is drawn: its left end, the middle of its row, pixels per unit, and the size of the type beside it. */
interface MarkPlace {
  readonly x: number
  readonly middle: number
  readonly unit: number
  readonly size: number
}

/** How a kind of entry is drawn. Lengths in pixels of a picture of 1600×900, save those of `marks`. */
interface LegendMark<E> {
  /** What the mark takes, with the gap to its words. */
  readonly width: (entry: E) => number
  /** Half of what it needs of the row's height. */
  readonly reach?: (entry: E) => number
  /** What follows the label. */
  readonly after?: (entry: E) => string
  readonly marks: (entry: E, at: MarkPlace) => readonly Mark[]
}

const KINDS: { readonly [K in keyof LegendEntries]: LegendMark<LegendEntries[K]> } = {
  line: {
    width: () => 46,
    marks: ({ layer, color }, { x, middle, unit }) => {
      const width = 2.6 * unit
      const dash = layer === 'differ' ? { dash: differDash(width, unit) } : {}
      return [line(x, middle, x + 36 * unit, middle, { color, width, ...dash })]
    },
  },
  size: {
    width: ({ high }) => 2 * high.radius + 10,
    reach: ({ high }) => high.radius,
    after: ({ low, high }) => `: ${low.label} to ${high.label}`,
    marks: ({ low, high }, { x, middle, unit }) => {
      const [small, large] = [low.radius * unit, high.radius * unit]
      const stroke = { color: 'ink', width: 1.2 * unit } as const
      const ring = (y: number, r: number) => ({ mark: 'circle', x: x + large, y, r: r - 0.6 * unit, stroke }) as const
      // One inside the other, standing on one point, as circles are best compared.
      return [ring(middle, large), ring(middle + large - small, small)]
    },
  },
  swatch: {
    width: () => 20,
    marks: ({ color, style }, { x, middle, unit }) => [
      disc({ x: x + 7 * unit, y: middle, r: 6.8 * unit }, { color, style, width: 1.6 * unit, unit }),
    ],
  },
  selected: {
    width: () => 26,
    marks: (_, { x, middle, unit }) => {
      const stroke = { color: 'ink', width: 1.6 * unit } as const
      return [8.5, 5].map((r) => ({ mark: 'circle', x: x + 9 * unit, y: middle, r: r * unit, stroke }) as const)
    },
  },
  hypothetical: {
    width: () => 24,
    marks: (_, { x, middle, unit }) => [hypotheticalMark({ x: x + 8 * unit, y: middle, r: 7.5 * unit, unit })],
  },
  heading: { width: () => 0, marks: () => [] },
}

/** How an entry is drawn. */
export function legendMark(entry: LegendEntry): {
  readonly width: number
  readonly reach: number
  readonly after: string
  readonly marks: (at: MarkPlace) => readonly Mark[]
} {
  const kind = KINDS[entry.mark] as LegendMark<LegendEntry>
  return {
    width: kind.width(entry),
    reach: kind.reach?.(entry) ?? 0,
    after: kind.after?.(entry) ?? '',
    marks: (at) => kind.marks(entry, at),
  }
}
