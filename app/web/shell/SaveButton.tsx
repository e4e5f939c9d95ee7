import { panels } from '../kit/panels.ts'
import { messages } from '../messages.ts'

/** Opens all that can be taken out of the page. */
export function SaveButton() {
  return (
    <button type="button" className="button" onClick={() => panels.set('out')} data-testid="save">
      {messages.save.label}
    </button>
  )
}
