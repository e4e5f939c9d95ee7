import { messages } from '../messages.ts'
import type { RequestProblem } from '../worker/problem.ts'

/** What stands where a view will be: that it is computed, or why it cannot be. */
export function ViewState({ problem }: { problem: RequestProblem | undefined }) {
  return (
    <div className="view-state" role={problem ? 'alert' : 'status'}>
      <strong>{problem ? problem.message : messages.waiting.drawing}</strong>
      {problem?.detail && <p>{problem.detail}</p>}
    </div>
  )
}
