import { messages } from '../messages.ts'
import { useStore } from '../state/store.ts'
import { place, showTab, TABS } from '../state/view-store.ts'

/** Map or table: two equal ways to look at the same alignments. */
export function TabBar() {
  const { tab } = useStore(place)
  return (
    <nav className="tabs" aria-label={messages.tabs.label}>
      {TABS.map((one) => (
        <button
          type="button"
          key={one}
          className="tab"
          aria-current={one === tab ? 'page' : undefined}
          onClick={() => showTab(one)}
          data-testid={`tab-${one}`}
        >
          {messages.tabs[one]}
        </button>
      ))}
    </nav>
  )
}
