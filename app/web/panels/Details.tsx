import { useExplorer } from '../state/explorer.ts'
import { ActorPanel } from './ActorPanel.tsx'
import { DatasetPanel } from './DatasetPanel.tsx'
import { PairPanel } from './PairPanel.tsx'

/** Details of what is selected: a pair, an actor, or, when nothing is, the dataset. */
export function Details() {
  const { view } = useExplorer()
  const [a, b] = view.select ?? []
  if (a !== undefined && b !== undefined) return <PairPanel key={`${a}\u001f${b}`} a={a} b={b} />
  if (a !== undefined) return <ActorPanel key={a} id={a} />
  return <DatasetPanel />
}
