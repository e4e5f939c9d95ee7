import { textAt } from '../../positions/columns/stance-columns.ts'
import { STATUSES } from '../../positions/dataset/model.ts'
import { type Positions, VIA } from '../../positions/resolve/positions.ts'
import type { PositionAnswer } from './answers.ts'
import { numberOrNull } from './number-or-null.ts'

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
] as const

/** The position in a cell, or null when the unit has no stance on the issue. */
export function positionAt(positions: Positions, cell: number): PositionAnswer | null {
  const row = positions.row[cell] as number
  if (row < 0) return null
  const { dataset, units, issues } = positions
  const via = VIA[positions.via[cell] as number] as PositionAnswer['via']
  const from = dataset.actors[dataset.stances.actor[row] as number]?.id as string
  return {
    actor: dataset.actors[units[Math.floor(cell / issues.length)] as number]?.id as string,
    issue: dataset.issues[issues[cell % issues.length] as number]?.id as string,
    value: numberOrNull(positions.value[cell]),
    status: STATUSES[positions.status[cell] as number] as PositionAnswer['status'],
    via,
    from,
    inheritedFrom: via.startsWith('inherited') ? from : null,
    statedOn: textAt(dataset.stances.statedOn, row) ?? null,
    low: numberOrNull(positions.low[cell]),
    high: numberOrNull(positions.high[cell]),
  }
}

/** All positions of any status, by unit and then by issue; cells without a stance are left out. */
export function* positionRows(positions: Positions): Generator<PositionAnswer> {
  for (let cell = 0; cell < positions.row.length; cell++) {
    const position = positionAt(positions, cell)
    if (position) yield position
  }
}
