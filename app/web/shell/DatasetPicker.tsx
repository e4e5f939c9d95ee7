import { lazy, Suspense, useId, useRef } from 'react'
import type { DatasetAnswer } from '../../api/answers.ts'
import { dropping } from '../drop/drop-state.ts'
import { messages } from '../messages.ts'
import { datasetOf } from '../state/datasets.ts'
import { kept, unreadable } from '../state/kept-files.ts'
import { service } from '../state/service-store.ts'
import { useStore } from '../state/store.ts'
import { openDataset, place } from '../state/view-store.ts'
import { heldName } from '../worker/given/held-id.ts'
import { LoadProgress } from './LoadProgress.tsx'

// Most datasets are a server's: what belongs to those that only this browser keeps comes with the first of them.
const HeldDataset = lazy(async () => ({ default: (await import('../drop/HeldDataset.tsx')).HeldDataset }))
const Unreadable = lazy(async () => ({ default: (await import('../drop/Unreadable.tsx')).Unreadable }))

/** Chooses the dataset, and tells of each what it holds and how its load goes; and which store all are in. */
export function DatasetPicker() {
  const { view } = useStore(place)
  const { datasets, health } = useStore(service)
  const bad = useStore(unreadable)
  const id = useId()
  const popover = useRef<HTMLDivElement>(null)
  const leave = () => popover.current?.hidePopover()
  const chosen = view && datasets ? datasetOf(view.dataset, datasets) : undefined
  const loading = datasets?.filter(({ status }) => status === 'loading').length ?? 0
  return (
    <>
      <button type="button" className="picker" popoverTarget={id} data-testid="dataset-picker">
        <span className="visually-hidden">{messages.dataset.label}: </span>
        <span className="picker-title">{chosen?.title ?? view?.dataset ?? messages.dataset.choose}</span>
        {loading > 0 && <span className="dot" title={messages.dataset.status.loading} />}
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <div ref={popover} id={id} popover="auto" className="datasets" data-testid="datasets">
        <h2 className="label">{messages.dataset.label}</h2>
        <ul className="plain">
          {datasets?.map((dataset) => (
            <li key={dataset.id}>
              <DatasetRow
                dataset={dataset}
                current={dataset.id === chosen?.id}
                onOpen={() => {
                  leave()
                  openDataset(dataset.id)
                }}
                onLeave={leave}
              />
            </li>
          ))}
        </ul>
        {bad.length > 0 && (
          <Suspense>
            <Unreadable keys={bad} />
          </Suspense>
        )}
        <p className="own">
          <button
            type="button"
            className="button"
            onClick={() => {
              leave()
              dropping.set({ given: null })
            }}
            data-testid="open-own"
          >
            {messages.drop.open}
          </button>
          <span className="small">{messages.drop.hint}</span>
        </p>
        {health && (
          <p className="small store" data-testid="store">
            {messages.store.inUse}: {messages.store.in(health.store)}
            {health.store.notice && <span> · {health.store.notice}</span>}
          </p>
        )}
      </div>
    </>
  )
}

interface DatasetRowProps {
  readonly dataset: DatasetAnswer
  readonly current: boolean
  readonly onOpen: () => void
  /** Closes the list, before files are chosen or looked at again. */
  readonly onLeave: () => void
}

function DatasetRow({ dataset, current, onOpen, onLeave }: DatasetRowProps) {
  const status = messages.dataset.status[dataset.status]
  const held = heldName(dataset.id) !== null
  const isSaving = useStore(service).health?.saving === true
  const last = useStore(kept)[dataset.id]?.added?.at(-1)?.given.name
  return (
    <>
      <button type="button" className="dataset" aria-current={current} onClick={onOpen}>
        <span className="dataset-title">{dataset.title}</span>
        <span className="small">
          {messages.dataset.counts(dataset)}
          {status && ` · ${status}`}
          {held && ` · ${messages.drop.onlyHere}`}
        </span>
      </button>
      {(held || isSaving) && dataset.status === 'ready' && (
        <button
          type="button"
          className="link adds"
          onClick={() => {
            onLeave()
            dropping.set({ given: null, to: dataset })
          }}
          data-testid="add-to"
        >
          {messages.drop.addTo}
        </button>
      )}
      {last !== undefined && (
        <button
          type="button"
          className="link adds"
          onClick={async () => (await import('../state/added-files.ts')).takeOutLast(dataset.id)}
          data-testid="take-out"
        >
          {messages.drop.takeOut(last)}
        </button>
      )}
      {held && (
        <Suspense>
          <HeldDataset dataset={dataset} onOpen={onLeave} />
        </Suspense>
      )}
      {dataset.status === 'loading' && <LoadProgress dataset={dataset} />}
      {dataset.status === 'loading' && dataset.servesFormer && <p className="small">{messages.dataset.servesFormer}</p>}
      {dataset.notice && <p className="small">{dataset.notice}</p>}
    </>
  )
}
