import { memo } from 'react'
import { CELL_GLYPHS } from '../../../../diagram/drawing/cell.ts'
import { GridPart } from '../../../web/tables/GridPart.tsx'
import { forms } from '../../../web/words.ts'
import type { Face } from '../faces.ts'
import type { Row } from '../rows.ts'
import type { PositionsScene } from '../scene.ts'
import type { GridMeasures } from './grid-measures.ts'
import { text } from './words.ts'

const { numberWords } = forms

/** What padding and rule of a cell take of its height, in pixels. */
const CELL_EDGES = 3

interface GridRowProps {
  readonly measures: GridMeasures
  readonly columns: readonly number[]
  readonly width: number
  readonly line: number
  /** The column that the Tab key reaches; −1: none in this row. */
  readonly active: number
  readonly row: Row
  /** Place of the row in the scene. */
  readonly place: number
  readonly scene: PositionsScene
  readonly selected: boolean
}

/** An actor with what it holds on the issues in sight. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { measures, columns, width, line, active, row, place, scene, selected } = props
  const { name, column, line: height } = measures
  return (
    <GridPart
      role="row"
      aria-rowindex={line + 1}
      aria-selected={selected}
      className="grid-row"
      style={{
        width,
        height,
        lineHeight: `${height - CELL_EDGES}px`,
        transform: `translateY(${(line - 1) * height}px)`,
      }}
    >
      <GridPart
        role="rowheader"
        aria-colindex={1}
        className="grid-name"
        style={{ width: name }}
        reached={active === 0}
        at={`${line},0`}
        aria-label={text.row(row.name, row.positions, scene.columns.length)}
      >
        <span className="grid-name-text">{row.name}</span>
        <span className="grid-count">{numberWords(row.positions)}</span>
      </GridPart>
      {columns.map((k, i) => {
        const face = scene.faces[scene.cells[place * scene.columns.length + k] as number] as Face
        const issue = scene.columns[k]
        return (
          <GridPart
            // By place: another day has other issues, and cells that stay are only written anew.
            key={k}
            role="gridcell"
            aria-colindex={k + 2}
            aria-label={text.cell(row.name, issue?.name ?? '', face.words)}
            className={`grid-cell mark-${face.mark} ${face.color ?? 'no-value'}${face.inherited ? ' inherited' : ''}`}
            style={{ marginInlineStart: (k - 1 - (columns[i - 1] ?? -1)) * column, width: column }}
            reached={active === k + 1}
            at={`${line},${k + 1}`}
          >
            <CellContent face={face} />
          </GridPart>
        )
      })}
    </GridPart>
  )
})

function CellContent({ face }: { face: Face }) {
  // The bare text: a box more in each of a thousand cells is what laying out the table costs.
  if (face.color !== null) return face.text
  const glyph = CELL_GLYPHS[face.mark]
  if (!glyph) return null
  return (
    <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
      <path d={glyph.d} className={glyph.filled ? 'glyph-filled' : 'glyph'} />
    </svg>
  )
}
