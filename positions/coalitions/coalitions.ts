import type { Alignment } from '../alignment/index.ts'
import { louvainGroups } from './louvain-groups.ts'
import { positiveLayer } from './positive-layer.ts'
import { modularity } from './registry.ts'

/** What may steer the search for coalitions; what is left out takes the value named. */
export interface CoalitionOptions {
  /** Pairs agree from this value of the measure on; without it, above the middle of its range. */
  readonly agree?: number
  /** 1. */
  readonly seed?: number
  /** Higher finds more, smaller coalitions; 1. */
  readonly resolution?: number
  /** How many runs with other seeds tell how strongly actors belong; 20. */
  readonly runs?: number
  /** Factors of the resolution at which a coalition must hold to be called stable; 0.8, 0.9, 1.1, 1.25. */
  readonly steps?: readonly number[]
}

/** Coalitions of actors, found from their alignment; numbered from 0, the largest first, then by first actor. */
export interface Coalitions {
  /** By place of the unit: its coalition, or −1 for an actor that agrees with nobody. */
  readonly coalition: Int32Array
  readonly count: number
  /** Of the division, at resolution 1; null when nobody agrees. */
  readonly modularity: number | null
  /** By place of the unit: the share of searches with other seeds in which it stays in its coalition, 0…1; NaN for an actor in none, and without such runs. */
  readonly belonging: Float64Array
  /** By coalition: how alike its counterpart in a run with another seed is on average (Jaccard), 0…1; NaN without such runs. */
  readonly overSeeds: Float64Array
  /** By coalition: the same over runs at other resolutions (`steps`). */
  readonly overResolutions: Float64Array
}

const STEPS = [0.8, 0.9, 1.1, 1.25]

/**
 * The coalitions of an alignment: groups of the positive layer by Louvain with a seed. In a run with another seed, an actor stays if it is in
 * the group most alike its coalition. Louvain is a heuristic, and on a graph without clear groups its runs differ: `belonging` and
 * `overSeeds` tell. Deterministic for a seed. Each run lays out the graph anew: with `runs: 0` and no `steps` there is one, for a moving window.
 */
export function coalitionsOf(alignment: Alignment, options: CoalitionOptions = {}): Coalitions {
  const { agree, seed = 1, resolution = 1, runs = 20, steps = STEPS } = options
  const layer = positiveLayer(alignment, agree)
  const atResolution = louvainGroups(layer, seed)
  const coalition = atResolution(resolution)
  const count = coalition.reduce((most, c) => Math.max(most, c + 1), 0)
  const belonging = new Float64Array(coalition.length)
  const overSeeds = new Float64Array(count)
  const overResolutions = new Float64Array(count)
  for (let r = 1; r <= runs; r++) {
    const other = louvainGroups(layer, seed + r)(resolution)
    const { counterpart, likeness } = counterparts(coalition, count, other)
    coalition.forEach((c, u) => {
      if (c >= 0 && counterpart[c] === other[u]) belonging[u] = (belonging[u] as number) + 1 / runs
    })
    addShare(overSeeds, likeness, runs)
  }
  for (const step of steps) {
    addShare(overResolutions, counterparts(coalition, count, atResolution(resolution * step)).likeness, steps.length)
  }
  coalition.forEach((c, u) => {
    belonging[u] = c < 0 || runs === 0 ? Number.NaN : Math.min(1, belonging[u] as number)
  })
  if (runs === 0) overSeeds.fill(Number.NaN)
  if (steps.length === 0) overResolutions.fill(Number.NaN)
  return { coalition, count, modularity: modularity(layer, coalition), belonging, overSeeds, overResolutions }
}

function addShare(sum: Float64Array, likeness: Float64Array, of: number): void {
  likeness.forEach((x, c) => {
    sum[c] = Math.min(1, (sum[c] as number) + x / of)
  })
}

/**
 * For each group of one division, the group of another that it is most alike (Jaccard: common nodes over nodes of either) and how much, 0…1.
 * Divisions give a group number from 0 by node, −1 for none; `count` is the number of groups of the first. Of equals the first is taken.
 */
export function counterparts(
  group: Int32Array,
  count: number,
  other: Int32Array,
): { readonly counterpart: Int32Array; readonly likeness: Float64Array } {
  const otherCount = other.reduce((most, g) => Math.max(most, g + 1), 0)
  const common = new Float64Array(count * otherCount)
  const size = new Float64Array(count)
  const otherSize = new Float64Array(otherCount)
  group.forEach((g, u) => {
    const o = other[u] as number
    if (g >= 0) size[g] = (size[g] as number) + 1
    if (o >= 0) otherSize[o] = (otherSize[o] as number) + 1
    if (g >= 0 && o >= 0) common[g * otherCount + o] = (common[g * otherCount + o] as number) + 1
  })
  const counterpart = new Int32Array(count).fill(-1)
  const likeness = new Float64Array(count)
  for (let g = 0; g < count; g++) {
    for (let o = 0; o < otherCount; o++) {
      const both = common[g * otherCount + o] as number
      const jaccard = both / ((size[g] as number) + (otherSize[o] as number) - both)
      if (jaccard <= (likeness[g] as number)) continue
      counterpart[g] = o
      likeness[g] = jaccard
    }
  }
  return { counterpart, likeness }
}
