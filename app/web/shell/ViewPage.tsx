import { Component, lazy, type ReactNode, Suspense, useState } from 'react'
import type { Show } from '../../../positions/view.ts'
import { VIEWS } from '../../views/pages.ts'
import { messages } from '../messages.ts'
import { ViewState } from './ViewState.tsx'

const PAGES = new Map<Show, ReturnType<typeof lazy>>(
  VIEWS.map((entry) => [entry.id, lazy(async () => ({ default: (await entry.load()).view.Page }))]),
)

/** The middle of the page: the way to look that is named, fetched when it is first shown. */
export function ViewPage({ id }: { id: Show }) {
  const [tries, setTries] = useState(0)
  const Page = PAGES.get(id)
  if (!Page) return null
  return (
    <ViewBoundary key={`${id} ${tries}`} onRetry={() => setTries(tries + 1)}>
      <Suspense fallback={<ViewState problem={undefined} />}>
        <Page />
      </Suspense>
    </ViewBoundary>
  )
}

/** Keeps a fault of one way to look from taking the page along. */
class ViewBoundary extends Component<{ children: ReactNode; onRetry: () => void }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className="view-state" role="alert">
        <strong>{messages.waiting.viewFailed}</strong>
        <p>
          <button type="button" className="button" onClick={this.props.onRetry}>
            {messages.retry}
          </button>
        </p>
      </div>
    )
  }
}
