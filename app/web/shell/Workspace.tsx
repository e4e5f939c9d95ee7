import { lazy, Suspense, useEffect, useState } from 'react'
import { viewEntry } from '../../views/views.ts'
import { TimeStrip } from '../controls/TimeStrip.tsx'
import { panels } from '../kit/panels.ts'
import { messages } from '../messages.ts'
import { Details } from '../panels/Details.tsx'
import { useExplorer } from '../state/explorer.ts'
import { changeView, resetView } from '../state/view-store.ts'
import { heldName } from '../worker/given/held-id.ts'
import type { RequestProblem } from '../worker/problem.ts'
import { Controls } from './Controls.tsx'
import { CypherFor } from './CypherFor.tsx'
import { Drawer } from './Drawer.tsx'
import { FilterChips } from './FilterChips.tsx'
import { Find } from './Find.tsx'
import { Notices } from './Notices.tsx'
import { Panels } from './Panels.tsx'
import { SaveButton } from './SaveButton.tsx'
import { StepButtons } from './StepButtons.tsx'
import { TopBar } from './TopBar.tsx'
import { Tour } from './Tour.tsx'
import { ViewBar } from './ViewBar.tsx'
import { ViewPage } from './ViewPage.tsx'

// What belongs to datasets that only this browser keeps comes with the first of them.
const HowRead = lazy(async () => ({ default: (await import('../drop/HowRead.tsx')).HowRead }))

/** An open dataset: controls, the way to look, details, and time. On narrow screens controls and details are drawers. */
export function Workspace({ problem }: { problem: RequestProblem | undefined }) {
  const { view, dataset, pending } = useExplorer()
  const { id, details: hasDetails, bare = false } = viewEntry(view.show)
  const [controls, setControls] = useState(false)
  const selected = view.select?.join('\u001f') ?? ''
  const [details, setDetails] = useState(false)
  useEffect(() => setDetails(selected !== ''), [selected])

  const closeDetails = () => {
    setDetails(false)
    if (selected !== '') changeView({ select: undefined })
  }

  return (
    <div className="page">
      <TopBar
        end={
          <>
            <button
              type="button"
              className="button narrow-only"
              aria-expanded={controls}
              onClick={() => setControls(!controls)}
              data-testid="options"
            >
              {messages.controls.open}
            </button>
            <StepButtons />
            <Find />
            <button
              type="button"
              className="icon"
              aria-label={messages.saved.title}
              title={messages.saved.title}
              onClick={() => panels.set('views')}
              data-testid="views"
            >
              <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
                <path d="M5 2.5h10v15l-5-4-5 4z" fill="none" stroke="currentColor" strokeWidth="1.6" />
              </svg>
            </button>
            <button
              type="button"
              className="icon"
              aria-label={messages.help.title}
              title={`${messages.help.title} (?)`}
              onClick={() => panels.set('help')}
            >
              ?
            </button>
            <SaveButton />
          </>
        }
      />
      <ViewBar />
      <Notices opened />
      {problem && (
        <p className="notice" role="alert">
          {problem.message}
          {problem.detail && `: ${problem.detail}`}
          <button type="button" className="link" onClick={resetView}>
            {messages.controls.reset}
          </button>
        </p>
      )}
      <div className="columns" data-details={hasDetails} data-bare={bare}>
        {!bare && (
          <Drawer
            label={messages.controls.label}
            side="start"
            open={controls}
            onClose={() => setControls(false)}
            testId="controls"
          >
            <Controls />
          </Drawer>
        )}
        <main id="main" className="stage" aria-busy={pending} tabIndex={-1}>
          <Tour />
          {!bare && <FilterChips />}
          <ViewPage id={id} />
          {!bare && <CypherFor />}
        </main>
        {hasDetails && (
          <Drawer label={messages.panel.label} side="end" open={details} onClose={closeDetails} testId="details">
            <Details
              about={
                heldName(dataset.id) !== null && (
                  <Suspense>
                    <HowRead dataset={dataset.id} />
                  </Suspense>
                )
              }
            />
          </Drawer>
        )}
      </div>
      {!bare && <TimeStrip />}
      <Panels />
    </div>
  )
}
