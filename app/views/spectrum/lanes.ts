import type { Box } from '../../../diagram/geometry.ts'
import { textWidth } from '../../../diagram/text/text-width.ts'
import type { ChangeKind } from '../../../positions/series/index.ts'
import type { SpectrumActor, SpectrumMove } from './scene.ts'

/** Another value of one actor, on a line of its own: from `x1` to `x2`, its name beside where it began. */
export interface Lane {
  readonly x1: number
  readonly x2: number
  readonly y: number
  /** Nobody changed position: others speak or count now. */
  readonly dashed: boolean
  readonly name: {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly size: number
    readonly anchor: 'start' | 'end'
  }
}

interface LaneRoom {
  readonly x: (value: number) => number
  readonly box: Box
  /** Where the lowest lane ends. */
  readonly bottom: number
  /** Pixels that all lanes may take. */
  readonly most: number
  readonly unit: number
  /** What stands behind the name where nobody changed position. */
  readonly others: Readonly<Record<Exclude<ChangeKind, 'changed'>, string>>
}

/** Lanes for who has another value than before, the farthest first, as low as they go without touching; `left` is how many find no room and are not drawn. */
export function lanesOf(
  actors: readonly SpectrumActor[],
  { x, box, bottom, most, unit, others }: LaneRoom,
): { lanes: Lane[]; top: number; left: number } {
  const step = 18 * unit
  const size = 12 * unit
  const levels = Math.floor(most / step)
  const taken: { from: number; to: number }[][] = []
  const lanes: Lane[] = []
  const moved = actors
    .flatMap((actor) => (actor.move === null ? [] : [{ ...actor, move: actor.move }]))
    .sort((a, b) => distance(b) - distance(a) || (a.name < b.name ? -1 : 1))
  for (const { value, move, name, short } of moved) {
    const [x1, x2] = [x(move.before), x(value)]
    const behind = move.kind === 'changed' ? '' : ` (${others[move.kind]})`
    const rightward = x2 > x1
    const room = (rightward ? x1 - box.x : box.x + box.width - x1) - 10 * unit
    const wordings = [`${name}${behind}`, `${short}${behind}`, name]
    const text = wordings.find((wording) => textWidth(wording, size) <= room) ?? short
    const far = textWidth(text, size) + 10 * unit
    const [from, to] = rightward ? [x1 - far, x2] : [x2, x1 + far]
    const free = taken.findIndex((level) => level.every((one) => to + 8 * unit < one.from || from - 8 * unit > one.to))
    const level = free < 0 ? taken.length : free
    if (level >= levels) continue
    taken[level] = [...(taken[level] ?? []), { from, to }]
    const y = bottom - (level + 0.5) * step
    const anchor = rightward ? 'end' : 'start'
    const beside = x1 + (rightward ? -1 : 1) * 8 * unit
    lanes.push({ x1, x2, y, dashed: behind !== '', name: { text, x: beside, y: y + 0.36 * size, size, anchor } })
  }
  return { lanes, top: bottom - taken.length * step, left: moved.length - lanes.length }
}

function distance({ value, move }: { value: number; move: SpectrumMove }): number {
  return Math.abs(value - move.before)
}
