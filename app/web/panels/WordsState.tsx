import { messages } from '../messages.ts'
import type { RequestProblem } from '../worker/problem.ts'

const text = messages.evidence

/** What is said while words are on their way, or did not come. */
export function WordsState({ problem }: { problem: RequestProblem | undefined }) {
  if (problem === undefined) return <p className="small">{text.loading}</p>
  if (problem.status === 503) return <p className="small">{text.away}</p>
  return (
    <p className="small">
      {text.failed}: {problem.message}
      {problem.detail && ` (${problem.detail})`}
    </p>
  )
}
