import { useState } from 'react'
import { LongNote } from '../../../web/kit/LongNote.tsx'
import { messages } from '../../../web/messages.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { useStore } from '../../../web/state/store.ts'
import { changeView } from '../../../web/state/view-store.ts'
import type { NetworkAnswer } from '../network-answer.ts'
import { HiddenByHand } from './HiddenByHand.tsx'
import { mapTruth } from './map-truth.ts'
import { NeighbourList } from './NeighbourList.tsx'

/** What is not drawn and why, with ways to see it; how the picture was computed, and where its data are from. */
export function NetworkFoot({ scene, hidden }: NetworkAnswer) {
  const { scope } = useExplorer().summary
  const { note, rings } = useStore(mapTruth)
  const nameOf = (id: string) => scene.nodes.find((node) => node.id === id)?.name ?? id
  const [open, setOpen] = useState(false)
  // The last two notes are method and source; what comes before them is what is not drawn, if anything is not.
  const [notDrawn] = scene.notes.slice(0, -2)
  return (
    <div className="foot" data-testid="foot">
      {notDrawn && (
        <LongNote note={notDrawn}>
          {hidden.length > 0 && (
            <button
              type="button"
              className="link"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              data-testid="show-hidden"
            >
              {open ? messages.hidden.hide : messages.hidden.show}
            </button>
          )}{' '}
          {scene.hidden.thinned > 0 && (
            <button type="button" className="link" onClick={() => changeView({ strongest: 0 })}>
              {messages.hidden.allLines}
            </button>
          )}
        </LongNote>
      )}
      <HiddenByHand hidden={scene.hidden} />
      {open && hidden.length > 0 && (
        <div className="hidden-units" data-testid="hidden-units">
          {scope.minShared > 1 && (
            <button type="button" className="link" onClick={() => changeView({ minShared: 1 })}>
              {messages.hidden.lower}
            </button>
          )}
          <ul className="inline">
            {hidden.map((unit) => (
              <li key={unit.id}>
                <button type="button" className="link" onClick={() => changeView({ select: [unit.id] })}>
                  {unit.name}
                </button>{' '}
                <span className="small">{messages.hidden.positions(unit.positions)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <NeighbourList scene={scene} />
      {note !== '' && <p data-testid="map-truth">{note}</p>}
      {rings.length > 0 && (
        <details data-testid="rings">
          <summary>{messages.map.rings(rings.length)}</summary>
          {rings.map((ids) => (
            <ul className="inline" key={ids.join(' ')}>
              {ids.map((id) => (
                <li key={id}>
                  <button type="button" className="link" onClick={() => changeView({ select: [id] })}>
                    {nameOf(id)}
                  </button>
                </li>
              ))}
            </ul>
          ))}
        </details>
      )}
      <details>
        <summary>{messages.hidden.method}</summary>
        {scene.notes.slice(-2).map((note) => (
          <p key={note}>{note}</p>
        ))}
      </details>
    </div>
  )
}
