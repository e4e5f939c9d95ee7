import { memo, useState } from 'react'
import { linePath, lonePoints, panelAxis, pointX, type TimeAxis } from '../axis.ts'
import type { PanelLine, PanelPoint, TimelinePanel } from '../panels.ts'
import type { SceneShift } from '../scene.ts'
import { readingKey } from './reading-key.ts'
import { text } from './words.ts'

/** Heights of the line's room, in pixels: a measure's, an issue's. */
const TALL = 170
const LOW = 76
const COVERAGE = 18
const TOP = 8
/** Words of values that stand closer than this would touch. */
const APART = 15

interface PanelPlotProps {
  readonly panel: TimelinePanel
  readonly axis: TimeAxis
  readonly width: number
  readonly labels: number
  readonly shifts: readonly SceneShift[]
  readonly onDay: (day: string) => void
}

/** One panel: its lines, and one value read out at a time, by pointer or arrow keys. It is drawn anew only when its lines or its width change. */
export const PanelPlot = memo(Plot)

function Plot({ panel, axis, width, labels, shifts, onDay }: PanelPlotProps) {
  const [at, setAt] = useState<number | null>(null)
  const points = panel.lines[0]?.points ?? []
  const counted = points.some(({ coverage }) => coverage !== null)
  const tall = panel.lines.some(({ kind }) => kind === 'window') && counted
  const bottom = TOP + (tall ? TALL : LOW)
  const height = bottom + (counted ? COVERAGE + 6 : 8)
  const y = panelAxis(panel, TOP, bottom)
  const room = (bottom - TOP) / Math.max(1, panel.ticks.length - 1)
  const ticks = room >= APART ? panel.ticks : panel.ticks.filter((_, i) => i === 0 || i === panel.ticks.length - 1)
  const read = at === null ? undefined : panel.lines.map((line) => ({ line, point: line.points[at] }))
  const words = read?.flatMap(({ line, point }) =>
    point ? [panel.lines.length > 1 ? `${line.name}: ${point.words}` : point.words] : [],
  )
  const mine = shifts.filter(({ issue }) => issue === panel.id)
  const nearest = (clientX: number, left: number) => setAt(pointAt(points, axis, clientX - left))
  return (
    <section className="timeline-panel" aria-label={panel.title}>
      <div className="panel-head">
        <h2 className="list-title">{panel.title}</h2>
        <span className="small panel-read">{words?.join(' · ') ?? panel.onDay ?? ''}</span>
      </div>
      <div
        className="panel-slider"
        role="slider"
        tabIndex={0}
        aria-label={text.plot(panel.title)}
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
        <svg className="panel-svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {panel.ticks.map(({ value }) => (
            <line key={value} className="panel-grid" x1={labels} x2={width - 8} y1={y(value)} y2={y(value)} />
          ))}
          {ticks.map(({ value, label }) => (
            <text key={value} className="panel-tick" x={labels - 8} y={y(value) + 4}>
              {shortened(label, labels)}
              <title>{label}</title>
            </text>
          ))}
          {counted && <Coverage points={points} axis={axis} bottom={bottom + COVERAGE} />}
          {panel.lines.map((line) => (
            <LineMarks key={line.id} line={line} axis={axis} y={y} />
          ))}
          {mine.map((shift) => (
            <path
              key={`${shift.on} ${shift.actor}`}
              className="panel-shift"
              d={shift.change > 0 ? 'M0 -5L5.5 5H-5.5Z' : 'M0 5L5.5 -5H-5.5Z'}
              transform={`translate(${axis.at(shift.on)} ${y(shift.value)})`}
            />
          ))}
          {read?.map(({ line, point }) =>
            point?.value === undefined || point.value === null ? null : (
              <circle
                key={line.id}
                className="panel-reading"
                cx={
                  line.kind === 'step'
                    ? (axis.at(point.from) + axis.end(point.to)) / 2
                    : pointX(point, line.points, axis)
                }
                cy={y(point.value)}
                r={5}
              />
            ),
          )}
        </svg>
      </div>
    </section>
  )
}

function LineMarks({ line, axis, y }: { line: PanelLine; axis: TimeAxis; y: (value: number) => number }) {
  const lone = line.kind === 'window' ? lonePoints(line.points) : []
  return (
    <g className={`panel-line line-${line.color}${line.dashed ? ' dashed' : ''}`}>
      <path d={linePath(line, axis, y)} />
      {lone.map((point) => (
        <circle key={point.to} cx={pointX(point, line.points, axis)} cy={y(point.value as number)} r={2.5} />
      ))}
    </g>
  )
}

function Coverage({ points, axis, bottom }: { points: readonly PanelPoint[]; axis: TimeAxis; bottom: number }) {
  const together = points.length > 1 && points[0]?.from === points[1]?.from
  return (
    <g className="panel-coverage">
      {points.map((point, i) => {
        const from = together && i > 0 ? axis.end(points[i - 1]?.to as string) : axis.at(point.from)
        const height = (COVERAGE - 4) * (point.coverage ?? 0)
        return height === 0 ? null : (
          <rect
            key={`${point.from} ${point.to}`}
            x={from}
            y={bottom - height}
            width={Math.max(0.5, axis.end(point.to) - from - 0.5)}
            height={height}
          />
        )
      })}
    </g>
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

function shortened(label: string, width: number): string {
  const most = Math.max(6, Math.floor((width - 12) / 7.4))
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`
}
