import { messages } from '../messages.ts'
import type { DropProgress } from '../worker/given/drop-protocol.ts'

const text = messages.drop

/** How far the reading of given files is, and the way to stop it. */
export function Reading({ progress, onStop }: { progress: DropProgress | null; onStop: () => void }) {
  const phase = text.phase[progress?.phase ?? 'unpacking']
  return (
    <div className="load" aria-busy>
      {progress && progress.total > 0 ? (
        <progress max={progress.total} value={progress.done} aria-label={phase} />
      ) : (
        <div className="bar-unknown" role="progressbar" aria-label={phase} />
      )}
      <p className="small" role="status">
        {phase}
        {progress && progress.stances > 0 && ` · ${text.stances(progress.stances)}`}
      </p>
      <p>
        <button type="button" className="button" onClick={onStop} data-testid="drop-stop">
          {text.stop}
        </button>
      </p>
    </div>
  )
}
