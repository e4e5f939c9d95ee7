import { type PointerEvent, useMemo, useRef, useState } from 'react'
import { valueLabel } from '../../../../diagram/text/value-label.ts'
import type { Scale } from '../../../../positions/dataset/index.ts'
import { Marks } from '../../../web/painting/Painting.tsx'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms, words } from '../../../web/words.ts'
import { heldWords } from '../held-words.ts'
import { trackDrawing } from '../move-marks.ts'
import type { SceneIssue } from '../scene.ts'
import { changedMoves } from './changed-moves.ts'
import { keyedValue, nearestStop, stopsOf } from './steps.ts'
import { text } from './words.ts'

interface StripProps {
  readonly issue: SceneIssue
  readonly scale: Scale
  readonly actor: string
  /** Pixels that its track may take. */
  readonly width: number
}

/** An issue's scale with the actor as it stands (a dot) and a diamond to drag, or to move with the arrow keys. */
export function Strip({ issue, scale, actor, width }: StripProps) {
  const { view } = useExplorer()
  const box = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const stops = stopsOf(scale)
  const held = issue.before?.value ?? null
  const after = dragged ?? movedTo(view.move ?? [], actor, issue.id)
  const value = after ?? held
  const middle = nearestStop(stops, (scale.min + scale.max) / 2)
  const { track, ...drawing } = useMemo(
    () => trackDrawing(scale, { held, after, middle }, width),
    [scale, held, after, middle, width],
  )

  const move = (to: number | null) => {
    // Where it stands already there is nothing to suppose.
    const same = to === held && issue.before?.status === 'position'
    changeView(
      { move: changedMoves(view.move ?? [], { actor, issue: issue.id, value: same ? null : to }) },
      `move ${issue.id}`,
    )
  }
  const under = (event: PointerEvent) => {
    const left = box.current?.getBoundingClientRect().left ?? 0
    const share = Math.min(1, Math.max(0, (event.clientX - left - track.from) / (track.to - track.from)))
    return nearestStop(stops, scale.min + share * (scale.max - scale.min))
  }
  const to = (next: number) => {
    if (next === dragged) return
    setDragged(next)
    move(next)
  }
  const onKey = (event: React.KeyboardEvent) => {
    const next = keyedValue(event.key, value, stops, middle)
    if (next === undefined) return
    event.preventDefault()
    move(next)
  }

  if (issue.id.includes('=')) {
    return (
      <li className="strip">
        <h3>{issue.name}</h3>
        <p className="small">{text.cannot}</p>
      </li>
    )
  }
  const before = heldWords(scale, issue.before, words)
  const told = after === null ? before : text.moved(before, valueLabel(scale, after, forms))
  return (
    <li className="strip" data-testid="strip">
      <h3>{issue.name}</h3>
      {after !== null && (
        <button
          type="button"
          className="link"
          aria-label={text.undoLabel(issue.name)}
          onClick={() => move(null)}
          data-testid="undo-move"
        >
          {text.undo}
        </button>
      )}
      <div
        className="track"
        ref={box}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          to(under(event))
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && to(under(event))}
        onPointerUp={() => setDragged(null)}
        onPointerCancel={() => setDragged(null)}
      >
        {width > 0 && <Marks {...drawing} />}
        <span
          className="track-handle"
          role="slider"
          tabIndex={0}
          aria-label={text.handle(issue.name)}
          aria-valuemin={scale.min}
          aria-valuemax={scale.max}
          aria-valuenow={value ?? middle}
          aria-valuetext={
            after === null ? `${told}, ${text.asHeld}` : `${valueLabel(scale, after, forms)}, ${text.hypothetical}`
          }
          style={{ left: track.at(value ?? middle) }}
          onKeyDown={onKey}
          data-testid="handle"
        />
      </div>
      <p className="small">
        {told}
        {after !== null && <strong> {text.hypothetical}</strong>}
      </p>
    </li>
  )
}

/** Where an actor is moved on an issue; null when it is not. */
function movedTo(moves: readonly string[], actor: string, issue: string): number | null {
  const start = `${actor}=${issue}=`
  const last = moves.filter((move) => move.startsWith(start)).at(-1)
  const value = last === undefined ? Number.NaN : Number(last.slice(start.length))
  return Number.isNaN(value) ? null : value
}
