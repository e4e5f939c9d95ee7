import { memo } from 'react'
import { messages } from '../messages.ts'

interface TimeBarsProps {
  /** Shares 0…1 of the highest, one of each stretch of time. */
  readonly bars: readonly number[]
  /** First and last bar that counts. */
  readonly first: number
  readonly last: number
  /** Number of statements in all. */
  readonly total: number
}

/** When statements were made, with those that count set off. Each of the two is one path: they are drawn at every step of the day. */
export const TimeBars = memo(function TimeBars({ bars, first, last, total }: TimeBarsProps) {
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${bars.length} 30`}
      preserveAspectRatio="none"
      role="img"
      aria-label={messages.time.histogram(total)}
    >
      <path className="bar" d={outline(bars, 0, first - 1) + outline(bars, last + 1, bars.length - 1)} />
      <path className="bar counted" d={outline(bars, first, last)} />
    </svg>
  )
})

function outline(bars: readonly number[], first: number, last: number): string {
  let path = ''
  for (let bin = Math.max(0, first); bin <= Math.min(last, bars.length - 1); bin++) {
    const share = bars[bin] as number
    if (share > 0) path += `M${bin + 0.15} 30v${-Math.max(2, 30 * Math.sqrt(share)).toFixed(2)}h.7V30z`
  }
  return path
}
