import { UserError } from '../../../positions/errors.ts'
import type { View } from '../../../positions/view.ts'
import type { PositionLine } from '../../accounts/accounts.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { positionLine } from '../../accounts/position-line.ts'
import { comparedSides } from './compared.ts'
import { sidesOf } from './sides.ts'

/** What one member of a group holds on an issue; null: nothing is known. */
export interface MemberLine {
  readonly actor: string
  readonly line: PositionLine | null
}

/** What the members of both sides hold on an issue, by value from the low end of the scale, the unknown last. */
export interface MembersAnswer {
  readonly issue: string
  readonly a: readonly MemberLine[]
  readonly b: readonly MemberLine[]
}

/** The positions of the members of a view's two groups on an issue. Throws a `UserError` when the issue is not in scope. */
export function membersAnswer(drawn: Drawn, { view, issue }: { view: View; issue: string }): MembersAnswer {
  const { positions } = drawn.compared(view)
  const { actors, issues } = drawn.dataset
  const k = positions.issues.findIndex((index) => issues[index]?.id === issue)
  if (k < 0) throw new UserError('bad-parameter', 'issue', `"${issue}" does not count in this view`)
  const [a, b] = comparedSides(positions, sidesOf(view)).members.map((places) =>
    places
      .map(
        (u): MemberLine => ({
          actor: actors[positions.units[u] as number]?.id as string,
          line: positionLine(positions, u * positions.issues.length + k),
        }),
      )
      .sort((x, y) => rank(x.line) - rank(y.line)),
  ) as [MemberLine[], MemberLine[]]
  return { issue, a, b }
}

function rank(line: PositionLine | null): number {
  return line?.value ?? (line === null ? Number.MAX_VALUE : Number.MAX_VALUE / 2)
}
