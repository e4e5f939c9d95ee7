import './whatif.css'
import { PAIR_MEASURES } from '../../../../positions/measures/index.ts'
import { Headline } from '../../../web/kit/Headline.tsx'
import { ViewState } from '../../../web/kit/ViewState.tsx'
import { messages } from '../../../web/messages.ts'
import { useExplorer, useViewAnswer } from '../../../web/state/explorer.ts'
import { BestMove } from './BestMove.tsx'
import { Changes } from './Changes.tsx'
import { MoveList } from './MoveList.tsx'
import { Mover } from './Mover.tsx'
import { Strips } from './Strips.tsx'
import { text } from './words.ts'

/** What if somebody moved: hypothetical positions on the left, what they change on the right. */
function WhatIfPage() {
  const { summary, facts } = useExplorer()
  const { value: scene, problem } = useViewAnswer('whatif')
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  if (!scene || !measure) return <ViewState problem={problem} />
  const { mover } = scene
  const place = facts.actors.findIndex(({ id }) => id === mover?.id)
  const isUnit = mover !== null && (summary.countsFor[place]?.includes(mover.id) ?? false)
  return (
    <>
      <Headline {...scene} />
      {problem && (
        <p className="notice" role="alert">
          {problem.message}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section className="whatif" aria-label={text.label} tabIndex={0} data-testid="whatif">
        <div className="whatif-moves">
          <Mover mover={mover} isUnit={isUnit} />
          {mover && isUnit && <Strips key={mover.id} scene={scene} mover={mover} />}
        </div>
        <div className="whatif-outcome">
          <MoveList scene={scene} />
          {scene.moves.length > 0 && <Changes scene={scene} />}
          {mover && isUnit && <BestMove mover={mover} measure={measure} />}
          <details className="foot">
            <summary>{messages.hidden.method}</summary>
            <p>{text.note}</p>
            {scene.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </details>
        </div>
      </section>
    </>
  )
}

/** What if: hypothetical positions, and what they would change. */
export const view = { Page: WhatIfPage, controls: [] }
