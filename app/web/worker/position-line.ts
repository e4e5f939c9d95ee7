import { textAt } from '../../../positions/columns/stance-columns.ts'
import { STATUSES } from '../../../positions/dataset/model.ts'
import { hasStance, type Positions, VIA } from '../../../positions/resolve/positions.ts'
import type { PositionLine } from './protocol.ts'

/** The position in a cell as the page shows it, or null when the unit has no stance there. */
export function positionLine(positions: Positions, cell: number): PositionLine | null {
  if (!hasStance(positions, cell)) return null
  const { dataset, issues } = positions
  const { stances } = dataset
  const row = positions.row[cell] as number
  const issue = issues[cell % issues.length] as number
  return {
    issue: dataset.issues[issue]?.id as string,
    value: orNull(positions.value[cell]),
    status: STATUSES[positions.status[cell] as number] as PositionLine['status'],
    via: VIA[positions.via[cell] as number] as PositionLine['via'],
    from: dataset.actors[stances.actor[row] as number]?.id as string,
    statedOn: textAt(stances.statedOn, row),
    joint: textAt(stances.joint, row),
    low: orNull(positions.low[cell]),
    high: orNull(positions.high[cell]),
  }
}

function orNull(x: number | undefined): number | null {
  return x === undefined || Number.isNaN(x) ? null : x
}
