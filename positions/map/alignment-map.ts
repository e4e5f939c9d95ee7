import { type Alignment, pairIndex } from '../alignment/index.ts'
import { classicalStart } from './classical-start.ts'
import { type Configuration, emptyConfiguration, kruskalStress, rawStress } from './configuration.ts'
import { connectedPoints, type KnownPairs, knownPairs, pairsAmong } from './known-pairs.ts'
import { oriented, orientedLike } from './orientation.ts'
import { seededRandom } from './seeded-random.ts'
import { smacof } from './smacof.ts'

/**
 * Where each unit stands in a plane in which near means alike: distances approximate 1 − agreement (0…1), `x` to the right, `y` upward, by
 * place of the unit. `stress` is Kruskal's stress-1 over the pairs with a value.
 */
export interface AlignmentMap {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Places of units without a value with any other; their x and y are NaN. */
  readonly unplaced: Int32Array
  /** The number of groups that no value connects; only within a group does distance mean something. */
  readonly groups: number
  readonly stress: number
  readonly iterations: number
}

/** What may steer a map. */
export interface MapOptions {
  /** Where actors (by index in the dataset) stood in the picture before; the map starts there and keeps its orientation. */
  readonly previous?: ReadonlyMap<number, readonly [x: number, y: number]>
  /** Numbers in 0…1 for the start; a fixed seed when absent, so that the same alignment gives the same map. */
  readonly rng?: () => number
  readonly maxIterations?: number
}

/** Up to this many units further starts are tried, as a small map is quick and easily caught in a poor minimum. */
const RESTARTS_UP_TO = 60
const RESTARTS = 12
/** Steps that a further start gets to show what it is worth. */
const TRIAL = 60
/** A further start must beat the classical one by this share of the stress, so that the picture does not jump for nothing. */
const WORTH_A_JUMP = 0.02
/** Pairs times iterations that may be spent on one map. */
const BUDGET = 400_000_000

/** A value of the measure as agreement in 0…1. */
function agreementOf(value: number, [low, high]: readonly [number, number]): number {
  return (value - low) / (high - low)
}

/**
 * The map of an alignment: weighted SMACOF of the dissimilarities 1 − agreement, pairs without a value having weight 0, group by connected
 * group; see `smacof` for the sources. Deterministic.
 */
export function alignmentMap(alignment: Alignment, options: MapOptions = {}): AlignmentMap {
  const { units, value, measure } = alignment
  const n = units.length
  const pairs = knownPairs(n, (u, v) => 1 - agreementOf(value[pairIndex(u, v, n)] as number, measure.range))
  const rng = options.rng ?? seededRandom(1)
  const groups = connectedPoints(pairs)
  let iterations = 0
  const configurations = groups.map((group) => {
    const among = pairsAmong(pairs, group)
    const before = group.map((u) => options.previous?.get(units[u] as number))
    const solved = solve(among, before, rng, options.maxIterations)
    iterations += solved.iterations
    return before.some((place) => place !== undefined) ? orientedLike(solved, before) : oriented(solved)
  })
  const whole = emptyConfiguration(n)
  whole.x.fill(Number.NaN)
  whole.y.fill(Number.NaN)
  packed(configurations).forEach((configuration, g) => {
    groups[g]?.forEach((u, i) => {
      whole.x[u] = configuration.x[i] as number
      whole.y[u] = configuration.y[i] as number
    })
  })
  const unplaced = Int32Array.from({ length: n }, (_, u) => u).filter((u) => Number.isNaN(whole.x[u]))
  return { ...whole, unplaced, groups: groups.length, stress: kruskalStress(pairs, whole), iterations }
}

