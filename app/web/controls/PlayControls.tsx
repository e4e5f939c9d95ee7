import { useEffect, useRef, useState } from 'react'
import { fittingStep, stepped, type TimeWindow } from '../../../positions/series/index.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { usePlaying } from '../state/use-playing.ts'
import { changeView } from '../state/view-store.ts'
import { dayChange, WINDOWS, type WindowWidth, windowChange, windowWidth } from './move-day.ts'

const text = messages.time.play
const SPEEDS = [0.5, 1, 2, 4, 8] as const
const STEPS = ['1d', '1w', '1m', '3m', '1y'] as const

interface PlayControlsProps {
  readonly day: string
  /** First and last day. */
  readonly span: TimeWindow
  /** Given how to start and stop, for keys outside of these controls. */
  readonly onToggle: { current: () => void }
}

/** Time that can be played: forward and back by a step, at a speed, with a window of statements. It moves the day of the view, and so every way to look. */
export function PlayControls({ day, span, onToggle }: PlayControlsProps) {
  const { view, summary, dataset } = useExplorer()
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const [speed, setSpeed] = useState(still ? 1 : 2)
  const step = view.step ?? fittingStep(span.from, span.to)
  const at = useRef(day)
  const go = (next: string) => changeView(dayChange(next, summary.scope), 'play')
  const { playing, play, pause } = usePlaying(speed, () => {
    // Whoever moved the day by hand has taken over.
    if (day !== at.current) return false
    if (day >= span.to) return false
    at.current = stepped(day, step, 1, span)
    go(at.current)
    return true
  })
  const toggle = () => {
    if (playing) return pause()
    at.current = day
    if (day >= span.to) {
      at.current = stepped(span.from, step, 1, span)
      go(at.current)
    }
    play()
  }
  onToggle.current = toggle
  // biome-ignore lint/correctness/useExhaustiveDependencies: another dataset has another time
  useEffect(pause, [dataset.id])
  const steps: readonly string[] = STEPS
  const width = windowWidth(summary.scope)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen
    <div className="play" role="group" aria-label={text.label} data-testid="play-controls">
      <span className="play-buttons">
        <button
          type="button"
          className="icon"
          aria-label={text.back}
          title={text.back}
          disabled={day <= span.from}
          onClick={() => go(stepped(day, step, -1, span))}
        >
          <PlayIcon d="M7 4v12M16 4 9 10l7 6z" />
        </button>
        <button
          type="button"
          className="icon play-button"
          aria-label={playing ? text.pause : text.play}
          title={playing ? text.pause : text.play}
          onClick={toggle}
          data-testid="play"
          data-playing={playing}
        >
          <PlayIcon d={playing ? 'M5 4h3.4v12H5zM11.6 4H15v12h-3.4z' : 'M5 3.5 16 10 5 16.5z'} />
        </button>
        <button
          type="button"
          className="icon"
          aria-label={text.forward}
          title={text.forward}
          disabled={day >= span.to}
          onClick={() => go(stepped(day, step, 1, span))}
        >
          <PlayIcon d="M13 4v12M4 4l7 6-7 6z" />
        </button>
      </span>
      <Choice
        label={text.step}
        value={step}
        options={[...STEPS, ...(steps.includes(step) ? [] : [step])].map((one) => ({
          value: one,
          label: text.steps[one as keyof typeof text.steps] ?? one,
        }))}
        onChange={(value) => changeView({ step: value })}
      />
      <Choice
        label={text.speed}
        value={String(speed)}
        options={SPEEDS.map((one) => ({ value: String(one), label: text.perSecond(one) }))}
        onChange={(value) => setSpeed(Number(value))}
      />
      <Choice
        label={text.window}
        value={width}
        options={[
          { value: 'none', label: text.windows.none },
          ...WINDOWS.map((one) => ({ value: one, label: text.windows[one] })),
          ...(width === 'other' ? [{ value: 'other', label: text.windows.other }] : []),
        ]}
        onChange={(value) => {
          if (value !== 'other') changeView(windowChange(value as WindowWidth | 'none', day))
        }}
      />
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className="play-choice">
      <span>{label}</span>
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

function PlayIcon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      <path d={d} fill="currentColor" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
    </svg>
  )
}
