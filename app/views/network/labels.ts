import type { Box, Circle, Segment } from '../../../diagram/geometry.ts'
import { resultOf } from '../../../diagram/steps.ts'
import { boxCircleGap, boxesOverlap, crosses, distanceToLine, nearer, segmentsCross } from './label-geometry.ts'

/** A name to be placed: its size in pixels, and how much it matters (greater first). */
export interface LabelWish {
  readonly width: number
  readonly height: number
  readonly weight: number
}

/** Where a name goes, with the line that leads to its circle when it stands away from it. */
export interface PlacedLabel {
  /** Place of the circle. */
  readonly node: number
  readonly box: Box
  readonly leader: Segment | null
  /** Which side of its text faces the circle. */
  readonly align: 'start' | 'middle' | 'end'
}

interface Candidate {
  readonly box: Box
  readonly leader: Segment | null
  readonly cost: number
}

/** Free pixels between names, and between names and circles. */
const CLEARANCE = 2
const PASSES = 3
/** Only this many names are tried, the weightiest: a picture has no room for more. */
const MOST_NAMES = 300
/** More crossed lines than this make a place no worse. */
const MOST_CROSSED = 11
const DIAGONAL = Math.SQRT1_2
/** Directions beside a circle, best first, with what each costs: below, right, above, left, then the diagonals. */
const BESIDE: readonly (readonly [dx: number, dy: number, cost: number])[] = [
  [0, 1, 0],
  [1, 0, 0.5],
  [0, -1, 0.6],
  [-1, 0, 0.7],
  [DIAGONAL, DIAGONAL, 0.9],
  [-DIAGONAL, DIAGONAL, 1],
  [DIAGONAL, -DIAGONAL, 1.1],
  [-DIAGONAL, -DIAGONAL, 1.2],
]
const LONGEST_LEADER = 100
const LEADER_LENGTHS = [10, 18, 28, 40, 56, 76, LONGEST_LEADER] as const
const LEADER_DIRECTIONS = 24
/** From this cost on, a place with a leader is looked for too. */
const WORTH_A_LEADER = 4

/**
 * Places names beside their circles, or further off with a leader line, so that no name touches another, any circle, a leader or the edge
 * of the area; a name that finds no room is left out. Lines are crossed as little as possible. Greedy by weight over eight places beside
 * the circle and rings of places around it, then improved name by name. Deterministic.
 * Source of the eight places: Christensen, Marks and Shieber 1995, ACM Transactions on Graphics 14:203–232.
 */
export function placeLabels(...input: Parameters<typeof labelSteps>): PlacedLabel[] {
  return resultOf(labelSteps(...input))
}

/** The same, name by name: the work can be laid aside after each. */
export function* labelSteps(
  circles: readonly Circle[],
  wishes: readonly LabelWish[],
  lines: readonly Segment[],
  area: Box,
  unit: number,
): Generator<undefined, PlacedLabel[]> {
  const ranked = wishes.map((_, i) => i).sort((a, b) => weightOf(wishes, b) - weightOf(wishes, a) || a - b)
  const order = ranked.slice(0, MOST_NAMES)
  const search = new Search(circles, wishes, lines, area, unit)
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false
    for (const i of order) {
      if (search.improve(i)) changed = true
      yield
    }
    if (!changed) break
  }
  for (const i of order) {
    search.makeRoom(i)
    yield
  }
  return search.placed.flatMap((one, node) => {
    if (one === undefined) return []
    return [{ node, box: one.box, leader: one.leader, align: alignOf(one.box, circles[node] as Circle) }]
  })
}

/**
 * How many pairs collide: two names, a name and a circle (its own too), a name and another's leader, or a name and the edge of the area.
 * Touching does not count.
 */
export function labelOverlaps(circles: readonly Circle[], labels: readonly PlacedLabel[], area: Box): number {
  let count = 0
  labels.forEach((label, i) => {
    if (!inside(label.box, area)) count++
    for (const circle of circles) if (boxCircleGap(label.box, circle) < 0) count++
    labels.forEach((other, j) => {
      if (j > i && boxesOverlap(label.box, other.box, 0)) count++
      if (j !== i && other.leader && crosses(other.leader, label.box)) count++
    })
  })
  return count
}

function alignOf(box: Box, circle: Circle): PlacedLabel['align'] {
  if (box.x >= circle.x) return 'start'
  return box.x + box.width <= circle.x ? 'end' : 'middle'
}

function weightOf(wishes: readonly LabelWish[], i: number): number {
  return (wishes[i] as LabelWish).weight
}

