import { lazy, Suspense } from 'react'
import { messages } from '../messages.ts'
import { arrival } from '../state/arrival.ts'
import { datasetOf } from '../state/datasets.ts'
import { service } from '../state/service-store.ts'
import { useStore } from '../state/store.ts'
import { dismissProblems, place } from '../state/view-store.ts'

const LinkNotice = lazy(async () => ({ default: (await import('../out/link/LinkNotice.tsx')).LinkNotice }))

/** What is amiss and does not keep the page from being used: a damaged link, data that came in one, a store or server that is away. */
export function Notices({ opened = false }: { opened?: boolean }) {
  const { view, problems } = useStore(place)
  const { health, reachable, datasets } = useStore(service)
  const came = useStore(arrival)
  const store = health?.store
  const dataset = view && datasets ? datasetOf(view.dataset, datasets) : undefined
  const reloading = opened && dataset !== undefined && dataset.status !== 'ready'
  return (
    <div className="notices" data-testid="notices" aria-live="polite">
      {!reachable && datasets !== null && <p className="notice">{messages.store.server}</p>}
      {reachable && store?.state === 'down' && (
        <p className="notice">
          {messages.store.away}
          {store.notice && ` ${store.notice}`}
        </p>
      )}
      {reachable && store?.state === 'starting' && (
        <p className="notice">
          {messages.store.starting}
          {store.notice && ` ${store.notice}`}
        </p>
      )}
      {reachable && reloading && (
        <p className="notice">
          {[
            dataset.status === 'loading' ? messages.dataset.servesFormer : messages.dataset.isFaulty,
            dataset.notice ?? '',
          ]
            .join(' ')
            .trimEnd()}
        </p>
      )}
      {came && (
        <Suspense>
          <LinkNotice />
        </Suspense>
      )}
      {problems.length > 0 && (
        <p className="notice">
          {messages.link.damaged} {problems.join('; ')}
          <button type="button" className="link" onClick={dismissProblems}>
            {messages.close}
          </button>
        </p>
      )}
    </div>
  )
}
