import type { Positions } from '../../positions/resolve/positions.ts'
import type { SceneWords } from '../words/catalogue.ts'
import type { UnitKind } from './unit-kind.ts'

/** Who is left out of a picture of pairs. */
interface NotDrawn {
  readonly positions: Positions
  readonly unit: UnitKind
  /** Names of units with positions that have no value with any other. */
  readonly unplaced: readonly string[]
  /** The number of units without any position. */
  readonly silent: number
}

/** Sentences on who is not drawn, and why. */
export function notDrawnNotes({ positions, unit, unplaced, silent }: NotDrawn, { around }: SceneWords): string[] {
  const out: string[] = []
  if (unplaced.length > 0) out.push(around.notDrawn(unplaced, unit, positions.scope.minShared))
  if (silent > 0) out.push(around.othersSilent(silent, unit))
  return out
}
