import { useEffect, useState } from 'react'
import { Controls } from '../controls/Controls.tsx'
import { TimeStrip } from '../controls/TimeStrip.tsx'
import { messages } from '../messages.ts'
import { MapView } from '../network/MapView.tsx'
import { Details } from '../panels/Details.tsx'
import { useExplorer } from '../state/explorer.ts'
import { useStore } from '../state/store.ts'
import { changeView, place, resetView } from '../state/view-store.ts'
import { PairTable } from '../table/PairTable.tsx'
import type { RequestProblem } from '../worker/problem.ts'
import { ActorSearch } from './ActorSearch.tsx'
import { Drawer } from './Drawer.tsx'
import { Notices } from './Notices.tsx'
import { PictureFoot } from './PictureFoot.tsx'
import { SaveButton } from './SaveButton.tsx'
import { TabBar } from './TabBar.tsx'
import { TopBar } from './TopBar.tsx'

/** An open dataset: controls, the map or the table, details, and time. On narrow screens controls and details are drawers. */
export function Workspace({ problem }: { problem: RequestProblem | undefined }) {
  const { view, picture, pending } = useExplorer()
  const { tab } = useStore(place)
  const [controls, setControls] = useState(false)
  const selected = view.select?.join('\u001f') ?? ''
  const [details, setDetails] = useState(false)
  useEffect(() => setDetails(selected !== ''), [selected])
  const { scene } = picture

  useEffect(() => {
    document.title = `${scene.title} · ${messages.name}`
  }, [scene.title])

  const closeDetails = () => {
    setDetails(false)
    if (selected !== '') changeView({ select: undefined })
  }

  return (
    <div className="page">
      <TopBar
        middle={<TabBar />}
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
            <ActorSearch label={messages.search.label} onPick={(id) => changeView({ select: [id] })} />
            <SaveButton />
          </>
        }
      />
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
      <div className="columns">
        <Drawer
          label={messages.controls.label}
          side="start"
          open={controls}
          onClose={() => setControls(false)}
          testId="controls"
        >
          <Controls />
        </Drawer>
        <main id="main" className="stage" aria-busy={pending} tabIndex={-1}>
          <div className="headline">
            <p className="kicker">{scene.kicker}</p>
            <h1>{scene.title}</h1>
            <p className="subtitle" role="status" data-testid="result-line">
              {scene.subtitle}
            </p>
          </div>
          {tab === 'map' ? <MapView /> : <PairTable />}
          <PictureFoot />
        </main>
        <Drawer label={messages.panel.label} side="end" open={details} onClose={closeDetails} testId="details">
          <Details />
        </Drawer>
      </div>
      <TimeStrip />
    </div>
  )
}
