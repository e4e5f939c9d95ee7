/** What the page shows while there is no picture to show. */
import type { ReactNode } from 'react'
import type { DatasetAnswer } from '../../api/answers.ts'
import { dropping } from '../drop/drop-state.ts'
import { messages } from '../messages.ts'
import { service } from '../state/service-store.ts'
import { useStore } from '../state/store.ts'
import { openDataset, resetView } from '../state/view-store.ts'
import { heldName } from '../worker/given/held-id.ts'
import { LoadProgress } from './LoadProgress.tsx'

const text = messages.waiting

function Waiting({ title, children, busy = false }: { title: string; children?: ReactNode; busy?: boolean }) {
  return (
    <section className="waiting-card" aria-busy={busy} data-testid="waiting">
      <h1>{title}</h1>
      {children}
      {busy && <div className="bar-unknown" role="progressbar" aria-label={title} />}
    </section>
  )
}

export function Starting() {
  const { health } = useStore(service)
  return (
    <Waiting title={text.starting} busy>
      {health?.store.notice && <p>{health.store.notice}</p>}
    </Waiting>
  )
}

export function ServerAway() {
  return (
    <Waiting title={text.starting} busy>
      <p>{text.server}</p>
    </Waiting>
  )
}

export function NoDatasets() {
  return (
    <Waiting title={text.noDatasets}>
      <p>{text.noDatasetsHelp}</p>
    </Waiting>
  )
}

export function DatasetUnknown({ id, datasets }: { id: string; datasets: readonly DatasetAnswer[] }) {
  const name = heldName(id)
  return (
    <Waiting title={name === null ? text.unknown(id) : messages.drop.gone(name)}>
      {name !== null && (
        <>
          <p>{messages.drop.goneHelp}</p>
          <p>
            <button type="button" className="button" onClick={() => dropping.set({ given: null })}>
              {messages.drop.open}
            </button>
          </p>
        </>
      )}
      <p>{text.unknownHelp}</p>
      <ul className="plain">
        {datasets.map((dataset) => (
          <li key={dataset.id}>
            <button type="button" className="link" onClick={() => openDataset(dataset.id)}>
              {dataset.title}
            </button>
          </li>
        ))}
      </ul>
    </Waiting>
  )
}

export function DatasetLoading({ dataset }: { dataset: DatasetAnswer }) {
  return (
    <section className="waiting-card" aria-busy data-testid="waiting">
      <h1>{text.loading(dataset.title)}</h1>
      <p>{messages.dataset.counts(dataset)}</p>
      <LoadProgress dataset={dataset} />
      {dataset.notice && <p>{dataset.notice}</p>}
    </section>
  )
}

export function DatasetFailed({ dataset }: { dataset: DatasetAnswer }) {
  return <Waiting title={text.failed(dataset.title)}>{dataset.notice && <p role="alert">{dataset.notice}</p>}</Waiting>
}

export function Fetching({
  title,
  problem,
  detail,
  onRetry,
}: {
  title: string
  problem: string | undefined
  detail: string | undefined
  onRetry: () => void
}) {
  if (problem === undefined) {
    return (
      <Waiting title={text.loading(title)} busy>
        <p>{text.fetching}</p>
      </Waiting>
    )
  }
  return (
    <Waiting title={text.failed(title)}>
      <p role="alert">
        {problem}
        {detail && `: ${detail}`}
      </p>
      <p className="actions">
        <button type="button" className="button" onClick={onRetry}>
          {messages.retry}
        </button>
        <button type="button" className="button quiet" onClick={resetView}>
          {messages.controls.reset}
        </button>
      </p>
    </Waiting>
  )
}
