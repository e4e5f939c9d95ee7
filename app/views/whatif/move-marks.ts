import type { BareDrawing } from '../../../diagram/drawing/drawing.ts'
import { hypotheticalMark } from '../../../diagram/drawing/hypothetical-mark.ts'
import { line, type Mark, round } from '../../../diagram/drawing/mark.ts'
import type { Box } from '../../../diagram/geometry.ts'
import { cutText } from '../../../diagram/text/text-width.ts'
import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { Scale } from '../../../positions/dataset/index.ts'
import { heldWords } from './held-words.ts'
import type { SceneMove, WhatIfScene } from './scene.ts'
import { type Words, wordsOf } from './words.ts'

/** The height of one move, in pixels of a picture of 1600×900. */
const ROW = 92
/** More points than this are no ticks but a wall. */
const TICKS = 15

/** The moves, each on its scale: where the actor stands, and where it would. */
export function moveMarks({ moves, lang }: WhatIfScene, box: Box, unit: number): Mark[] {
  const words = wordsOf(lang)
  const { x, y, width, height } = box
  const top = y + 22 * unit
  const head: Mark = {
    mark: 'text',
    text: words.whatif.movesTitle,
    x,
    y: top,
    size: 14 * unit,
    weight: 'semibold',
    color: 'muted',
  }
  if (moves.length === 0) {
    return [head, { mark: 'text', text: words.whatif.nobody, x, y: top + 30 * unit, size: 16 * unit }]
  }
  const fits = Math.max(1, Math.floor((height - 34 * unit) / (ROW * unit)))
  const shown = moves.slice(0, moves.length <= fits ? fits : Math.max(1, fits - 1))
  const rows = shown.flatMap((move, i) =>
    moveRow(move, { x, y: top + 12 * unit + i * ROW * unit, width, height: ROW * unit }, unit, words),
  )
  if (shown.length === moves.length) return [head, ...rows]
  const rest = words.whatif.moreMoves(moves.length - shown.length)
  const at = top + 30 * unit + shown.length * ROW * unit
  return [head, ...rows, { mark: 'text', text: rest, x, y: at, size: 14 * unit, color: 'muted' }]
}

function moveRow(
  { actorName, issueName, scale, before, after }: SceneMove,
  box: Box,
  unit: number,
  words: Words,
): Mark[] {
  const { x, y, width } = box
  const size = 16 * unit
  const small = 13.5 * unit
  const told = `${heldWords(scale, before, words)} → ${valueLabel(scale, after, words.forms)}`
  const track = trackOf(scale, { x, y: y + 46 * unit, width }, unit)
  return [
    {
      mark: 'text',
      text: cutText(`${actorName}: ${issueName}`, width, size, 'semibold'),
      x,
      y: y + 22 * unit,
      size,
      weight: 'semibold',
    },
    ...trackMarks(track, before?.value ?? null, after),
    { mark: 'text', text: cutText(told, width, small), x, y: y + 74 * unit, size: small, color: 'muted' },
  ]
}

/** The scale of an issue laid out: all in pixels. */
export interface Track {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly ticks: readonly number[]
  readonly unit: number
  at(value: number): number
}

/** Lays out a scale in a width: what stands at either end finds room. */
function trackOf(scale: Scale, { x, y, width }: { x: number; y: number; width: number }, unit: number): Track {
  const [from, to] = [x + 10 * unit, x + width - 10 * unit]
  const at = (value: number) => from + ((value - scale.min) / (scale.max - scale.min)) * (to - from)
  const isFew = scale.points.length > 0 && scale.points.length <= TICKS
  const ticks = isFew ? scale.points.map(({ value }) => value) : [scale.min, scale.max]
  return { from, to, y, ticks: ticks.map(at), unit, at }
}

/** A scale with what is held on it, and where an actor is moved; null where there is none. */
function trackMarks({ from, to, y, ticks, unit, at }: Track, held: number | null, after: number | null): Mark[] {
  const stroke = { color: 'muted', width: 1.2 * unit } as const
  const [start, end] = [held, after].map((value) => (value === null ? null : at(value))) as [
    number | null,
    number | null,
  ]
  const marks: Mark[] = [
    line(from, y, to, y, stroke),
    ...ticks.map((x) => line(x, y - 4 * unit, x, y + 4 * unit, stroke)),
  ]
  if (start !== null && end !== null) {
    marks.push(line(start, y, end, y, { color: 'ink', width: 2.4 * unit, dash: [4 * unit, 3 * unit] }))
  }
  if (start !== null) marks.push({ mark: 'circle', x: start, y, r: 6.5 * unit, fill: 'ink' })
  if (end !== null) marks.push(hypotheticalMark({ x: end, y, r: 9 * unit, unit }))
  return marks
}

/** Half of the height of a track on a page. */
const HALF = 18

/** A scale that an actor can be moved on, for a page so many pixels wide; while it is not moved, a diamond to drag stands around what is held, or in the `middle`. */
export function trackDrawing(
  scale: Scale,
  { held, after, middle }: { held: number | null; after: number | null; middle: number },
  width: number,
): BareDrawing & { readonly track: Track } {
  const track = trackOf(scale, { x: 4, y: HALF, width: width - 8 }, 1)
  const grip = after === null ? [gripMark(track.at(held ?? middle), HALF, held === null)] : []
  return { width, height: 2 * HALF, marks: [...trackMarks(track, held, after), ...grip], track }
}

function gripMark(x: number, y: number, unset: boolean): Mark {
  const r = 14
  const stroke = unset
    ? ({ color: 'muted', width: 1.5, dash: [1.5, 2.5] } as const)
    : ({ color: 'ink', width: 1.5 } as const)
  return { mark: 'path', d: `M${round(x)} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`, stroke }
}
