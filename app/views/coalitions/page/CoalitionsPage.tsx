import './coalitions.css'
import { Headline } from '../../../web/kit/Headline.tsx'
import { ViewState } from '../../../web/kit/ViewState.tsx'
import { messages } from '../../../web/messages.ts'
import { Legend } from '../../../web/painting/Legend.tsx'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { Between } from './Between.tsx'
import { CoalitionCard } from './CoalitionCard.tsx'
import { CoalitionControls } from './CoalitionControls.tsx'
import { Outside } from './Outside.tsx'
import { text } from './words.ts'

/** Who stands together, whether that is more than chance, and what divides them. */
function CoalitionsPage() {
  const { dataset, view, attempt } = useExplorer()
  // Who is selected changes nothing of this: a selection must not compute it anew.
  const { select: _select, ...asked } = view
  const { value: scene, problem } = useAnswer('coalitions', { dataset, view: asked }, attempt)
  if (!scene) return <ViewState problem={problem} />
  return (
    <>
      <Headline {...scene} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section className="coalitions" aria-label={text.region} tabIndex={0} data-testid="coalitions">
        {scene.coalitions.length === 0 && <p className="empty">{text.empty}</p>}
        <div>
          {scene.firmness !== '' && (
            <p className={scene.chance?.clearer ? 'small' : 'notice'} data-testid="firmness">
              {scene.firmness}
            </p>
          )}
          <Legend entries={scene.legend} />
        </div>
        <div className="coalition-cards">
          {scene.coalitions.map((coalition) => (
            <CoalitionCard key={coalition.letter} coalition={coalition} lang={scene.lang} />
          ))}
        </div>
        {scene.divisions.length > 0 && <Between scene={scene} />}
        {scene.outside.length > 0 && <Outside outside={scene.outside} />}
        <details className="foot">
          <summary>{messages.hidden.method}</summary>
          {scene.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      </section>
    </>
  )
}

/** Coalitions: who stands together, how firmly, and what divides them. */
export const view = { Page: CoalitionsPage, controls: [CoalitionControls] }
