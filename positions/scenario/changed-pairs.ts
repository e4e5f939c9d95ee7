import { type Alignment, alignmentOf, pairIndex } from '../alignment/index.ts'
import type { Dataset } from '../dataset/index.ts'
import { type Positions, resolvePositions } from '../resolve/index.ts'
import type { Scope } from '../scope.ts'
import { compareCodePoints } from '../text.ts'
import { type Move, withScenario } from './with-scenario.ts'

/** What one pair's alignment was and would be; actors by index in the dataset, a < b. */
export interface ChangedPair {
  readonly a: number
  readonly b: number
  /** Null where there is no value. */
  readonly before: number | null
  readonly after: number | null
  /** After less before; null when either has no value. */
  readonly delta: number | null
  readonly sharedBefore: number
  readonly sharedAfter: number
}

/** A dataset as it is beside what it would be under moves. */
export interface ScenarioOutcome {
  readonly before: { readonly positions: Positions; readonly alignment: Alignment }
  readonly after: { readonly positions: Positions; readonly alignment: Alignment }
  /** The pairs whose value changes, the greatest change first (pairs that gain or lose their value last), of equals by name. */
  readonly changed: readonly ChangedPair[]
}

/** Differences below this are rounding: the issues in scope, and so the order of sums, may change. */
const ROUNDING = 1e-12

/** All alignments of a scope before and after hypothetical moves. Throws as `withScenario` and `resolvePositions` do. */
export function scenarioOutcome(dataset: Dataset, scope: Scope, moves: readonly Move[]): ScenarioOutcome {
  const before = aligned(resolvePositions(dataset, scope))
  const after = aligned(resolvePositions(withScenario(dataset, scope, moves), scope))
  return { before, after, changed: changedPairs(before, after) }
}

/** The pairs whose value differs between two states of the same units, the greatest change first (pairs that gain or lose their value last), of equals by name. */
export function changedPairs(before: ScenarioOutcome['before'], after: ScenarioOutcome['after']): ChangedPair[] {
  const { units } = before.positions
  const changed: ChangedPair[] = []
  for (let u = 0; u < units.length; u++) {
    for (let v = u + 1; v < units.length; v++) {
      const at = pairIndex(u, v, units.length)
      const [was, is] = [known(before.alignment.value[at]), known(after.alignment.value[at])]
      if (was === null && is === null) continue
      const delta = was === null || is === null ? null : is - was
      if (delta !== null && Math.abs(delta) < ROUNDING) continue
      changed.push({
        a: units[u] as number,
        b: units[v] as number,
        before: was,
        after: is,
        delta,
        sharedBefore: before.alignment.shared[at] as number,
        sharedAfter: after.alignment.shared[at] as number,
      })
    }
  }
  const size = ({ delta }: ChangedPair) => (delta === null ? 0 : Math.abs(delta))
  // Changes that differ by rounding alone are the same.
  const like = (change: number) => Math.round(change * 1e9)
  const { actors } = before.positions.dataset
  const byName = (x: number, y: number) => compareCodePoints(actors[x]?.name ?? '', actors[y]?.name ?? '') || x - y
  changed.sort((x, y) => like(size(y)) - like(size(x)) || byName(x.a, y.a) || byName(x.b, y.b))
  return changed
}

function aligned(positions: Positions): { positions: Positions; alignment: Alignment } {
  return { positions, alignment: alignmentOf(positions) }
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}