/** The places chosen so far, and the places that each name may take. */
class Search {
  readonly placed: (Candidate | undefined)[]
  readonly #circles: readonly Circle[]
  readonly #wishes: readonly LabelWish[]
  readonly #lines: readonly Segment[]
  readonly #area: Box
  readonly #unit: number
  readonly #grid: CircleGrid
  readonly #beside = new Map<number, readonly Candidate[]>()
  readonly #led = new Map<number, readonly Candidate[]>()
  readonly #near = new Map<number, readonly Segment[]>()

  constructor(
    circles: readonly Circle[],
    wishes: readonly LabelWish[],
    lines: readonly Segment[],
    area: Box,
    unit: number,
  ) {
    this.placed = wishes.map(() => undefined)
    this.#circles = circles
    this.#wishes = wishes
    this.#lines = lines
    this.#area = area
    this.#unit = unit
    this.#grid = new CircleGrid(circles)
  }

  /** Gives a name the best free place; tells whether it moved. */
  improve(i: number): boolean {
    const before = this.placed[i]
    this.placed[i] = undefined
    const best = this.#best(i)
    const better = best !== undefined && (before === undefined || best.cost < before.cost)
    this.placed[i] = better ? best : before
    return better
  }

  /** Where a name found no place: takes one that a single other name holds, if that one finds another. */
  makeRoom(i: number): void {
    if (this.placed[i] !== undefined) return
    for (const candidate of [...this.#besideOf(i), ...this.#ledOf(i)]) {
      const blockers = this.placed.flatMap((other, j) => (other && !compatible(candidate, other) ? [j] : []))
      const [j] = blockers
      if (j === undefined || blockers.length > 1) continue
      const held = this.placed[j]
      this.placed[i] = candidate
      this.placed[j] = undefined
      this.placed[j] = this.#best(j)
      if (this.placed[j] !== undefined) return
      this.placed[i] = undefined
      this.placed[j] = held
    }
  }

  #best(i: number): Candidate | undefined {
    const taken = this.placed.filter((other) => other !== undefined)
    const free = (candidate: Candidate) => taken.every((other) => compatible(candidate, other))
    const beside = this.#besideOf(i).find(free)
    if (beside !== undefined && beside.cost <= WORTH_A_LEADER) return beside
    const led = this.#ledOf(i).find(free)
    return led === undefined || (beside !== undefined && beside.cost <= led.cost) ? beside : led
  }

