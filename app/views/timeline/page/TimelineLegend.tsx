import type { LegendEntry } from '../../../../diagram/frame/legend-entry.ts'

/** What the marks of a timeline mean: only what is drawn. */
export function TimelineLegend({ legend }: { legend: readonly LegendEntry[] }) {
  return (
    <ul className="legend timeline-legend">
      {legend.map((entry) => (
        <li key={entry.label}>
          <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
            {entry.mark === 'stroke' && (
              <g className={`panel-line line-${entry.color}${entry.dash ? ' dashed' : ''}`}>
                <path d="M1 6H33" />
              </g>
            )}
            {entry.mark === 'coverage' && (
              <g className="panel-coverage">
                <rect x="6" y="1" width="22" height="10" />
              </g>
            )}
            {entry.mark === 'dot' && <circle className="legend-dot" cx="17" cy="6" r="3" />}
            {entry.mark === 'day' && <path className="legend-day" d="M17 0V12" />}
            {entry.mark === 'shift' && <path className="panel-shift" d="M17 1L22.5 11H11.5Z" />}
            {entry.mark === 'tick' && <path className="date-mark" d="M12 11V6M17 11V2M22 11V7" />}
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  )
}
