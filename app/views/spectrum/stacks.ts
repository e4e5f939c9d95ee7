import type { Box, Circle } from '../../../diagram/geometry.ts'
import { cutText, textWidth } from '../../../diagram/text/text-width.ts'

/** An actor to be placed: where it belongs on the axis, in pixels, and its name. */
export interface Wish {
  readonly x: number
  readonly name: string
  readonly selected: boolean
}

/** An actor placed: its circle, and its name beside it, or none where only circles fit. */
export interface Placed {
  readonly circle: Circle
  readonly name: { readonly text: string; readonly x: number; readonly y: number; readonly size: number } | null
}

interface Stack {
  readonly x: number
  /** Places of the wishes. */
  readonly members: readonly number[]
  /** Pixels that it may take, its middle over `x`. */
  readonly width: number
}

/** Lengths in pixels of a picture of 1600×900. */
const TYPES = [
  { line: 19, size: 13 },
  { line: 16.5, size: 12 },
  { line: 14.5, size: 11 },
] as const
const DOT = 5
const BESIDE = 10
const LEAST_NAME = 70
const WIDEST_NAME = 190
const RADII = [13, 11, 9.5, 8, 6.5, 5.5, 4.5, 3.6, 2.8, 2, 1.4, 1]

/**
 * Stands actors on an axis, above where they belong, without overlap: names in columns where all have room, else circles in piles, and where
 * values lie too close for piles, circles one above the other. `room` ends at the axis; rows of names stand `rows` times as far apart as they must. Deterministic.
 */
export function stacksOf(wishes: readonly Wish[], room: Box, unit: number, rows = 1): Placed[] {
  if (wishes.length === 0) return []
  const stacks = stacksBy(wishes, room)
  for (const type of TYPES) {
    const named = namedStacks(wishes, stacks, room, { line: type.line * unit * rows, size: type.size * unit }, unit)
    if (named !== null) return named
  }
  const crowded = stacks.some(({ width }) => width < 3 * (RADII[4] as number) * unit)
  for (const radius of RADII) {
    const placed = (crowded ? dodged : piled)(wishes, stacks, room, radius * unit)
    if (placed !== null) return placed
  }
  // What cannot stand apart at the least size is drawn over each other rather than left out.
  const r = (RADII.at(-1) as number) * unit
  return wishes.map(({ x }) => ({ circle: { x, y: room.y + room.height - r, r }, name: null }))
}

/** Actors with one value, and the room around it up to half way to the next value or to the side. */
function stacksBy(wishes: readonly Wish[], room: Box): Stack[] {
  const at = new Map<number, number[]>()
  wishes.forEach(({ x }, i) => {
    const members = at.get(x)
    if (members) members.push(i)
    else at.set(x, [i])
  })
  const xs = [...at.keys()].sort((a, b) => a - b)
  return xs.map((x, i): Stack => {
    const [before, after] = [xs[i - 1], xs[i + 1]]
    const left = before === undefined ? x - room.x : (x - before) / 2
    const right = after === undefined ? room.x + room.width - x : (after - x) / 2
    return { x, members: at.get(x) as number[], width: 2 * Math.min(left, right) }
  })
}

function namedStacks(
  wishes: readonly Wish[],
  stacks: readonly Stack[],
  room: Box,
  { line, size }: { line: number; size: number },
  unit: number,
): Placed[] | null {
  const rows = Math.floor(room.height / line)
  if (rows < 1) return null
  const placed: Placed[] = new Array(wishes.length)
  const [dot, beside] = [DOT * unit, BESIDE * unit]
  const weightOf = (i: number) => (wishes[i]?.selected ? 'semibold' : 'regular')
  const widthOf = (i: number) => textWidth(wishes[i]?.name as string, size, weightOf(i))
  const columned = stacks.map(({ x, members, width }) => ({
    x,
    members,
    width,
    columns: Math.ceil(members.length / rows),
    whole: Math.min(WIDEST_NAME * unit, Math.max(...members.map(widthOf))),
  }))
  const sides = sidesOf(columned, room, 2 * dot + 1.6 * beside)
  for (const [at, { x, members, width, columns, whole }] of columned.entries()) {
    const { most: single, left: leftOfOne } = sides[at] as NameSide
    const left = leftOfOne && columns === 1
    const most = columns === 1 ? single : Math.min(WIDEST_NAME * unit, width / columns - 2 * dot - 2 * beside)
    if (whole > most && most < LEAST_NAME * unit) return null
    const column = Math.min(whole, most) + 2 * dot + 2 * beside
    const used = Math.ceil(members.length / columns)
    members.forEach((i, k) => {
      // One column stands with its circles on the value; several stand around it, as piles of circles do.
      const cx = columns === 1 ? x : x - (columns * column) / 2 + beside / 2 + Math.floor(k / used) * column + dot
      const cy = room.y + room.height - (used - (k % used) - 0.5) * line
      const text = cutText(wishes[i]?.name as string, most, size, weightOf(i))
      const start = left ? cx - dot - 0.6 * beside - textWidth(text, size, weightOf(i)) : cx + dot + 0.6 * beside
      placed[i] = { circle: { x: cx, y: cy, r: dot }, name: { text, x: start, y: cy + 0.36 * size, size } }
    })
  }
  return placed
}

