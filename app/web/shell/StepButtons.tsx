import { messages } from '../messages.ts'
import { useStore } from '../state/store.ts'
import { redo, steps, undo } from '../state/view-store.ts'

/** Undo and redo of all that changes the view. */
export function StepButtons() {
  const { back, forward } = useStore(steps)
  const { undo: undoLabel, redo: redoLabel, control } = messages.commands
  return (
    <span className="steps">
      <button
        type="button"
        className="icon"
        aria-label={undoLabel}
        title={`${undoLabel} (${control('Z')})`}
        disabled={!back}
        onClick={undo}
      >
        <svg viewBox="0 0 20 20" width="17" height="17" aria-hidden="true">
          <path
            d="M8 4L3.5 8.5 8 13M4 8.5h7.5a4.5 4.5 0 0 1 0 9H9"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
      </button>
      <button
        type="button"
        className="icon"
        aria-label={redoLabel}
        title={`${redoLabel} (${control('Y')})`}
        disabled={!forward}
        onClick={redo}
      >
        <svg viewBox="0 0 20 20" width="17" height="17" aria-hidden="true">
          <path
            d="M12 4l4.5 4.5L12 13M16 8.5H8.500a4.500 4.500 0 0 0 0 9H11"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
      </button>
    </span>
  )
}
