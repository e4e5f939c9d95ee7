import type { DatasetAnswer } from '../../api/answers.ts'
import { messages } from '../messages.ts'

/** How far the load of a dataset is, with its rate and the time left; nothing when none is under way. */
export function LoadProgress({ dataset: { title, progress } }: { dataset: Pick<DatasetAnswer, 'title' | 'progress'> }) {
  if (progress === null) return <div className="bar-unknown" role="progressbar" aria-label={title} />
  const phase = messages.dataset.phase[progress.phase]
  const amount = messages.dataset.progress(progress)
  return (
    <div className="load">
      {progress.total > 0 ? (
        <progress max={progress.total} value={progress.done} aria-label={`${title}: ${phase}`} />
      ) : (
        <div className="bar-unknown" role="progressbar" aria-label={`${title}: ${phase}`} />
      )}
      <span className="small">
        {phase}
        {amount && ` · ${amount}`}
      </span>
    </div>
  )
}
