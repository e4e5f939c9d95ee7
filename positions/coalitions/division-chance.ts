import { type Alignment, alignmentOf, pairIndex } from '../alignment/index.ts'
import { seededRandom } from '../map/index.ts'
import { issueWeights, type Positions } from '../resolve/index.ts'
import { type CoalitionOptions, type Coalitions, coalitionsOf } from './coalitions.ts'

/** How a division is set against chance; what is left out takes the value named. */
export interface ChanceOptions extends Pick<CoalitionOptions, 'agree' | 'seed' | 'resolution'> {
  /** How many times positions are shuffled, 0 or more; what `shufflesFor` says. */
  readonly shuffles?: number | undefined
}

/** How often chance alone divides as clearly. */
export interface DivisionChance {
  /** How many times positions were shuffled, 1 or more. */
  readonly shuffles: number
  /** In how many of them the division found separates at least as clearly (`classificationStrength`). */
  readonly atLeast: number
  /** (atLeast + 1) / (shuffles + 1), 0…1 (0 excluded): the p-value of a permutation test. */
  readonly share: number
  /** Whether the share is at most `CLEARER`. */
  readonly clearer: boolean
}

/**
 * Why a division is not set against chance: there are not two coalitions (`undivided`); shuffles can only exchange names (`few-issues`); none
 * were asked for (`no-shuffles`), or not even the least number of them is quick (`too-much`).
 */
export type NoChanceReason = 'undivided' | 'few-issues' | 'no-shuffles' | 'too-much'

/** A division that so few of the shuffles or fewer reach is clearer than chance. */
export const CLEARER = 0.05

/** How many shuffles are made, the most that are quick; with fewer than the last no share could be as small as `CLEARER`. */
const SHUFFLES = [199, 99, 39, 19] as const
/** Comparisons of two actors on an issue for all shuffles together: about a second on one core. */
const COMPARISONS = 120_000_000
/** What a pair costs besides its issues, for the search on the graph, in comparisons. */
const PAIR_COST = 60

/** So many shuffles are made of positions when none are asked for: 199, fewer of many actors and issues, and 0 where not even 19 are quick. */
export function shufflesFor({ units, issues }: Positions): number {
  const pairs = (units.length * (units.length - 1)) / 2
  const quick = COMPARISONS / Math.max(1, pairs * (issues.length + PAIR_COST))
  return SHUFFLES.find((shuffles) => shuffles <= quick) ?? 0
}

/**
 * How often a division as clear as `found`, of the positions' alignment, comes about by chance, or why that is not told: on each issue the
 * positions are dealt out again among the actors that hold one, so that who holds how many, the gaps and every issue's distribution stay, and
 * coalitions are found in the same way, with the same seed and bounds. How clear a division is, its classification strength tells, not its
 * modularity: that of two equal camps is .5 at most, however far apart they stand, and sparse graphs that break into many pieces exceed it.
 * Deterministic. Source: permutation test with the correction of Phipson and Smyth 2010, Statistical Applications in Genetics and Molecular
 * Biology 9:39.
 */
export function divisionChance(
  positions: Positions,
  alignment: Alignment,
  found: Pick<Coalitions, 'count' | 'coalition'>,
  { shuffles: asked, ...options }: ChanceOptions = {},
): DivisionChance | NoChanceReason {
  if (found.count < 2) return 'undivided'
  if (!canTell(positions)) return 'few-issues'
  const shuffles = asked ?? shufflesFor(positions)
  if (shuffles === 0) return asked === 0 ? 'no-shuffles' : 'too-much'
  const least = classificationStrength(alignment, found.coalition) - ROUNDING
  const random = seededRandom((options.seed ?? 1) ^ 0x5bd1e995)
  let atLeast = 0
  for (let s = 0; s < shuffles; s++) {
    const other = alignmentOf({ ...positions, value: shuffledWithinIssues(positions, random) })
    const { coalition } = coalitionsOf(other, { ...options, runs: 0, steps: [] })
    if (classificationStrength(other, coalition) >= least) atLeast++
  }
  const share = (atLeast + 1) / (shuffles + 1)
  return { shuffles, atLeast, share, clearer: share <= CLEARER }
}

/** Differences of strength below this are rounding. */
const ROUNDING = 1e-12

/**
 * Whether shuffles can do more than exchange names: whether somebody holds positions on two issues of weight on which positions differ. With
 * one such issue whoever holds which of its positions, there are always as many of each, and any division comes about in every shuffle.
 */
function canTell({ dataset, scope, value, units, issues }: Positions): boolean {
  const width = issues.length
  const weight = issueWeights(dataset, scope)
  const differing = Array.from(issues.keys()).filter((k) => {
    if (weight[issues[k] as number] === 0) return false
    const held = new Set(Array.from(units, (_, u) => value[u * width + k] as number))
    held.delete(Number.NaN)
    return held.size > 1
  })
  return units.some((_, u) => differing.filter((k) => !Number.isNaN(value[u * width + k] as number)).length > 1)
}

/** The values of positions, on each issue dealt out again among the units that have one. */
function shuffledWithinIssues({ value, units, issues }: Positions, random: () => number): Float64Array {
  const out = Float64Array.from(value)
  const width = issues.length
  const cells = new Int32Array(units.length)
  for (let k = 0; k < width; k++) {
    let known = 0
    for (let u = 0; u < units.length; u++) if (!Number.isNaN(value[u * width + k])) cells[known++] = u * width + k
    for (let i = known - 1; i > 0; i--) {
      const [one, other] = [cells[i] as number, cells[Math.floor(random() * (i + 1))] as number]
      const kept = out[one] as number
      out[one] = out[other] as number
      out[other] = kept
    }
  }
  return out
}

/**
 * How clearly a division separates: the mean alignment within coalitions, each weighing by its members, less the mean alignment of all other
 * pairs; an actor in no coalition (−1) counts as alone. Of pairs with a value alone; −Infinity, the least, where none is within or none
 * between. Source: classification strength, Van Sickle and Hughes 2000, Journal of the North American Benthological Society 19:370–384.
 */
export function classificationStrength({ value, units }: Alignment, coalition: Int32Array): number {
  const n = units.length
  const groups = coalition.reduce((most, c) => Math.max(most, c + 1), 0)
  const [size, pairs, sum] = [new Int32Array(groups), new Int32Array(groups), new Float64Array(groups)]
  let [pairsBetween, between] = [0, 0]
  for (let u = 0; u < n; u++) {
    const own = coalition[u] as number
    if (own >= 0) size[own] = (size[own] as number) + 1
    for (let v = u + 1; v < n; v++) {
      const at = value[pairIndex(u, v, n)] as number
      if (Number.isNaN(at)) continue
      if (own >= 0 && own === coalition[v]) {
        pairs[own] = (pairs[own] as number) + 1
        sum[own] = (sum[own] as number) + at
      } else {
        pairsBetween++
        between += at
      }
    }
  }
  let [members, within] = [0, 0]
  size.forEach((count, c) => {
    if (pairs[c] === 0) return
    members += count
    within += (count * (sum[c] as number)) / (pairs[c] as number)
  })
  return members === 0 || pairsBetween === 0 ? Number.NEGATIVE_INFINITY : within / members - between / pairsBetween
}
