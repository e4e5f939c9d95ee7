import { useMemo, useRef } from 'react'
import { firstDay, lastDay } from '../../../positions/calendar.ts'
import { dateOfDay, dayNumber } from '../format/date.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'
import { forms } from '../words.ts'
import { DateField } from './DateField.tsx'
import { histogram } from './histogram.ts'
import { dayChange } from './move-day.ts'
import { PlayControls } from './PlayControls.tsx'
import { TimeBars } from './TimeBars.tsx'
import { TimeMarks } from './TimeMarks.tsx'

const { dateWords } = forms

const text = messages.time
const BINS = 220

/** The day of the positions: a slider over the dataset's time with the statements' dates, and fields for the exact days. */
export function TimeStrip() {
  const { view, facts, summary } = useExplorer()
  const { span, dates } = facts
  const togglePlay = useRef(() => {})
  const days = useMemo(() => span && { from: dayNumber(firstDay(span.from)), to: dayNumber(lastDay(span.to)) }, [span])
  const bars = useMemo(() => (days ? histogram(dates, days.from, days.to, BINS) : []), [days, dates])
  const total = useMemo(() => dates.reduce((sum, [, count]) => sum + count, 0), [dates])
  if (!days || !span || days.from === days.to) {
    return (
      <section className="time" aria-label={text.label} data-testid="time">
        <p className="small">{span ? text.oneDay(dateWords(span.to)) : text.none}</p>
      </section>
    )
  }
  const { scope } = summary
  const asOf = lastDay(view.asOf ?? scope.asOf ?? span.to)
  const day = Math.min(days.to, Math.max(days.from, dayNumber(asOf)))

  const moveTo = (next: number) => changeView(dayChange(dateOfDay(next), scope), 'asOf')
  const at = (day - days.from) / Math.max(1, days.to - days.from)
  const start =
    scope.from === undefined ? 0 : (dayNumber(firstDay(scope.from)) - days.from) / Math.max(1, days.to - days.from)

  return (
    <section className="time" aria-label={text.label} data-testid="time">
      <div className="dates">
        <DateField label={text.asOf} value={asOf} onChange={(date) => changeView({ asOf: date })} testId="as-of" />
        <DateField
          label={text.from}
          value={scope.from && firstDay(scope.from)}
          onChange={(date) => changeView({ from: date, asOf: view.asOf ?? asOf })}
        />
        <DateField
          label={text.to}
          value={scope.to && lastDay(scope.to)}
          onChange={(date) => changeView({ to: date, asOf: view.asOf ?? asOf })}
        />
      </div>
      <PlayControls
        day={dateOfDay(day)}
        span={{ from: dateOfDay(days.from), to: dateOfDay(days.to) }}
        onToggle={togglePlay}
      />
      <div className="axis">
        <TimeBars
          bars={bars}
          first={Math.max(0, Math.ceil(start * BINS - 1))}
          last={Math.min(BINS - 1, Math.floor(at * BINS))}
          total={total}
        />
        <input
          type="range"
          min={days.from}
          max={days.to}
          step={1}
          value={day}
          aria-label={text.slider}
          aria-valuetext={dateWords(asOf)}
          onChange={(event) => moveTo(event.target.valueAsNumber)}
          onKeyDown={(event) => {
            if (event.key !== ' ') return
            event.preventDefault()
            togglePlay.current()
          }}
          data-testid="as-of-slider"
        />
        <TimeMarks from={days.from} to={days.to} />
      </div>
      {scope.from !== undefined && <p className="small">{text.window}</p>}
    </section>
  )
}
