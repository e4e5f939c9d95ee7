import { useState } from 'react'
import type { SpectrumActor } from '../../../../diagram/spectrum/scene.ts'
import { messages } from '../../messages.ts'

const text = messages.views.spectrum
const SHOWN = 10

interface MoveListProps {
  readonly moved: readonly SpectrumActor[]
  readonly since: string
  /** A value of the scale in words. */
  readonly words: (value: number) => string
}

/** Who moved since a day, from where to where, the farthest first. */
export function MoveList({ moved, since, words }: MoveListProps) {
  const [all, setAll] = useState(false)
  const far = ({ value, before }: SpectrumActor) => Math.abs(value - (before as number))
  const sorted = [...moved].sort((a, b) => far(b) - far(a))
  const shown = all ? sorted : sorted.slice(0, SHOWN)
  return (
    <div data-testid="moves">
      <h3>{text.moved(moved.length, since)}</h3>
      <ul className="plain">
        {shown.map((actor) => (
          <li key={actor.id}>{text.move(actor.name, words(actor.before as number), words(actor.value))}</li>
        ))}
      </ul>
      {sorted.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {text.more(sorted.length - shown.length)}
        </button>
      )}
    </div>
  )
}
