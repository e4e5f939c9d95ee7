import { type Alignment, alignmentOf, cohesion, pairAccount, pairIndex } from '../alignment/index.ts'
import { signedGraphOfAlignment, triangleBalance, triangles } from '../balance/index.ts'
import { coalitionsOf } from '../coalitions/index.ts'
import type { Dataset } from '../dataset/index.ts'
import { type Positions, resolvePositions, unitPlace } from '../resolve/index.ts'
import type { Scope } from '../scope.ts'
import { polarisation, windowPolarisation } from './polarisation.ts'
import type { TimeWindow } from './time-windows.ts'
import { windowTables } from './window-tables.ts'

/** Of what a series can be. */
export const SERIES_KINDS = ['pair', 'group', 'polarisation', 'balance', 'coalitions'] as const

/** What is followed through time; actors by id. */
export type SeriesSubject =
  /** The alignment of two actors; `basis` counts shared issues. */
  | { readonly of: 'pair'; readonly actors: readonly [string, string] }
  /** The cohesion of a group of two or more actors: mean pairwise alignment; `basis` counts pairs with a value. */
  | { readonly of: 'group'; readonly actors: readonly string[] }
  /** The polarisation of all actors, see `polarisation`; `basis` counts issues. */
  | { readonly of: 'polarisation' }
  /** The share of balanced triangles of the graph of pairs that agree (from `agree` on) and differ (up to `differ`); `basis` counts triangles. */
  | { readonly of: 'balance'; readonly agree: number; readonly differ: number }
  /** The number of coalitions (Louvain on the positive layer, one run with the seed); `basis` counts the actors in one. */
  | { readonly of: 'coalitions'; readonly seed: number; readonly resolution: number }

/** One window of a series. */
export interface SeriesPoint extends TimeWindow {
  /** Null when there is nothing to tell it from: never 0 for what is unknown. */
  readonly value: number | null
  /** How much the value rests on; what is counted depends on the subject. */
  readonly basis: number
  /** The number of issues in scope in this window. */
  readonly issues: number
}

/**
 * A measure over windows of time: in each, positions are those stated in the window, as held on its last day; all else is as in the scope,
 * whose own asOf, from and to do not count. Throws a `UserError` when a named actor is no unit of the scope.
 */
export function seriesOf(
  dataset: Dataset,
  scope: Scope,
  windows: readonly TimeWindow[],
  subject: SeriesSubject,
): SeriesPoint[] {
  if (subject.of === 'polarisation') {
    const at = windowPolarisation(dataset, scope, windows)
    if (at) {
      return windows.map(({ from, to }) => {
        const { value, issues: basis, inScope: issues } = at({ from, to })
        return { from, to, value, basis, issues }
      })
    }
  }
  const tables = subject.of === 'polarisation' ? null : windowTables(dataset, scope, windows)
  return windows.map(({ from, to }) => {
    if (tables && subject.of !== 'polarisation') {
      const alignment = tables.alignment({ from, to })
      const point = pointOfAlignment({ dataset, scope, units: alignment.units }, alignment, subject)
      return { from, to, ...point, issues: alignment.issues }
    }
    const positions = resolvePositions(dataset, { ...scope, from, to, asOf: to })
    return { from, to, ...pointOf(positions, subject), issues: positions.issues.length }
  })
}

type Point = Pick<SeriesPoint, 'value' | 'basis'>
type Units = Pick<Positions, 'dataset' | 'scope' | 'units'>

function pointOf(positions: Positions, subject: SeriesSubject): Point {
  switch (subject.of) {
    case 'pair': {
      // Of one pair, without all the others.
      const [a, b] = subject.actors
      const { value, shared } = pairAccount(positions, unitPlace(positions, a), unitPlace(positions, b))
      return { value, basis: shared }
    }
    case 'polarisation': {
      const { value, issues } = polarisation(positions)
      return { value, basis: issues }
    }
    default:
      return pointOfAlignment(positions, alignmentOf(positions), subject)
  }
}

function pointOfAlignment(
  of: Units,
  alignment: Alignment,
  subject: Exclude<SeriesSubject, { readonly of: 'polarisation' }>,
): Point {
  switch (subject.of) {
    case 'pair': {
      const [a, b] = subject.actors.map((id) => unitPlace(of, id)) as [number, number]
      const at = pairIndex(Math.min(a, b), Math.max(a, b), of.units.length)
      const value = alignment.value[at] as number
      return { value: Number.isNaN(value) ? null : value, basis: alignment.shared[at] as number }
    }
    case 'group': {
      const places = subject.actors.map((id) => unitPlace(of, id))
      const { value, known } = cohesion(alignment, places)
      return { value, basis: known }
    }
    case 'balance': {
      const counts = triangles(signedGraphOfAlignment(alignment, subject))
      return { value: triangleBalance(counts), basis: counts.total }
    }
    case 'coalitions': {
      const { seed, resolution } = subject
      const { count, coalition } = coalitionsOf(alignment, { seed, resolution, runs: 0, steps: [] })
      const inOne = coalition.filter((c) => c >= 0).length
      return { value: inOne === 0 ? null : count, basis: inOne }
    }
  }
}
