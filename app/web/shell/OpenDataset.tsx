import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { View } from '../../../positions/view.ts'
import type { DatasetRef } from '../../accounts/accounts.ts'
import { isEmbedded } from '../embed/embedded.ts'
import { messages } from '../messages.ts'
import { useAnswer } from '../state/ask.ts'
import { type Explorer, ExplorerProvider } from '../state/explorer.ts'
import { withActorIds } from '../state/named-actors.ts'
import { useSameParts } from '../state/same-parts.ts'
import { mendView } from '../state/view-store.ts'
import { Notices } from './Notices.tsx'
import { TopBar } from './TopBar.tsx'
import { Workspace } from './Workspace.tsx'
import { Fetching } from './waiting.tsx'

const EmbeddedView = lazy(async () => ({ default: (await import('./EmbeddedView.tsx')).EmbeddedView }))

interface OpenDatasetProps {
  readonly dataset: DatasetRef
  readonly title: string
  readonly view: View
  /** Raised when the server came back. */
  readonly attempt: number
}

/** A dataset that can be asked: fetches it, keeps what is compared up to date with the view, and gives both to the workspace. */
export function OpenDataset({ dataset, title, view, attempt }: OpenDatasetProps) {
  const [retries, setRetries] = useState(0)
  const tries = attempt + retries
  const facts = useAnswer('facts', { dataset }, tries)
  const summary = useAnswer('summary', { dataset, view }, tries)
  // Issues in scope and who counts for whom seldom change while the day moves: what shows them is then not drawn anew.
  const compared = useSameParts(summary.value)
  const { pending } = summary
  const [a, b] = view.select ?? []
  const pair = useAnswer('pair', a === undefined || b === undefined ? null : { dataset, view, a, b }, tries)
  const explorer = useMemo((): Explorer | null => {
    if (facts.value === undefined || compared === undefined) return null
    return { view, dataset, facts: facts.value, summary: compared, pending, pair, attempt: tries }
  }, [view, dataset, facts.value, compared, pending, pair, tries])

  const actors = facts.value?.actors
  useEffect(() => {
    if (actors === undefined) return
    const named = withActorIds(view, actors)
    if (named.view !== view) mendView(named.view, named.unknown.map(messages.link.nobody))
  }, [actors, view])

  if (explorer === null) {
    const problem = facts.problem ?? summary.problem
    return (
      <div className="page">
        <TopBar />
        <Notices />
        <main className="waiting" id="main">
          <Fetching
            title={title}
            problem={problem?.message}
            detail={problem?.detail}
            onRetry={() => setRetries((n) => n + 1)}
          />
        </main>
      </div>
    )
  }
  return (
    <ExplorerProvider value={explorer}>
      {isEmbedded() ? (
        <Suspense>
          <EmbeddedView />
        </Suspense>
      ) : (
        <Workspace problem={summary.problem} />
      )}
    </ExplorerProvider>
  )
}