function solve(
  pairs: KnownPairs,
  before: readonly (readonly [number, number] | undefined)[],
  rng: () => number,
  limit: number | undefined,
): Configuration & { iterations: number } {
  const maxIterations = limit ?? Math.max(15, Math.min(500, Math.round(BUDGET / (10 * pairs.from.length))))
  const classical = classicalStart(pairs, rng)
  if (before.filter((place) => place !== undefined).length >= Math.max(2, pairs.n / 2)) {
    // A newcomer starts where classical scaling sees it, once that is turned towards the earlier picture.
    const turned = orientedLike(classical, before)
    const start: Configuration = {
      x: turned.x.map((value, i) => before[i]?.[0] ?? value),
      y: turned.y.map((value, i) => before[i]?.[1] ?? value),
    }
    return smacof(pairs, start, { maxIterations })
  }
  const first = smacof(pairs, classical, { maxIterations })
  if (pairs.n <= 3 || pairs.n > RESTARTS_UP_TO) return first
  let best = first
  let iterations = first.iterations
  const scale = Math.sqrt(rawStress(pairs, emptyConfiguration(pairs.n)) / pairs.from.length)
  const anywhere = () => Float64Array.from({ length: pairs.n }, () => scale * (rng() - 0.5))
  for (let r = 0; r < RESTARTS; r++) {
    const other = smacof(pairs, { x: anywhere(), y: anywhere() }, { maxIterations: Math.min(TRIAL, maxIterations) })
    iterations += other.iterations
    if (other.stress < best.stress) best = other
  }
  if (best === first) return { ...first, iterations }
  const polished = smacof(pairs, best, { maxIterations })
  const worth = polished.stress < first.stress * (1 - WORTH_A_JUMP) - 1e-12
  return { ...(worth ? polished : first), iterations: iterations + polished.iterations }
}

/**
 * Units that a map must not tell apart, by place: two of them have the greatest value of the measure, and with every other unit either the same value or
 * both none. Groups of two and more, by their first member; the relation is transitive, so that no unit is in two.
 */
export function identicalUnits({ value, units, measure }: Pick<Alignment, 'value' | 'units' | 'measure'>): number[][] {
  const n = units.length
  const most = measure.range[1]
  const pairValue = (u: number, v: number) => value[pairIndex(Math.min(u, v), Math.max(u, v), n)] as number
  const isSame = (a: number, b: number) => Object.is(a, b) || Math.abs(a - b) < 1e-9
  const grouped = new Uint8Array(n)
  const groups: number[][] = []
  for (let u = 0; u < n; u++) {
    if (grouped[u] === 1) continue
    const group = [u]
    for (let v = u + 1; v < n; v++) {
      if (grouped[v] === 1 || !isSame(pairValue(u, v), most)) continue
      let same = true
      for (let w = 0; same && w < n; w++) same = w === u || w === v || isSame(pairValue(u, w), pairValue(v, w))
      if (!same) continue
      group.push(v)
      grouped[v] = 1
    }
    if (group.length > 1) groups.push(group)
  }
  return groups
}

/** How far apart groups are set that nothing known connects, in units of dissimilarity. */
const GAP = 0.25

/**
 * Sets configurations side by side: the first keeps the left, the others, in columns as tall as the first, follow to its right. What lies
 * between groups means nothing, as nothing is known between them. The whole is centred on the origin.
 */
export function packed(groups: readonly Configuration[]): Configuration[] {
  const boxes = groups.map(bounds)
  const tallest = Math.max(...boxes.map((box) => box.height), GAP)
  const corners: { left: number; top: number }[] = []
  let left = 0
  let top = 0
  let widest = 0
  boxes.forEach((box, i) => {
    if (i === 1 || (i > 1 && top + box.height > tallest)) {
      left += widest + GAP
      top = 0
      widest = 0
    }
    corners.push({ left, top })
    top += box.height + GAP
    widest = Math.max(widest, box.width)
  })
  const width = left + widest
  return groups.map((group, i) => {
    const box = boxes[i] as Box
    const corner = corners[i] as { left: number; top: number }
    const down = i === 0 ? (tallest - box.height) / 2 : corner.top
    const dx = corner.left - box.x - width / 2
    const dy = tallest / 2 - down - (box.y + box.height)
    return { x: group.x.map((value) => value + dx), y: group.y.map((value) => value + dy) }
  })
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function bounds({ x, y }: Configuration): Box {
  const [left, right] = extent(x)
  const [bottom, top] = extent(y)
  return { x: left, y: bottom, width: right - left, height: top - bottom }
}

function extent(values: Float64Array): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return [low, high]
}
