import type { LegendEntry } from '../../../diagram/frame/legend-entry.ts'
import { legendMark } from '../../../diagram/frame/legend-marks.ts'
import { messages } from '../messages.ts'
import { Marks } from './Painting.tsx'

/** Pixels for a pixel of a picture of 1600×900, and of the type beside the marks. */
const UNIT = 0.9
const TYPE = 13
/** The largest circle of a legend on the page has this radius, in pixels. */
const LARGEST = 9

/** The legend of a view, its marks as in the picture. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul className="legend" aria-label={messages.map.legend} data-testid="legend">
      {entries.map((entry) => (
        <li key={`${entry.mark} ${entry.label}`} className={`legend-${entry.mark}`}>
          <Sample entry={entry} />
          {entry.mark === 'ramp' && <span className="visually-hidden">{`${entry.low} – ${entry.high} `}</span>}
          {entry.label}
          {legendMark(entry).after}
        </li>
      ))}
    </ul>
  )
}

/** The mark of a legend's entry, with the gap to its words; nothing where it has none. */
export function Sample({ entry }: { entry: LegendEntry }) {
  const { width, reach, marks } = legendMark(entry)
  if (width === 0) return null
  const unit = reach === 0 ? UNIT : Math.min(UNIT, LARGEST / reach)
  // The gap before the words does not shrink with a circle that is too large.
  const room = width * unit + (unit < UNIT ? 5 : 0)
  const height = 2 * Math.max(LARGEST, reach * unit) + 2
  return <Marks marks={marks({ x: 1, middle: height / 2, unit, size: TYPE })} width={room} height={height} />
}
