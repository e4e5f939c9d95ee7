import { lastDay } from '../../positions/calendar.ts'
import { STATUSES, type TextColumn, textAt } from '../../positions/dataset/index.ts'
import {
  type GroupAccount,
  groupAccount,
  hasStance,
  memberTally,
  type Positions,
  rowsAt,
  VIA,
} from '../../positions/resolve/index.ts'
import { numberOrNull } from './answer-scope.ts'
import type { PositionAnswer } from './answers.ts'

/** The names of a position's columns, in the order in which they are printed. */
export const POSITION_COLUMNS = [
  'actor',
  'issue',
  'value',
  'status',
  'via',
  'from',
  'inheritedFrom',
  'statedOn',
  'low',
  'high',
  'rule',
  'held',
  'unclear',
  'silent',
  'cohesion',
] as const

/** The position in a cell, or null when the unit has no stance on the issue. */
export function positionAt(positions: Positions, cell: number): PositionAnswer | null {
  if (!hasStance(positions, cell)) return null
  const { dataset, units, issues } = positions
  const row = positions.row[cell] as number
  const via = VIA[positions.via[cell] as number] as PositionAnswer['via']
  const from = row < 0 ? null : (dataset.actors[dataset.stances.actor[row] as number]?.id as string)
  const account = groupAccount(positions, cell)
  return {
    actor: dataset.actors[units[Math.floor(cell / issues.length)] as number]?.id as string,
    issue: dataset.issues[issues[cell % issues.length] as number]?.id as string,
    value: numberOrNull(positions.value[cell]),
    status: STATUSES[positions.status[cell] as number] as PositionAnswer['status'],
    via,
    from,
    inheritedFrom: via.startsWith('inherited') ? from : null,
    statedOn: latestDate(dataset.stances.statedOn, rowsAt(positions, cell)),
    low: numberOrNull(positions.low[cell]),
    high: numberOrNull(positions.high[cell]),
    rule: account?.rule ?? null,
    members: account && tallyAnswer(account),
  }
}

function tallyAnswer(account: GroupAccount): NonNullable<PositionAnswer['members']> {
  const { points, ...rest } = memberTally(account)
  return { points: [...points], ...rest }
}

/** The date of the latest of some stances, at its own precision; null without any. */
function latestDate(statedOn: TextColumn | null, rows: readonly number[]): string | null {
  const dates = rows.flatMap((row) => textAt(statedOn, row) ?? [])
  return dates.reduce<string | null>(
    (last, date) => (last === null || lastDay(date) > lastDay(last) ? date : last),
    null,
  )
}

/** All positions of any status, by unit and then by issue; cells without a stance are left out. */
export function* positionRows(positions: Positions): Generator<PositionAnswer> {
  for (let cell = 0; cell < positions.status.length; cell++) {
    const position = positionAt(positions, cell)
    if (position) yield position
  }
}

/** The same as rows with the columns of `POSITION_COLUMNS`: `held` lists how many members hold which value, as `VALUE×COUNT` divided by `|`. */
export function* positionTable(positions: Positions): Generator<Record<(typeof POSITION_COLUMNS)[number], unknown>> {
  for (const { members, ...position } of positionRows(positions)) {
    yield {
      ...position,
      held: members?.points.map(({ value, count }) => `${value}×${count}`).join('|') ?? null,
      unclear: members?.unclear ?? null,
      silent: members?.silent ?? null,
      cohesion: members?.cohesion ?? null,
    }
  }
}
