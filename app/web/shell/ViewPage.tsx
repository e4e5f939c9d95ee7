import { lazy, Suspense, useState } from 'react'
import type { Show } from '../../../positions/view.ts'
import { VIEWS } from '../../views/views.ts'
import { ViewState } from '../kit/ViewState.tsx'
import { messages } from '../messages.ts'
import { Boundary } from './Boundary.tsx'
import { loadPage } from './pages.ts'

const PAGES = new Map<Show, ReturnType<typeof lazy>>(
  VIEWS.map(({ id }) => [id, lazy(async () => ({ default: (await loadPage(id)).Page }))]),
)

/** The middle of the page: the way to look that is named, fetched when it is first shown. */
export function ViewPage({ id }: { id: Show }) {
  const [tries, setTries] = useState(0)
  const Page = PAGES.get(id)
  if (!Page) return null
  return (
    <Boundary
      key={`${id} ${tries}`}
      words={messages.waiting.viewFailed}
      way={messages.retry}
      onWay={() => setTries(tries + 1)}
    >
      <Suspense fallback={<ViewState problem={undefined} />}>
        <Page />
      </Suspense>
    </Boundary>
  )
}
