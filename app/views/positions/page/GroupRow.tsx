import { memo } from 'react'
import { GridPart } from '../../../web/tables/GridPart.tsx'
import type { RowGroup } from '../rows.ts'
import type { GridMeasures } from './grid-measures.ts'
import { text } from './words.ts'

interface GroupRowProps {
  readonly measures: GridMeasures
  readonly width: number
  readonly line: number
  readonly active: number
  readonly group: RowGroup
  /** How many columns the heading stands over. */
  readonly span: number
}

/** The heading of a group of rows. */
export const GroupRow = memo(function GroupRow({ measures, width, line, active, group, span }: GroupRowProps) {
  const height = measures.line
  return (
    <GridPart
      role="row"
      aria-rowindex={line + 1}
      className="grid-group"
      style={{ width, height, transform: `translateY(${(line - 1) * height}px)` }}
    >
      <GridPart
        role="rowheader"
        aria-colindex={1}
        aria-colspan={span}
        className="grid-group-name"
        reached={active >= 0}
        at={`${line},${Math.max(0, active)}`}
      >
        <strong>{group.label}</strong> <span className="small">{text.actors(group.rows)}</span>
      </GridPart>
    </GridPart>
  )
})
