import { memo, useMemo, useState } from 'react'
import { lastDay } from '../../../../positions/calendar.ts'
import { Marks } from '../../../web/painting/Painting.tsx'
import { forms } from '../../../web/words.ts'
import type { Column } from '../axis.ts'
import type { TimelineScene } from '../scene.ts'
import { stripDrawing } from '../strip-marks.ts'
import { readingKey } from './reading-key.ts'
import type { TimelineDocs } from './use-documents.ts'
import { text as page } from './words.ts'

const { dateWords } = forms

const text = page.documents
/** So many titles of a day are read out; the list has all. */
const TITLES = 2

interface DateStripProps {
  readonly scene: Pick<TimelineScene, 'dates' | 'shifts' | 'panels'>
  readonly byDay: TimelineDocs['byDay']
  readonly column: Column
  readonly onDay: (day: string) => void
}

/** The time axis with the dates of statements, the documents of each on pointing or by arrow keys, and the changes that no panel shows. */
export const DateStrip = memo(Strip)

function Strip({ scene, byDay, column, onDay }: DateStripProps) {
  const [at, setAt] = useState<number | null>(null)
  const marks = useMemo(() => marksOf(scene.dates, byDay), [scene.dates, byDay])
  const drawing = useMemo(() => stripDrawing(scene, column), [scene, column])
  const { axis } = column
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
    <section>
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
        <Marks {...drawing} />
        {mark && <span className="date-reading" style={{ left: x(mark.on), top: drawing.base }} />}
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
