import { useEffect, useMemo, useRef, useState } from 'react'
import { THEMES } from '../../../../diagram/palette.ts'
import { messages } from '../../../web/messages.ts'
import { useStore } from '../../../web/state/store.ts'
import { theme as themeStore } from '../../../web/state/theme.ts'
import { forms } from '../../../web/words.ts'
import { lanesOf } from '../lanes.ts'
import type { SpectrumActor, SpectrumIssue } from '../scene.ts'
import { stacksOf } from '../stacks.ts'
import { ActorAlong, ROW } from './ActorAlong.tsx'
import { ActorEvidence } from './ActorEvidence.tsx'
import { MoveList } from './MoveList.tsx'

const text = messages.views.spectrum
/** What the highest pile may take, in pixels. */
const TALLEST = 300
const LANES = 110

/** One issue: the points of its scale by name, everyone along it, who moved, and who has no value there. */
export function IssueSpectrum({ issue, since }: { issue: SpectrumIssue; since: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [open, setOpen] = useState<{ issue: string; actor: string } | null>(null)
  const opened = open?.issue === issue.id ? open.actor : null
  const setOpened = (actor: string | null) => setOpen(actor === null ? null : { issue: issue.id, actor })
  const [at, setAt] = useState(0)
  const theme = THEMES[useStore(themeStore)]
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  const marked =
    issue.points.length > 0
      ? issue.points
      : [issue.min, issue.max].map((value) => ({ value, label: forms.digits(value), definition: '' }))
  const layout = useMemo(() => layoutOf(issue, marked.length, width), [issue, marked.length, width])
  const { x, slot, placed, lanes, height } = layout
  const words = (value: number) => issue.points.find((point) => point.value === value)?.label ?? forms.digits(value)
  const go = (next: number) => {
    setAt(next)
    box.current?.querySelectorAll<HTMLButtonElement>('.spectrum-actor')[next]?.focus()
  }
  return (
    <section className="spectrum-issue" data-testid="spectrum-issue" aria-label={issue.name}>
      <h2>{issue.name}</h2>
      {issue.question !== '' && issue.question !== issue.name && <p className="question">{issue.question}</p>}
      <div ref={box}>
        {issue.actors.length === 0 && <p className="small">{text.nobody}</p>}
        {width > 0 && (
          <>
            {/* biome-ignore lint/a11y/useSemanticElements: places along a scale are no fieldset */}
            <div className="spectrum-room" role="group" aria-label={text.along(issue.name)} style={{ height }}>
              <svg className="spectrum-lines" width={width} height={height} aria-hidden="true">
                <line className="spectrum-axis" x1={x(issue.min)} x2={x(issue.max)} y1={height - 1} y2={height - 1} />
                {marked.map(({ value }) => (
                  <line key={value} className="spectrum-axis" x1={x(value)} x2={x(value)} y1={height - 8} y2={height} />
                ))}
                {lanes.map((lane) => (
                  <g key={`${lane.name.text} ${lane.y}`}>
                    <path
                      className={lane.dashed ? 'spectrum-move other' : 'spectrum-move'}
                      d={`M${lane.x1} ${lane.y}H${lane.x2}`}
                    />
                    <path className="spectrum-move" d={arrowHead(lane.x1, lane.x2, lane.y)} />
                    <text className="spectrum-lane" x={lane.name.x} y={lane.name.y} textAnchor={lane.name.anchor}>
                      {lane.name.text}
                    </text>
                  </g>
                ))}
              </svg>
              {placed.map((one, i) => {
                const actor = issue.actors[i] as SpectrumActor
                return (
                  <ActorAlong
                    key={actor.id}
                    actor={actor}
                    placed={one}
                    label={text.actor(actor.name, words(actor.value))}
                    theme={theme}
                    opened={opened === actor.id}
                    reached={i === Math.min(at, placed.length - 1)}
                    onFocus={() => setAt(i)}
                    onClick={() => setOpened(opened === actor.id ? null : actor.id)}
                    onKeyDown={(event) => {
                      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
                      if (event.key === 'Escape') setOpened(null)
                      if (step === undefined) return
                      event.preventDefault()
                      go(Math.min(placed.length - 1, Math.max(0, i + step)))
                    }}
                  />
                )
              })}
            </div>
            <div className="spectrum-points" aria-hidden="true">
              {marked.map((point) => (
                <span
                  key={point.value}
                  title={point.definition}
                  style={{ left: x(point.value) - slot / 2 + 3, width: slot - 6 }}
                >
                  {point.label}
                </span>
              ))}
              {/* The longest label gives the row its height. */}
              <span className="spectrum-tallest" style={{ width: slot - 6 }}>
                {marked.reduce((longest, { label }) => (label.length > longest.length ? label : longest), '')}
              </span>
            </div>
          </>
        )}
      </div>
      {opened !== null && <ActorEvidence issue={issue.id} actor={opened} onClose={() => setOpened(null)} />}
      {since !== undefined && <MoveList issue={issue} since={since} words={words} />}
      {issue.without.map((group) => (
        <p key={group.words} className="small">
          <strong>{group.words}:</strong> {group.names.join(', ')}
        </p>
      ))}
    </section>
  )
}

function layoutOf(issue: SpectrumIssue, points: number, width: number) {
  const slot = width / Math.max(2, points)
  const x = (value: number) => slot / 2 + ((value - issue.min) / (issue.max - issue.min)) * (width - slot)
  const at = new Map<number, number>()
  for (const { value } of issue.actors) at.set(value, (at.get(value) ?? 0) + 1)
  const room = Math.min(TALLEST, Math.max(2, ...at.values()) * ROW + 4)
  const { lanes, top } = lanesOf(issue.actors, {
    x,
    box: { x: 0, y: 0, width, height: LANES },
    bottom: LANES - 6,
    most: LANES - 10,
    unit: 1,
    others: text.others,
  })
  const used = lanes.length === 0 ? 8 : LANES - top
  const wishes = issue.actors.map(({ value, name, selected }) => ({ x: x(value), name, selected }))
  const placed = stacksOf(wishes, { x: 0, y: 0, width, height: room }, 1)
  const height = room + used + 4
  // The lanes were laid out in a room of their own; they end at the axis.
  const down = height - LANES
  const moved = lanes.map((lane) => ({ ...lane, y: lane.y + down, name: { ...lane.name, y: lane.name.y + down } }))
  return { slot, x, placed, lanes: moved, height }
}

function arrowHead(from: number, to: number, y: number): string {
  const back = to > from ? -6 : 6
  return `M${to + back} ${y - 4}L${to} ${y}L${to + back} ${y + 4}`
}
