import { cleanText } from '../../../diagram/text/clean-text.ts'
import { type Alignment, pairIndex, sharesTooFew } from '../../../positions/alignment/index.ts'
import type { Coalitions } from '../../../positions/coalitions/index.ts'
import { type Positions, valueCounts } from '../../../positions/resolve/index.ts'
import type { Words } from './words.ts'

/** Why an actor is in no coalition: it holds no position, has a value with nobody, or agrees with nobody enough. */
export type OutsideReason = 'silent' | 'apart' | 'alone'

/** An actor in no coalition. */
export interface SceneOutsider {
  readonly id: string
  readonly name: string
  readonly reason: OutsideReason
  /** Why, in words. */
  readonly why: string
}

/** The units in no coalition and why, those first who are compared but agree with nobody; `agree` is the least value that counts as agreement. */
export function sceneOutsiders(
  positions: Positions,
  alignment: Alignment,
  { coalition }: Coalitions,
  agree: number | null,
  { coalitions: { outside: why }, forms: { valueWords } }: Words,
): SceneOutsider[] {
  const { dataset, units, scope } = positions
  const held = valueCounts(positions)
  const [low, high] = alignment.measure.range
  const bound = Math.max(agree ?? Number.NEGATIVE_INFINITY, (low + high) / 2)
  const words: Readonly<Record<OutsideReason, (u: number, best: number) => string>> = {
    silent: () => why.silent,
    apart: (u) =>
      sharesTooFew(alignment, [u], scope.minShared)
        ? why.apart(held[u] as number, scope.minShared)
        : why.noValue(held[u] as number),
    alone: (_, best) =>
      why.alone(
        valueWords(best, alignment.measure),
        agree === null || agree < bound,
        valueWords(bound, alignment.measure),
      ),
  }
  const outside = [...units.keys()].filter((u) => (coalition[u] as number) < 0)
  const told = outside.map((u): SceneOutsider => {
    const best = greatest(alignment, u)
    const reason = held[u] === 0 ? 'silent' : best === null ? 'apart' : 'alone'
    const actor = dataset.actors[units[u] as number]
    return { id: actor?.id ?? '', name: cleanText(actor?.name ?? ''), reason, why: words[reason](u, best ?? 0) }
  })
  return told.sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason))
}

const ORDER: readonly OutsideReason[] = ['alone', 'apart', 'silent']

function greatest({ value, units }: Alignment, u: number): number | null {
  let most: number | null = null
  units.forEach((_, v) => {
    if (v === u) return
    const at = value[pairIndex(Math.min(u, v), Math.max(u, v), units.length)] as number
    if (!Number.isNaN(at) && (most === null || at > most)) most = at
  })
  return most
}