  /** The places beside a circle that touch no circle, cheapest first. */
  #besideOf(i: number): readonly Candidate[] {
    const known = this.#beside.get(i)
    if (known) return known
    const lines = this.#linesNear(i)
    const found = BESIDE.flatMap(([dx, dy, cost]): Candidate[] => {
      const box = boxTowards(this.#circle(i), this.#wish(i), dx, dy, (CLEARANCE + 1) * this.#unit)
      if (!inside(box, this.#area) || this.#grid.touches(box, CLEARANCE * this.#unit * 0.75)) return []
      // A name nearer to another circle than to its own misleads.
      const confusing = this.#grid.within(box, 6 * this.#unit, i) ? 1.4 : 0
      return [{ box, leader: null, cost: cost + confusing + crossingCost(box, lines) }]
    }).sort((a, b) => a.cost - b.cost)
    this.#beside.set(i, found)
    return found
  }

  /** The places on rings around a circle that touch no circle and whose leader cuts none, cheapest first. */
  #ledOf(i: number): readonly Candidate[] {
    const known = this.#led.get(i)
    if (known) return known
    const lines = this.#linesNear(i)
    const found: Candidate[] = []
    for (const length of LEADER_LENGTHS) {
      for (let k = 0; k < LEADER_DIRECTIONS; k++) {
        const angle = (2 * Math.PI * (k + 0.5)) / LEADER_DIRECTIONS
        const box = boxTowards(this.#circle(i), this.#wish(i), Math.cos(angle), Math.sin(angle), length * this.#unit)
        if (!inside(box, this.#area) || this.#grid.touches(box, CLEARANCE * this.#unit)) continue
        const leader = leaderTo(this.#circle(i), box)
        if (this.#grid.cut(leader, i, this.#unit)) continue
        found.push({ box, leader, cost: 3.5 + length / 14 + crossingCost(box, lines) })
      }
    }
    found.sort((a, b) => a.cost - b.cost)
    this.#led.set(i, found)
    return found
  }

  /** The lines that any place of a name may cross. */
  #linesNear(i: number): readonly Segment[] {
    const known = this.#near.get(i)
    if (known) return known
    const { x, y, r } = this.#circle(i)
    const { width, height } = this.#wish(i)
    const reach = r + LONGEST_LEADER * this.#unit
    const [across, down] = [reach + width, reach + height]
    const around: Box = { x: x - across, y: y - down, width: 2 * across, height: 2 * down }
    const found = this.#lines.filter((line) => crosses(line, around))
    this.#near.set(i, found)
    return found
  }

  #circle(i: number): Circle {
    return this.#circles[i] as Circle
  }

  #wish(i: number): LabelWish {
    return this.#wishes[i] as LabelWish
  }
}

/** The box whose nearest point lies `away` from the rim in a direction. */
function boxTowards({ x, y, r }: Circle, { width, height }: LabelWish, dx: number, dy: number, away: number): Box {
  const [px, py] = [x + dx * (r + away), y + dy * (r + away)]
  // Right above and below, and right beside, the box is centred on the circle; in between a corner faces it.
  const before = (d: number) => (Math.abs(d) < 0.4 ? 0.5 : d > 0 ? 0 : 1)
  return { x: px - before(dx) * width, y: py - before(dy) * height, width, height }
}

function leaderTo(circle: Circle, box: Box): Segment {
  const x2 = Math.max(box.x, Math.min(circle.x, box.x + box.width))
  const y2 = Math.max(box.y, Math.min(circle.y, box.y + box.height))
  const length = Math.hypot(x2 - circle.x, y2 - circle.y) || 1
  return {
    x1: circle.x + ((x2 - circle.x) / length) * circle.r,
    y1: circle.y + ((y2 - circle.y) / length) * circle.r,
    x2,
    y2,
  }
}

/** Whether two names can stand as they are: boxes apart, no leader through the other's box or leader. */
function compatible(one: Candidate, other: Candidate): boolean {
  if (boxesOverlap(one.box, other.box, CLEARANCE)) return false
  if (other.leader && crosses(other.leader, one.box)) return false
  if (one.leader && crosses(one.leader, other.box)) return false
  return !(one.leader && other.leader && segmentsCross(one.leader, other.leader))
}

/** A name over many lines is hard to read; each costs a little, up to a bound. */
function crossingCost(box: Box, lines: readonly Segment[]): number {
  let crossed = 0
  for (const line of lines) if (crosses(line, box) && ++crossed === MOST_CROSSED) break
  return 0.3 * crossed
}

function inside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x - 0.01 &&
    box.y >= area.y - 0.01 &&
    box.x + box.width <= area.x + area.width + 0.01 &&
    box.y + box.height <= area.y + area.height + 0.01
  )
}

/** Finds circles near a place without looking at all of them. */
class CircleGrid {
  readonly #circles: readonly Circle[]
  readonly #cell: number
  readonly #cells = new Map<number, number[]>()
  readonly #largest: number

  constructor(circles: readonly Circle[]) {
    this.#circles = circles
    this.#largest = circles.reduce((most, circle) => Math.max(most, circle.r), 1)
    this.#cell = Math.max(40, 4 * this.#largest)
    circles.forEach((circle, i) => {
      const key = cellKey(Math.floor(circle.x / this.#cell), Math.floor(circle.y / this.#cell))
      const list = this.#cells.get(key)
      if (list) list.push(i)
      else this.#cells.set(key, [i])
    })
  }

  touches(box: Box, gap: number): boolean {
    return this.#any(box, gap, (circle) => nearer(box, circle, gap))
  }

  within(box: Box, reach: number, except: number): boolean {
    return this.#any(box, reach, (circle, i) => i !== except && nearer(box, circle, reach))
  }

  cut(line: Segment, except: number, gap: number): boolean {
    const box: Box = {
      x: Math.min(line.x1, line.x2),
      y: Math.min(line.y1, line.y2),
      width: Math.abs(line.x2 - line.x1),
      height: Math.abs(line.y2 - line.y1),
    }
    return this.#any(box, gap, (circle, i) => i !== except && distanceToLine(circle, line) < circle.r + gap)
  }

  #any(box: Box, reach: number, test: (circle: Circle, i: number) => boolean): boolean {
    const far = reach + this.#largest
    const left = Math.floor((box.x - far) / this.#cell)
    const right = Math.floor((box.x + box.width + far) / this.#cell)
    const top = Math.floor((box.y - far) / this.#cell)
    const bottom = Math.floor((box.y + box.height + far) / this.#cell)
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        for (const i of this.#cells.get(cellKey(column, row)) ?? NOBODY) {
          if (test(this.#circles[i] as Circle, i)) return true
        }
      }
    }
    return false
  }
}

const NOBODY: readonly number[] = []

/** One number for a cell; more than a million rows have no picture. */
function cellKey(column: number, row: number): number {
  return column * 2 ** 20 + row
}
