import { useEffect, useRef } from 'react'
import { viewEntry } from '../../views/views.ts'
import { language } from '../language.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'
import { OFFERED } from './commands.ts'

/** The ways to look at the dataset; each keeps what is compared, selected and filtered. */
export function ViewBar() {
  const { view } = useExplorer()
  const shown = viewEntry(view.show).id
  const bar = useRef<HTMLElement>(null)
  // On a narrow screen the bar scrolls: the current view is kept in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar follows what is shown
  useEffect(() => {
    const tab = bar.current?.querySelector<HTMLElement>('[aria-current]')
    if (bar.current && tab) bar.current.scrollLeft = tab.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2
  }, [shown])
  return (
    <nav ref={bar} className="views" aria-label={messages.viewBar.label}>
      {OFFERED.map(({ id, words }) => (
        <button
          type="button"
          key={id}
          className="tab"
          aria-current={id === shown ? 'page' : undefined}
          title={words[language].help}
          onClick={() => changeView({ show: id === 'network' ? undefined : id })}
          data-testid={`tab-${id}`}
        >
          {words[language].label}
        </button>
      ))}
    </nav>
  )
}
