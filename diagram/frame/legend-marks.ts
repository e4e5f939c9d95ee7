import { arrow } from '../drawing/arrow.ts'
import { cellMarks } from '../drawing/cell.ts'
import { differDash } from '../drawing/dash.ts'
import { disc } from '../drawing/disc.ts'
import { filledBoxes } from '../drawing/hatches.ts'
import { hypotheticalMark } from '../drawing/hypothetical-mark.ts'
import { line, type Mark } from '../drawing/mark.ts'
import { shareBar } from '../drawing/share-bar.ts'
import { shiftMark } from '../drawing/shift-mark.ts'
import { sideMark } from '../drawing/side-mark.ts'
import { spreadMark } from '../drawing/spread-mark.ts'
import { cutText, textWidth } from '../text/text-width.ts'
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

/** The size of a legend's type, and how wide one colour of a ramp is. */
const TYPE = 14
const STEP = 18
/** How wide either end of a ramp may be told, so that the names of points never push the rest of a legend out. */
const END = 180

const rampEnd = (text: string, unit: number) => cutText(text, END * unit, TYPE * unit)

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
    after: ({ values }) => values,
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
  ring: {
    width: () => 30,
    marks: (_, { x, middle, unit }) => {
      const [across, down] = [11 * unit, 8 * unit]
      const at = x + across + unit
      const corners = [
        [-1, 0],
        [-0.5, -1],
        [0.5, -1],
        [1, 0],
        [0.5, 1],
        [-0.5, 1],
      ] as const
      const d = `M${corners.map(([dx, dy]) => `${Math.round(100 * (at + across * dx)) / 100} ${Math.round(100 * (middle + down * dy)) / 100}`).join('L')}Z`
      const dots = [-4.5, 4.5].map(
        (dx): Mark => ({ mark: 'circle', x: at + dx * unit, y: middle, r: 3 * unit, fill: 'muted' }),
      )
      return [{ mark: 'path', d, stroke: { color: 'ink', width: 1.2 * unit } }, ...dots]
    },
  },
  ramp: {
    width: ({ low, high, colors }) =>
      textWidth(rampEnd(low, 1), TYPE) + textWidth(rampEnd(high, 1), TYPE) + colors.length * STEP + 32,
    marks: ({ low, high, colors }, { x, middle, unit, size }) => {
      const y = middle + size * 0.36
      const [lowest, highest] = [rampEnd(low, unit), rampEnd(high, unit)]
      const from = x + textWidth(lowest, size) + 8 * unit
      const to = from + colors.length * STEP * unit
      const cells = colors.map((fill, i): Mark => {
        const at = from + i * STEP * unit
        return { mark: 'rect', x: at, y: middle - 7 * unit, width: STEP * unit, height: 14 * unit, fill }
      })
      return [
        ...cells,
        { mark: 'text', text: lowest, x, y, size },
        { mark: 'text', text: highest, x: to + 8 * unit, y, size },
      ]
    },
  },
  move: {
    width: () => 50,
    marks: ({ dash }, { x, middle, unit }) =>
      arrow({ x1: x + 4 * unit, x2: x + 40 * unit, y: middle, dashed: dash, unit }),
  },
  cell: {
    width: () => 28,
    marks: ({ fill }, { x, middle, unit }) => [
      filledBoxes([{ x, y: middle - 7 * unit, width: 20 * unit, height: 14 * unit }], fill),
    ],
  },
  side: {
    width: () => 20,
    marks: ({ side, hollow }, { x, middle, unit }) => [sideMark({ x: x + 7 * unit, y: middle, side, hollow, unit })],
  },
  spread: {
    width: () => 36,
    marks: (_, { x, middle, unit }) => [spreadMark({ from: x, to: x + 26 * unit, y: middle, color: 'muted', unit })],
  },
  bar: {
    width: () => 30,
    marks: ({ layer }, { x, middle, unit }) => [
      { mark: 'rect', x, y: middle - 5 * unit, width: 20 * unit, height: 10 * unit, fill: `${layer}-2` },
    ],
  },
  stroke: {
    width: () => 46,
    marks: ({ color, dash }, { x, middle, unit }) => {
      const width = 2.6 * unit
      return [
        line(x, middle, x + 36 * unit, middle, { color, width, ...(dash ? { dash: differDash(width, unit) } : {}) }),
      ]
    },
  },
  shift: {
    width: () => 20,
    marks: (_, { x, middle, unit }) => [shiftMark({ x: x + 7 * unit, y: middle, up: true, unit })],
  },
  coverage: {
    width: () => 30,
    marks: (_, { x, middle, unit }) => [
      { mark: 'rect', x, y: middle - 5 * unit, width: 20 * unit, height: 10 * unit, fill: 'rule' },
    ],
  },
  share: {
    width: () => 44,
    marks: ({ color }, { x, middle, unit }) => shareBar({ x, y: middle - 3 * unit, share: 24 / 34, color, unit }),
  },
  dot: {
    width: () => 16,
    marks: (_, { x, middle, unit }) => [{ mark: 'circle', x: x + 4 * unit, y: middle, r: 3 * unit, fill: 'ink' }],
  },
  day: {
    width: () => 16,
    marks: (_, { x, middle, unit }) => [
      line(x + 4 * unit, middle - 8 * unit, x + 4 * unit, middle + 8 * unit, {
        color: 'muted',
        width: 1.2 * unit,
        dash: [2 * unit, 3 * unit],
      }),
    ],
  },
  tick: {
    width: () => 16,
    marks: (_, { x, middle, unit }) => [
      line(x + 4 * unit, middle - 6 * unit, x + 4 * unit, middle + 6 * unit, { color: 'muted', width: 2 * unit }),
    ],
  },
  hypothetical: {
    width: () => 24,
    marks: (_, { x, middle, unit }) => [hypotheticalMark({ x: x + 8 * unit, y: middle, r: 7.5 * unit, unit })],
  },
  heading: { width: () => 0, marks: () => [] },
  position: {
    width: ({ look }) => (look.mark === 'none' ? 0 : 34),
    marks: ({ look }, { x, middle, unit }) =>
      cellMarks({ x, y: middle - 9 * unit, width: 26 * unit, height: 18 * unit }, look, { unit, size: 11 * unit }),
  },
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
