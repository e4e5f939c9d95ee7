import { lazy, type ReactNode, Suspense } from 'react'
import { useExplorer } from '../state/explorer.ts'
import { DatasetPanel } from './DatasetPanel.tsx'

// Nobody is selected when most people arrive: what tells of a selection comes with the first one.
const ActorPanel = lazy(async () => ({ default: (await import('./ActorPanel.tsx')).ActorPanel }))
const PairPanel = lazy(async () => ({ default: (await import('./PairPanel.tsx')).PairPanel }))

/** Details of what is selected: a pair, an actor, or, when nothing is, the dataset, with what else there is to say `about` it. */
export function Details({ about }: { about?: ReactNode }) {
  const { view } = useExplorer()
  const [a, b] = view.select ?? []
  if (a === undefined) return <DatasetPanel>{about}</DatasetPanel>
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      {b === undefined ? <ActorPanel key={a} id={a} /> : <PairPanel key={`${a}\u001f${b}`} a={a} b={b} />}
    </Suspense>
  )
}
