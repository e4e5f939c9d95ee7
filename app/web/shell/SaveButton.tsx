import { viewEntry } from '../../views/views.ts'
import { panels } from '../kit/panels.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'

/** Opens what saves the picture of the view; a way to look without a picture says so. */
export function SaveButton() {
  const { unpictured = false } = viewEntry(useExplorer().view.show)
  return (
    <button
      type="button"
      className="button"
      disabled={unpictured}
      title={unpictured ? messages.save.none : undefined}
      onClick={() => panels.set('picture')}
      data-testid="save"
    >
      {messages.save.label}
    </button>
  )
}
