import { valueLabel } from '../../../../diagram/text/value-label.ts'
import { Sample } from '../../../web/painting/Legend.tsx'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { words } from '../../../web/words.ts'
import { heldWords } from '../held-words.ts'
import type { WhatIfScene } from '../scene.ts'
import { changedMoves } from './changed-moves.ts'
import { text } from './words.ts'

const HYPOTHETICAL = { mark: 'hypothetical', label: '' } as const

/** The moves of the scenario, each of which can be taken back. */
export function MoveList({ scene }: { scene: WhatIfScene }) {
  const { view } = useExplorer()
  return (
    <section aria-labelledby="moves" data-testid="moves">
      <div className="whatif-head">
        <h2 id="moves">{text.moves}</h2>
        {scene.moves.length > 0 && (
          <button
            type="button"
            className="button quiet"
            onClick={() => changeView({ move: undefined })}
            data-testid="clear-moves"
          >
            {text.clear}
          </button>
        )}
      </div>
      {scene.moves.length === 0 && <p className="small">{text.noMoves}</p>}
      <ul className="plain move-list">
        {scene.moves.map(({ actor, actorName, issue, issueName, scale, before, after }) => (
          <li key={`${actor} ${issue}`}>
            <span>
              <Sample entry={HYPOTHETICAL} />
              <button type="button" className="link" onClick={() => changeView({ select: [actor] })}>
                {actorName}
              </button>
              : {issueName}{' '}
              <span className="small">
                {text.moved(heldWords(scale, before, words), valueLabel(scale, after, words.forms))}
              </span>
            </span>
            <button
              type="button"
              className="link"
              aria-label={text.undoMove(actorName, issueName)}
              onClick={() => changeView({ move: changedMoves(view.move ?? [], { actor, issue, value: null }) })}
            >
              {text.undo}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
