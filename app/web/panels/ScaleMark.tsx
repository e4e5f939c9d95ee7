import type { Scale } from '../../../positions/dataset/index.ts'

/** One side's place on a scale. */
export interface SideMark {
  readonly value: number
  /** First side a circle, second a square, so that they differ without colour. */
  readonly side: 'a' | 'b'
  /** Declared neutral: drawn hollow. */
  readonly hollow: boolean
  readonly low?: number | null
  readonly high?: number | null
}

const WIDTH = 132
const INSET = 8
const MIDDLE = 9
/** More points than this are no ticks but a wall. */
const TICKS = 11

/** A small picture of a scale with one or two positions on it; what it shows is also said in words beside it. */
export function ScaleMark({ scale, marks }: { scale: Scale; marks: readonly SideMark[] }) {
  const x = (value: number) => INSET + ((value - scale.min) / (scale.max - scale.min)) * (WIDTH - 2 * INSET)
  const [first, second] = marks
  const same = first !== undefined && second !== undefined && first.value === second.value
  const ticks =
    scale.points.length > 0 && scale.points.length <= TICKS
      ? scale.points.map((point) => point.value)
      : [scale.min, scale.max]
  return (
    <svg className="scale" viewBox={`0 0 ${WIDTH} 18`} width={WIDTH} height="18" aria-hidden="true">
      <line className="scale-axis" x1={INSET} x2={WIDTH - INSET} y1={MIDDLE} y2={MIDDLE} />
      {ticks.map((value) => (
        <line key={value} className="scale-axis" x1={x(value)} x2={x(value)} y1={MIDDLE - 3} y2={MIDDLE + 3} />
      ))}
      {first && second && !same && (
        <line className="scale-distance" x1={x(first.value)} x2={x(second.value)} y1={MIDDLE} y2={MIDDLE} />
      )}
      {marks.map(({ value, side, hollow, low, high }) => {
        const y = same ? MIDDLE + (side === 'a' ? -4 : 4) : MIDDLE
        const kind = `scale-${side}${hollow ? ' hollow' : ''}`
        return (
          <g key={side} className={kind}>
            {low !== undefined && low !== null && high !== undefined && high !== null && low !== high && (
              <path
                className="scale-spread"
                d={`M${x(low)} ${y - 4}v8M${x(low)} ${y}H${x(high)}M${x(high)} ${y - 4}v8`}
              />
            )}
            {side === 'a' ? (
              <circle cx={x(value)} cy={y} r="4.5" />
            ) : (
              <rect x={x(value) - 4} y={y - 4} width="8" height="8" />
            )}
          </g>
        )
      })}
    </svg>
  )
}
