import { ACTOR_ACTIONS, type ActionInput } from './actor-actions.ts'
import { text } from './words.ts'

interface BarProps {
  readonly input: ActionInput
  /** What the actions are about: an actor's name, or how many were marked. */
  readonly name: string
  /** Ends the marking; undefined where one actor is selected. */
  onClear?: (() => void) | undefined
}

/** What can be done with the selected actor, or with those that were marked. */
export function ActorBar({ input, name, onClear }: BarProps) {
  return (
    <div className="actor-bar" role="toolbar" aria-label={text.menuOf(name)} data-testid="actor-bar">
      <strong>{name}</strong>
      {ACTOR_ACTIONS.filter(({ fits }) => fits(input)).map(({ id, label, run }) => (
        <button
          key={id}
          type="button"
          className="link"
          onClick={() => {
            run(input)
            onClear?.()
          }}
        >
          {label}
        </button>
      ))}
      {onClear && (
        <button type="button" className="link" onClick={onClear}>
          {text.clearMarked}
        </button>
      )}
    </div>
  )
}
