import { memo, useMemo, useState } from 'react'
import { lastDay } from '../../../../positions/calendar.ts'
import { forms } from '../../../web/words.ts'
import type { TimeAxis } from '../axis.ts'
import type { TimelineScene } from '../scene.ts'
import { readingKey } from './reading-key.ts'
import type { TimelineDocs } from './use-documents.ts'
import { text as page } from './words.ts'

const { dateWords } = forms

const text = page.documents
const BASE = 40
const HEIGHT = 62
/** So many titles of a day are read out; the list has all. */
const TITLES = 2

interface DateStripProps {
  readonly scene: Pick<TimelineScene, 'dates' | 'shifts' | 'panels' | 'span'>
  readonly byDay: TimelineDocs['byDay']
  readonly axis: TimeAxis
  readonly width: number
  readonly onDay: (day: string) => void
}

/** The time axis with the dates of statements, the documents of each on pointing or by arrow keys, and the changes that no panel shows. */
export const DateStrip = memo(Strip)

function Strip({ scene, byDay, axis, width, onDay }: DateStripProps) {
  const [at, setAt] = useState<number | null>(null)
  const marks = useMemo(() => marksOf(scene.dates, byDay), [scene.dates, byDay])
  const most = marks.reduce((max, { count }) => Math.max(max, count), 1)
  const shown = new Set(scene.panels.map(({ id }) => id))
  const x = (on: string) => (axis.at(on) + axis.end(on)) / 2
  const mark = at === null ? undefined : marks[at]
  const words = mark === undefined ? '' : wordsOf(mark)
  const nearest = (px: number) => {
    let best: number | null = null
    marks.forEach(({ on }, i) => {
      if (best === null || Math.abs(x(on) - px) < Math.abs(x(marks[best]?.on as string) - px)) best = i
    })
    return best
  }
  return (
    <section className="timeline-panel">
      <div
        className="panel-slider"
        role="slider"
        tabIndex={0}
        aria-label={text.strip(
          scene.dates.reduce((sum, { count }) => sum + count, 0),
          marks.length,
        )}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, marks.length - 1)}
        aria-valuenow={at ?? 0}
        aria-valuetext={words || (marks[0] ? wordsOf(marks[0]) : text.none)}
        onPointerMove={(event) => setAt(nearest(event.clientX - event.currentTarget.getBoundingClientRect().left))}
        onPointerLeave={() => setAt(null)}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setAt(at ?? 0)
        }}
        onBlur={() => setAt(null)}
        onClick={() => mark && onDay(lastDay(mark.on))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') return setAt(null)
          if (event.key === 'Enter' && mark) return onDay(lastDay(mark.on))
          const next = readingKey(event.key, at ?? -1, marks.length)
          if (next === null) return
          event.preventDefault()
          setAt(next)
        }}
        data-testid="date-strip"
      >
        <svg className="panel-svg" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          {scene.shifts
            .filter(({ issue }) => !shown.has(issue))
            .map(({ on, actor, issue, change }) => (
              <path
                key={`${on} ${actor} ${issue}`}
                className="panel-shift"
                d={change > 0 ? 'M0 -4L4.5 4H-4.5Z' : 'M0 4L4.5 -4H-4.5Z'}
                transform={`translate(${axis.at(on)} 7)`}
              />
            ))}
          {marks.map(({ on, count }, i) => (
            <line
              key={on}
              className={i === at ? 'date-mark read' : 'date-mark'}
              x1={x(on)}
              x2={x(on)}
              y1={BASE}
              y2={BASE - 4 - 18 * Math.sqrt(count / most)}
            />
          ))}
          <line className="axis-line" x1={axis.at(scene.span.from)} x2={axis.end(scene.span.to)} y1={BASE} y2={BASE} />
          {axis.ticks.map((tick) => (
            <g key={tick.x} transform={`translate(${tick.x} ${BASE})`}>
              <line className="axis-line" y2="5" />
              <text className="axis-label" y="18" textAnchor={tick.x > width - 24 ? 'end' : 'middle'}>
                {tick.label}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <p className="small date-read">{words}</p>
    </section>
  )
}

interface DateMark {
  readonly on: string
  readonly count: number
  readonly titles: readonly string[]
}

/** The dates of statements, or, where the documents are there, of these. */
function marksOf(dates: TimelineScene['dates'], byDay: TimelineDocs['byDay']): DateMark[] {
  if (byDay === undefined) return dates.map(({ on, count }) => ({ on, count, titles: [] }))
  const titles = new Map(
    byDay.map(({ on, documents }) => [
      on,
      documents.map(({ title, publisher }) => (publisher === undefined ? title : `${title} (${publisher})`)),
    ]),
  )
  const counts = new Map(dates.map(({ on, count }) => [on, count]))
  return [...new Set([...titles.keys(), ...counts.keys()])]
    .sort()
    .map((on) => ({ on, count: counts.get(on) ?? titles.get(on)?.length ?? 0, titles: titles.get(on) ?? [] }))
}

function wordsOf({ on, count, titles }: DateMark): string {
  if (titles.length === 0) return text.stated(on, count)
  const more = titles.length > TITLES ? ` +${titles.length - TITLES}` : ''
  return `${dateWords(on)}: ${titles.slice(0, TITLES).join('; ')}${more}`
}
