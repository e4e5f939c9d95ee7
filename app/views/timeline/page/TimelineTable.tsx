import { useState } from 'react'
import type { TimelinePanel } from '../panels.ts'
import { text } from './words.ts'

const AT_A_TIME = 100

/** Every value of a timeline in words, for reading and for screen readers; made when it is opened. */
export function TimelineTable({ panels }: { panels: readonly TimelinePanel[] }) {
  const [open, setOpen] = useState(false)
  const [limit, setLimit] = useState(AT_A_TIME)
  const rows = open
    ? panels.flatMap((panel) => panel.lines.flatMap((line) => line.points.map((point) => ({ panel, line, point }))))
    : []
  return (
    <details className="timeline-values" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.values}</summary>
      {open && (
        <ul className="plain" data-testid="timeline-values">
          {rows.slice(0, limit).map(({ panel, line, point }) => (
            <li key={`${panel.id} ${line.id} ${point.from} ${point.to}`} className="small">
              {panel.title}
              {panel.lines.length > 1 && `, ${line.name}`}: {point.words}
            </li>
          ))}
        </ul>
      )}
      {rows.length > limit && (
        <button type="button" className="link" onClick={() => setLimit(limit + AT_A_TIME)}>
          {text.more(Math.min(AT_A_TIME, rows.length - limit))}
        </button>
      )}
    </details>
  )
}
