import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'

/** Where nobody can be compared: the way to ask for one shared issue only, as long as the view asks for more. */
export function FewerShared() {
  const { scope } = useExplorer().summary
  if (scope.minShared <= 1) return null
  return (
    <button type="button" className="link" onClick={() => changeView({ minShared: 1 })} data-testid="fewer-shared">
      {messages.hidden.lower}
    </button>
  )
}
