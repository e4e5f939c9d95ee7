import { type Alignment, sharesTooFew } from '../../positions/alignment/index.ts'
import type { Positions } from '../../positions/resolve/index.ts'
import type { SharedWords } from '../words/catalogue.ts'
import type { UnitKind } from '../words/forms.ts'
import { compareNames } from './compare-names.ts'

/** Who is left out of a picture of pairs. */
interface NotDrawn {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly unit: UnitKind
  /** Units with positions that have no value with any other: their places and names. */
  readonly unplaced: readonly { readonly place: number; readonly name: string }[]
  /** The number of units without any position. */
  readonly silent: number
}

/** Sentences on who is not drawn, and why. */
export function notDrawnNotes(
  { positions, alignment, unit, unplaced, silent }: NotDrawn,
  { around }: SharedWords,
): string[] {
  const out: string[] = []
  const { minShared } = positions.scope
  const [few, others] = [true, false].map((tooFew) =>
    unplaced
      .filter(({ place }) => sharesTooFew(alignment, [place], minShared) === tooFew)
      .map(({ name }) => ({ name, id: name }))
      .sort(compareNames)
      .map(({ name }) => name),
  ) as [string[], string[]]
  if (few.length > 0) out.push(around.notDrawn(few, unit, minShared))
  if (others.length > 0) out.push(around.noValueWithAny(others, unit))
  if (silent > 0) out.push(around.othersSilent(silent, unit))
  return out
}
