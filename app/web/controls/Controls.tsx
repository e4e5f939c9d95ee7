import { messages } from '../messages.ts'
import { resetView } from '../state/view-store.ts'
import { CircleControls } from './CircleControls.tsx'
import { IssueControls } from './IssueControls.tsx'
import { LineControls } from './LineControls.tsx'
import { MeasureControls } from './MeasureControls.tsx'
import { RuleControls } from './RuleControls.tsx'
import { WhoControls } from './WhoControls.tsx'

/** What is compared, and how it is drawn. */
export function Controls() {
  return (
    <form className="controls" onSubmit={(event) => event.preventDefault()}>
      <WhoControls />
      <IssueControls />
      <MeasureControls />
      <LineControls />
      <CircleControls />
      <RuleControls />
      <button type="button" className="button quiet" onClick={resetView} data-testid="reset">
        {messages.controls.reset}
      </button>
    </form>
  )
}
