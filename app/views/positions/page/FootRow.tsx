import { memo } from 'react'
import { GridPart } from '../../../web/tables/GridPart.tsx'
import { forms } from '../../../web/words.ts'
import type { Bin } from '../bins.ts'
import type { Column } from '../columns.ts'
import type { PositionsScene } from '../scene.ts'
import { agreementWords } from '../sum-words.ts'
import type { GridMeasures } from './grid-measures.ts'
import { text } from './words.ts'

const BARS = { width: 40, height: 28 }

interface FootRowProps {
  readonly measures: GridMeasures
  readonly columns: readonly number[]
  readonly width: number
  readonly line: number
  readonly active: number
  readonly scene: PositionsScene
}

/** Per issue: how the positions of the rows are spread, how united they are, and how many there are. */
export const FootRow = memo(function FootRow({ measures, columns, width, line, active, scene }: FootRowProps) {
  const { name, column, foot } = measures
  return (
    <GridPart role="row" aria-rowindex={line + 1} className="grid-foot" style={{ width, height: foot }}>
      <GridPart
        role="rowheader"
        aria-colindex={1}
        className="grid-sums"
        style={{ width: name, height: foot }}
        reached={active === 0}
        at={`${line},0`}
      >
        <span className="visually-hidden">{text.sums}</span>
        <span className="sum-bars">{text.distribution}</span>
        <span>{text.agreement}</span>
        <span>{text.count}</span>
      </GridPart>
      {columns.map((k) => {
        const one = scene.columns[k] as Column
        const bars = scene.bars[one.scale] ?? []
        const words = sumWords(one, bars)
        return (
          <GridPart
            key={k}
            role="gridcell"
            aria-colindex={k + 2}
            title={words}
            className="grid-sum"
            style={{ left: name + k * column, width: column, height: foot }}
            reached={active === k + 1}
            at={`${line},${k + 1}`}
          >
            <Distribution counts={one.counts} bars={bars} />
            <span aria-hidden="true">{agreementWords(one, forms)}</span>
            <span aria-hidden="true">{one.positions}</span>
            <span className="visually-hidden">{words}</span>
          </GridPart>
        )
      })}
    </GridPart>
  )
})

function Distribution({ counts, bars }: { counts: readonly number[]; bars: readonly Bin[] }) {
  const most = Math.max(1, ...counts)
  const step = BARS.width / Math.max(1, bars.length)
  return (
    <svg width={BARS.width} height={BARS.height} aria-hidden="true" className="sum-bars">
      <line x1="0" x2={BARS.width} y1={BARS.height - 0.5} y2={BARS.height - 0.5} className="sum-base" />
      {bars.map(({ label, color }, i) => {
        const height = ((counts[i] ?? 0) / most) * (BARS.height - 3)
        return (
          <rect
            key={label}
            className={`sum-bar fill-${color}`}
            x={i * step + 0.75}
            width={Math.max(1, step - 1.5)}
            y={BARS.height - 1 - height}
            height={height}
          />
        )
      })}
    </svg>
  )
}

function sumWords(column: Column, bars: readonly Bin[]): string {
  const held = bars.flatMap(({ label }, i) =>
    (column.counts[i] ?? 0) > 0 ? [text.countAt(column.counts[i] as number, label)] : [],
  )
  const agreement =
    typeof column.agreement === 'number' ? agreementWords(column, forms) : text.noAgreement[column.agreement]
  return text.sumWords({ issue: column.name, bars: held, agreement, positions: column.positions })
}
