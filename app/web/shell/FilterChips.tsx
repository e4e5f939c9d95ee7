import { messages } from '../messages.ts'
import { chipsOf } from '../state/chips.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'

/** What narrows the view, each as a chip that can be turned off. */
export function FilterChips() {
  const { view, facts } = useExplorer()
  const chips = chipsOf(view, facts)
  if (chips.length === 0) return null
  const all = Object.assign({}, ...chips.map(({ off }) => off))
  return (
    <ul className="chips" aria-label={messages.chips.label} data-testid="chips">
      {chips.map(({ key, label, off }) => (
        <li key={key}>
          <button type="button" className="chip" aria-label={messages.chips.off(label)} onClick={() => changeView(off)}>
            {label}
            <span aria-hidden="true"> ×</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="link" onClick={() => changeView(all)}>
            {messages.chips.allOff}
          </button>
        </li>
      )}
    </ul>
  )
}
