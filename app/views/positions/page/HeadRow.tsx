import { memo } from 'react'
import { GridPart } from '../../../web/tables/GridPart.tsx'
import type { Column } from '../columns.ts'
import type { RowOrder } from '../row-order.ts'
import type { PositionsScene } from '../scene.ts'
import { type GridMeasures, headingLines } from './grid-measures.ts'
import { text } from './words.ts'

interface HeadRowProps {
  readonly measures: GridMeasures
  /** Places of the columns that are drawn. */
  readonly columns: readonly number[]
  readonly width: number
  readonly all: readonly Column[]
  readonly order: RowOrder
  readonly active: number
  readonly scene: PositionsScene
}

/** The names of the issues, turned upright where columns are narrow; each orders the rows. */
export const HeadRow = memo(function HeadRow({ measures, columns, width, all, order, active, scene }: HeadRowProps) {
  const { head, name, column, level } = measures
  const byName = order.by === 'name' ? (order.descending ? 'descending' : 'ascending') : 'none'
  return (
    <GridPart role="row" aria-rowindex={1} className="grid-head" style={{ width, height: head }}>
      <GridPart
        role="columnheader"
        aria-colindex={1}
        aria-sort={byName}
        className="grid-corner"
        style={{ width: name, height: head }}
        reached={active === 0}
        at="0,0"
        title={text.sortBy}
      >
        {text.actors(scene.rows.length)}
        <Arrow sorted={byName} />
      </GridPart>
      {columns.map((k) => {
        const one = all[k] as Column
        const sorted =
          order.by === 'issue' && order.issue === one.id ? (order.descending ? 'descending' : 'ascending') : 'none'
        return (
          <GridPart
            key={k}
            role="columnheader"
            aria-colindex={k + 2}
            aria-sort={sorted}
            className="grid-issue"
            style={{ left: name + k * column, width: column, height: head }}
            reached={active === k + 1}
            at={`0,${k + 1}`}
            title={one.name}
            aria-label={one.name}
          >
            <span className={level ? 'grid-issue-name level' : 'grid-issue-name'}>
              {headingLines(one.name, measures).map((line, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one name are told apart by their place only
                <span key={i}>{line}</span>
              ))}
            </span>
            <Arrow sorted={sorted} />
          </GridPart>
        )
      })}
    </GridPart>
  )
})

function Arrow({ sorted }: { sorted: 'ascending' | 'descending' | 'none' }) {
  if (sorted === 'none') return null
  return (
    <span className="grid-arrow" aria-hidden="true">
      {sorted === 'ascending' ? '↑' : '↓'}
    </span>
  )
}
