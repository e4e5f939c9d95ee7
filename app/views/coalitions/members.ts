import { cleanText } from '../../../diagram/text/clean-text.ts'
import type { Alignment } from '../../../positions/alignment/index.ts'
import { alignmentBetween, type Coalitions } from '../../../positions/coalitions/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'

/** A member of a coalition. */
export interface SceneMember {
  readonly id: string
  readonly name: string
  /** The share of searches with other seeds in which it stays, 0…1. */
  readonly belonging: number
  /** Its mean alignment with the other members; null when it has a value with none. */
  readonly own: number | null
  /** The other coalition that it aligns with most on average; null when there is none. */
  readonly nearest: { readonly coalition: number; readonly value: number } | null
  /** Whether it leaves in some runs, or aligns with another coalition at least as much as with its own. */
  readonly swings: boolean
}

interface MembersParts {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly groups: readonly (readonly number[])[]
  readonly found: Coalitions
  readonly coalition: number
}

/** The members of a coalition, who belongs most strongly first, then who aligns most with the others, then by id. */
export function sceneMembers({ positions, alignment, groups, found, coalition }: MembersParts): SceneMember[] {
  const { dataset, units } = positions
  const members = (groups[coalition] ?? []).map((u): SceneMember => {
    const own = alignmentBetween(alignment, [u], groups[coalition] ?? []).value
    const nearest = nearestOther(alignment, u, groups, coalition)
    const belonging = found.belonging[u] as number
    const actor = dataset.actors[units[u] as number]
    return {
      id: actor?.id ?? '',
      name: cleanText(actor?.name ?? '') || (actor?.id ?? ''),
      belonging,
      own,
      nearest,
      swings: belonging < STAYS || (nearest !== null && own !== null && nearest.value >= own),
    }
  })
  return members.sort((a, b) => b.belonging - a.belonging || (b.own ?? -2) - (a.own ?? -2))
}

/** Who stays in fewer runs than this swings: sums of shares round. */
const STAYS = 1 - 1e-9

function nearestOther(
  alignment: Alignment,
  u: number,
  groups: readonly (readonly number[])[],
  own: number,
): SceneMember['nearest'] {
  let best: SceneMember['nearest'] = null
  groups.forEach((group, coalition) => {
    if (coalition === own) return
    const { value } = alignmentBetween(alignment, [u], group)
    if (value !== null && (best === null || value > best.value)) best = { coalition, value }
  })
  return best
}
