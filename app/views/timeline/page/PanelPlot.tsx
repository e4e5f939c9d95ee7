import { memo, useMemo, useState } from 'react'
import { Marks } from '../../../web/painting/Painting.tsx'
import { useSameParts } from '../../../web/state/same-parts.ts'
import { type Column, pointX, type TimeAxis } from '../axis.ts'
import { plotDrawing } from '../panel-marks.ts'
import type { PanelPoint, TimelinePanel } from '../panels.ts'
import type { SceneShift } from '../scene.ts'
import { readingKey } from './reading-key.ts'
import { text } from './words.ts'

interface PanelPlotProps {
  readonly panel: TimelinePanel
  readonly column: Column
  readonly shifts: readonly SceneShift[]
  readonly onDay: (day: string) => void
}

/** One panel: its lines, and one value read out at a time, by pointer or arrow keys. It is drawn again only when its lines or its width change. */
export const PanelPlot = memo(Plot)

function Plot({ panel, column, shifts, onDay }: PanelPlotProps) {
  const [at, setAt] = useState<number | null>(null)
  const { title, onDay: held, ...plotted } = panel
  const plot = useSameParts(plotted)
  const drawing = useMemo(() => plotDrawing(plot, shifts, column), [plot, shifts, column])
  const { axis } = column
  const points = panel.lines[0]?.points ?? []
  const read = at === null ? undefined : panel.lines.map((line) => ({ line, point: line.points[at] }))
  const words = read?.flatMap(({ line, point }) =>
    point ? [panel.lines.length > 1 ? `${line.name}: ${point.words}` : point.words] : [],
  )
  const nearest = (clientX: number, left: number) => setAt(pointAt(points, axis, clientX - left))
  return (
    <section className="timeline-panel" aria-label={title}>
      <div className="panel-head">
        <h2 className="list-title">{title}</h2>
        <span className="small panel-read">{words?.join(' · ') ?? held ?? ''}</span>
      </div>
      <div
        className="panel-slider"
        role="slider"
        tabIndex={0}
        aria-label={text.plot(title)}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, points.length - 1)}
        aria-valuenow={at ?? 0}
        aria-valuetext={words?.join('; ') ?? points[0]?.words ?? ''}
        onPointerMove={(event) => nearest(event.clientX, event.currentTarget.getBoundingClientRect().left)}
        onPointerLeave={() => setAt(null)}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setAt(at ?? 0)
        }}
        onBlur={() => setAt(null)}
        onClick={(event) => onDay(axis.day(event.clientX - event.currentTarget.getBoundingClientRect().left))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') return setAt(null)
          if (event.key === 'Enter') {
            const point = points[at ?? 0]
            if (point) onDay(point.to)
            return
          }
          const next = readingKey(event.key, at ?? -1, points.length)
          if (next === null) return
          event.preventDefault()
          setAt(next)
        }}
        data-testid="timeline-panel"
      >
        <Marks {...drawing} />
        {read?.map(({ line, point }) =>
          point === undefined || point.value === null ? null : (
            <span
              key={line.id}
              className="panel-reading"
              style={{ left: pointX(point, line.points, axis), top: drawing.y(point.value) }}
            />
          ),
        )}
      </div>
    </section>
  )
}

/** The point of a line whose days are nearest to a pixel; null when there is none. */
function pointAt(points: readonly PanelPoint[], axis: TimeAxis, x: number): number | null {
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  points.forEach((point, i) => {
    const middle = pointX(point, points, axis)
    const inside = x >= axis.at(point.from) && x <= axis.end(point.to) && points[0]?.from !== points[1]?.from
    const distance = inside ? 0 : Math.abs(middle - x)
    if (distance < least) {
      least = distance
      best = i
    }
  })
  return best
}
