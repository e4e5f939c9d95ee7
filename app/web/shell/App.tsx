import { useMemo, useRef } from 'react'
import type { DatasetRef } from '../../accounts/accounts.ts'
import { messages } from '../messages.ts'
import { canBeAsked, datasetOf } from '../state/datasets.ts'
import { service } from '../state/service-store.ts'
import { useStore } from '../state/store.ts'
import { place } from '../state/view-store.ts'
import { Notices } from './Notices.tsx'
import { OpenDataset } from './OpenDataset.tsx'
import { TopBar } from './TopBar.tsx'
import { DatasetFailed, DatasetLoading, DatasetUnknown, NoDatasets, ServerAway, Starting } from './waiting.tsx'

/** The page: what it can show depends on the server, the datasets and the link. */
export function App() {
  const { view } = useStore(place)
  const { datasets, reachable, recoveries } = useStore(service)
  const chosen = view && datasets ? datasetOf(view.dataset, datasets) : undefined
  const askable = chosen !== undefined && canBeAsked(chosen)
  const [id, sha256] = [askable ? chosen.id : undefined, askable ? (chosen.sha256 ?? '') : '']
  const current = useMemo(() => (id === undefined ? null : { id, sha256 }), [id, sha256])
  // What is in memory stays on the page while the server, started anew, is still loading it.
  const opened = useRef<DatasetRef | null>(null)
  if (current) opened.current = current
  const dataset = current ?? (opened.current?.id === chosen?.id ? opened.current : null)

  if (dataset && view && chosen) {
    return <OpenDataset key={dataset.id} dataset={dataset} title={chosen.title} view={view} attempt={recoveries} />
  }
  return (
    <div className="page">
      <TopBar />
      <Notices />
      <main className="waiting" id="main" aria-label={messages.name}>
        {!reachable && datasets === null ? (
          <ServerAway />
        ) : view === null || datasets === null ? (
          <Starting />
        ) : chosen === undefined ? (
          view.dataset === undefined ? (
            <NoDatasets />
          ) : (
            <DatasetUnknown id={view.dataset} datasets={datasets} />
          )
        ) : chosen.status === 'failed' ? (
          <DatasetFailed dataset={chosen} />
        ) : (
          <DatasetLoading dataset={chosen} />
        )}
      </main>
    </div>
  )
}
