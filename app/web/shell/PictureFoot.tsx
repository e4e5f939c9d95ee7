import { useState } from 'react'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'

/** What is not drawn and why, with ways to see it; how the picture was computed, and where its data are from. */
export function PictureFoot() {
  const { picture } = useExplorer()
  const { scene, hidden, scope } = picture
  const [open, setOpen] = useState(false)
  const silent = scene.notes.length < 3
  return (
    <div className="foot" data-testid="foot">
      {scene.notes.map((note, i) => (
        <p key={note}>
          {note}
          {i === 0 && !silent && hidden.length > 0 && (
            <>
              {' '}
              <button
                type="button"
                className="link"
                aria-expanded={open}
                onClick={() => setOpen(!open)}
                data-testid="show-hidden"
              >
                {open ? messages.hidden.hide : messages.hidden.show}
              </button>
            </>
          )}
          {i === 0 && !silent && scene.hidden.thinned > 0 && (
            <>
              {' '}
              <button type="button" className="link" onClick={() => changeView({ strongest: 0 })}>
                {messages.hidden.allLines}
              </button>
            </>
          )}
        </p>
      ))}
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
    </div>
  )
}
