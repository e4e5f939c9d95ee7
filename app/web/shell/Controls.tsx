import { type ComponentType, useEffect, useState } from 'react'
import { viewEntry } from '../../views/views.ts'
import { IssueControls } from '../controls/IssueControls.tsx'
import { MeasureControls } from '../controls/MeasureControls.tsx'
import { RuleControls } from '../controls/RuleControls.tsx'
import { WeightControls } from '../controls/WeightControls.tsx'
import { WhoControls } from '../controls/WhoControls.tsx'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { resetView } from '../state/view-store.ts'
import { loadPage } from './pages.ts'

/** What is compared, and how the present way to look draws it. */
export function Controls() {
  const own = useOwnControls()
  return (
    <form className="controls" onSubmit={(event) => event.preventDefault()}>
      <WhoControls />
      <IssueControls />
      <WeightControls />
      <MeasureControls />
      {own.map((Own) => (
        <Own key={Own.name} />
      ))}
      <RuleControls />
      <button type="button" className="button quiet" onClick={resetView} data-testid="reset">
        {messages.controls.reset}
      </button>
    </form>
  )
}

/** The controls of the way to look that is shown: none until its code is there. */
function useOwnControls(): readonly ComponentType[] {
  const { id } = viewEntry(useExplorer().view.show)
  const [own, setOwn] = useState<{ id: string; controls: readonly ComponentType[] } | null>(null)
  useEffect(() => {
    let current = true
    loadPage(id).then(
      ({ controls }) => current && setOwn({ id, controls }),
      // The middle of the page tells that the code could not be fetched, and offers to try again.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [id])
  return own?.id === id ? own.controls : []
}
