import { lastDay } from '../../positions/calendar.ts'
import { STATUSES, type Status, textAt } from '../../positions/dataset/index.ts'
import {
  groupAccount,
  hasStance,
  heldStatus,
  jointAt,
  membersAt,
  memberTally,
  type Positions,
  rowsAt,
  signatories,
  VIA,
} from '../../positions/resolve/index.ts'
import type { PositionLine } from './accounts.ts'

/** The position in a cell as the page shows it, or null when the unit has no stance there. */
export function positionLine(positions: Positions, cell: number): PositionLine | null {
  if (!hasStance(positions, cell)) return null
  const { dataset, issues } = positions
  const { stances, actors } = dataset
  const row = positions.row[cell] as number
  const issue = issues[cell % issues.length] as number
  const rows = rowsAt(positions, cell)
  const dates = rows.flatMap((one) => textAt(stances.statedOn, one) ?? [])
  const account = groupAccount(positions, cell)
  const members = membersAt(positions, cell)
  const joint = jointAt(positions, cell)
  return {
    issue: dataset.issues[issue]?.id as string,
    value: orNull(positions.value[cell]),
    status: heldStatus(positions, cell) as PositionLine['status'],
    via: VIA[positions.via[cell] as number] as PositionLine['via'],
    from: row < 0 ? null : (actors[stances.actor[row] as number]?.id as string),
    statedOn: dates.reduce<string | undefined>(
      (last, date) => (last === undefined || lastDay(date) > lastDay(last) ? date : last),
      undefined,
    ),
    joint,
    signed: joint === undefined ? 0 : signatories(dataset, joint),
    low: orNull(positions.low[cell]),
    high: orNull(positions.high[cell]),
    group: account && {
      rule: account.rule,
      ...memberTally(account),
      own: members?.own ?? false,
      members: members?.members ?? 0,
      silent: (members?.silent ?? []).map((actor) => actors[actor]?.id as string),
      voices: account.voices.map(({ actor, row: at, value, status, body, decides }) => ({
        actor: actors[actor]?.id as string,
        speaker: at < 0 ? null : (actors[stances.actor[at] as number]?.id as string),
        value: orNull(value),
        status: STATUSES[status] as Status,
        body,
        decides,
      })),
    },
  }
}

function orNull(x: number | undefined): number | null {
  return x === undefined || Number.isNaN(x) ? null : x
}