/** Where the names of a single column stand, and how long they may be. */
interface NameSide {
  readonly most: number
  readonly left: boolean
}

interface NamedStack {
  readonly x: number
  readonly columns: number
  /** What its longest name takes. */
  readonly whole: number
}

/**
 * Names stand right of their circles, up to the next value, and from some value on left of them: where fewest letters are cut, at the side the last.
 * `around` is what a circle and the room beside a name take.
 */
function sidesOf(stacks: readonly NamedStack[], room: Box, around: number): NameSide[] {
  const ways = Array.from({ length: stacks.length + 1 }, (_, i) => sidesFrom(stacks, stacks.length - i, room, around))
  const cutOf = (sides: readonly NameSide[]) =>
    sides.reduce((sum, { most }, i) => sum + Math.max(0, (stacks[i] as NamedStack).whole - most), 0)
  return ways.reduce((best, way) => (cutOf(way) < cutOf(best) ? way : best))
}

/** The sides when the values from the place `turn` on have their names left. */
function sidesFrom(stacks: readonly NamedStack[], turn: number, room: Box, around: number): NameSide[] {
  const end = room.x + room.width
  return stacks.map((stack, i): NameSide => {
    const left = i >= turn
    const other = stacks[left ? i - 1 : i + 1]
    const side = left ? stack.x - room.x : end - stack.x
    if (other === undefined) return { most: side - around, left }
    const gap = Math.abs(other.x - stack.x)
    // Several columns around the other value begin half way.
    if (other.columns > 1) return { most: gap / 2 - around, left }
    const shares = left ? i === turn : i === turn - 1
    if (!shares) return { most: gap - around, left }
    const both = gap - 1.5 * around
    return { most: Math.max(both - other.whole, Math.min(stack.whole, both / 2)), left }
  })
}

function piled(wishes: readonly Wish[], stacks: readonly Stack[], room: Box, r: number): Placed[] | null {
  const step = 2 * r + Math.max(1, 0.2 * r)
  const rows = Math.floor(room.height / step)
  const placed: Placed[] = new Array(wishes.length)
  for (const { x, members, width } of stacks) {
    const most = Math.floor((width - r) / step)
    const least = Math.ceil(members.length / rows)
    if (rows < 1 || most < least || most < 1) return null
    const columns = Math.max(least, Math.min(most, Math.ceil(Math.sqrt(1.5 * members.length))))
    members.forEach((i, k) => {
      const row = Math.floor(k / columns)
      const inRow = Math.min(columns, members.length - row * columns)
      const cx = x + ((k % columns) - (inRow - 1) / 2) * step
      placed[i] = { circle: { x: cx, y: room.y + room.height - (row + 0.5) * step, r }, name: null }
    })
  }
  return placed
}

function dodged(wishes: readonly Wish[], _: readonly Stack[], room: Box, r: number): Placed[] | null {
  const step = 2 * r + Math.max(1, 0.2 * r)
  const ends: number[] = []
  const placed: Placed[] = new Array(wishes.length)
  const order = [...wishes.keys()].sort((a, b) => (wishes[a]?.x as number) - (wishes[b]?.x as number) || a - b)
  for (const i of order) {
    const x = wishes[i]?.x as number
    const free = ends.findIndex((end) => x - end >= step)
    const level = free < 0 ? ends.length : free
    if ((level + 1) * step > room.height) return null
    ends[level] = x
    placed[i] = { circle: { x, y: room.y + room.height - (level + 0.5) * step, r }, name: null }
  }
  return placed
}
