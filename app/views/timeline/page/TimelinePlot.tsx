import { useMemo, useRef } from 'react'
import { dayChange } from '../../../web/controls/move-day.ts'
import { Legend } from '../../../web/painting/Legend.tsx'
import { Marks } from '../../../web/painting/Painting.tsx'
import { useSize } from '../../../web/painting/use-size.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { useSameParts } from '../../../web/state/same-parts.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import { columnOf } from '../axis.ts'
import { DAY_BELOW, type DayOnAxis, dayMarks, dayOnAxis } from '../day-marks.ts'
import type { TimelineScene } from '../scene.ts'
import { DateStrip } from './DateStrip.tsx'
import { PanelPlot } from './PanelPlot.tsx'
import type { TimelineDocs } from './use-documents.ts'
import { text } from './words.ts'

/** The panels of a timeline on one time axis, with the day of the view across all of them. */
export function TimelinePlot({ scene, documents }: { scene: TimelineScene; documents: TimelineDocs }) {
  const { summary } = useExplorer()
  const [box, { width, height }] = useSize<HTMLDivElement>()
  const { panels, span, dates, shifts } = scene
  const strip = useMemo(() => ({ dates, shifts, panels }), [dates, shifts, panels])
  const scales = useSameParts(panels.map(({ ticks }) => ({ ticks })))
  const column = useMemo(
    () => (width === 0 ? null : columnOf({ panels: scales, span }, { left: 0, width, unit: 1 }, forms)),
    [scales, span, width],
  )
  const latest = useRef(summary.scope)
  latest.current = summary.scope
  const goTo = useMemo(() => (to: string) => changeView(dayChange(to, latest.current), 'timeline'), [])
  const day = column && dayOnAxis(scene, column.axis)
  return (
    <div className="timeline-plot">
      <Legend entries={scene.legend} />
      <p className="small">{text.read}</p>
      <div className="timeline-panels">
        <div ref={box}>
          {column &&
            panels.map((panel) => (
              <PanelPlot key={panel.id} panel={panel} column={column} shifts={shifts} onDay={goTo} />
            ))}
        </div>
        {column && <DateStrip scene={strip} byDay={documents.byDay} column={column} onDay={goTo} />}
        {day && <Day day={day} height={height + DAY_BELOW} />}
      </div>
    </div>
  )
}

/** The day of the view: where it moves, its drawing is moved and not painted again. */
function Day({ day: { x, from }, height }: { day: DayOnAxis; height: number }) {
  const before = from === null ? null : from - x
  const drawing = useMemo(
    () => ({ width: 1, height, marks: dayMarks({ x: 0, from: before }, { top: 0, height, unit: 1 }) }),
    [before, height],
  )
  return (
    <div className="timeline-day" style={{ transform: `translateX(${x}px)` }}>
      <Marks {...drawing} />
    </div>
  )
}
