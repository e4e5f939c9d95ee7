import { useEffect, useMemo, useRef, useState } from 'react'
import { dayChange } from '../../../web/controls/move-day.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import { timeAxis } from '../axis.ts'
import type { TimelineScene } from '../scene.ts'
import { DateStrip } from './DateStrip.tsx'
import { PanelPlot } from './PanelPlot.tsx'
import { TimelineLegend } from './TimelineLegend.tsx'
import type { TimelineDocs } from './use-documents.ts'
import { text } from './words.ts'

/** Pixels for the words of the values, at the left of wide plots. */
const WORDS = 170
const FIGURES = 44

/** The panels of a timeline on one time axis, with the day of the view across all of them. */
export function TimelinePlot({ scene, documents }: { scene: TimelineScene; documents: TimelineDocs }) {
  const { summary } = useExplorer()
  const [box, width] = useWidth()
  const { panels, span, day, windowFrom, dates, shifts } = scene
  const strip = useMemo(() => ({ dates, shifts, panels, span }), [dates, shifts, panels, span])
  const named = panels.some(({ ticks }) => ticks.some(({ label }) => label.length > 6))
  const labels = named ? Math.min(WORDS, width * 0.34) : FIGURES
  const axis = useMemo(
    () =>
      timeAxis(
        { from: span.from, to: span.to },
        labels,
        Math.max(labels + 40, width - 8),
        (width - labels) / 90,
        forms,
      ),
    [span.from, span.to, labels, width],
  )
  const latest = useRef(summary.scope)
  latest.current = summary.scope
  const goTo = useMemo(() => (to: string) => changeView(dayChange(to, latest.current), 'timeline'), [])
  const at = day === null || day < span.from ? null : axis.end(day)
  const start = windowFrom === null || at === null ? null : axis.at(windowFrom)
  return (
    <div ref={box} className="timeline-plot">
      <TimelineLegend legend={scene.legend} />
      <p className="small">{text.read}</p>
      {width > 0 && (
        <div className="timeline-panels">
          {start !== null && at !== null && (
            <div
              className="timeline-window"
              style={{ transform: `translateX(${start}px)`, width: Math.max(1, at - start) }}
            />
          )}
          {panels.map((panel) => (
            <PanelPlot
              key={panel.id}
              panel={panel}
              axis={axis}
              width={width}
              labels={labels}
              shifts={shifts}
              onDay={goTo}
            />
          ))}
          <DateStrip scene={strip} byDay={documents.byDay} axis={axis} width={width} onDay={goTo} />
          {at !== null && <div className="timeline-day" style={{ transform: `translateX(${at}px)` }} />}
        </div>
      )}
    </div>
  )
}

/** The width of an element in pixels, as it changes; 0 until it is known. */
function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return [box, width]
}
