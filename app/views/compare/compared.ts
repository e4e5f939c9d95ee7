import { UserError } from '../../../positions/errors.ts'
import { type Positions, unitPlace } from '../../../positions/resolve/index.ts'
import { groupMeans } from '../../../positions/scenario/index.ts'
import type { Sides } from './sides.ts'

/** Two sides as two units of positions: two actors as they are, or two groups by the means of their members. */
export interface ComparedSides {
  readonly positions: Positions
  readonly u: number
  readonly v: number
  readonly grouped: boolean
  /** Places of the members in the positions that the view compares. */
  readonly members: readonly [readonly number[], readonly number[]]
}

/** The measure by which two groups' means are compared: one that takes values between the points of a scale. */
const GROUP_MEASURE = 's'

/**
 * The two sides of a comparison. Throws a `UserError` when a side is empty, an actor is no unit of the positions, or both sides are the same actor.
 */
export function comparedSides(positions: Positions, { a, b }: Sides): ComparedSides {
  if (a.length === 0 || b.length === 0) {
    throw new UserError(
      'bad-parameter',
      'view',
      'a comparison needs two actors (select=…&select=…) or two groups (left=…&right=…)',
    )
  }
  const [left, right] = [a, b].map((ids) => [...new Set(ids.map((id) => unitPlace(positions, id)))]) as [
    number[],
    number[],
  ]
  const members = [left, right] as const
  if (left.length > 1 || right.length > 1) {
    const scope = { ...positions.scope, measure: GROUP_MEASURE }
    return { positions: { ...groupMeans(positions, members), scope }, u: 0, v: 1, grouped: true, members }
  }
  const [u, v] = [left[0] as number, right[0] as number]
  if (u === v) throw new UserError('bad-parameter', 'view', `a comparison needs two sides, "${a[0]}" stands on both`)
  return { positions, u, v, grouped: false, members }
}
