import './compare.css'
import { Headline } from '../../../web/kit/Headline.tsx'
import { ViewState } from '../../../web/kit/ViewState.tsx'
import { Legend } from '../../../web/painting/Legend.tsx'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { sidesOf } from '../sides.ts'
import { CompareFigures } from './CompareFigures.tsx'
import { CompareTable } from './CompareTable.tsx'
import { SidesBar } from './SidesBar.tsx'
import { text } from './words.ts'

/** Two actors or two groups, issue by issue; without two sides, what to choose. */
function ComparePage() {
  const { view, dataset, facts, attempt } = useExplorer()
  const sides = sidesOf(view)
  const both = sides.a.length > 0 && sides.b.length > 0
  const { value, problem, of } = useAnswer('compare', both ? { dataset, view } : null, attempt)
  const current = both && value && of?.dataset.id === dataset.id ? value : undefined
  const scene = problem ? undefined : current?.scene
  return (
    <div className="compare" data-testid="compare">
      <Headline
        kicker={scene?.kicker ?? facts.title}
        title={scene?.title ?? text.title}
        subtitle={scene?.subtitle ?? (sides.a.length + sides.b.length > 0 ? text.chooseOther : text.chooseTwo)}
      />
      <SidesBar sides={sides} />
      {both && !scene && <ViewState problem={problem} />}
      {scene && current && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
        <section className="compare-scroll" tabIndex={0} aria-label={text.table}>
          <CompareFigures scene={scene} view={current.view} />
          <CompareTable
            key={`${scene.sides[0].ids.join()}|${scene.sides[1].ids.join()}`}
            scene={scene}
            lines={current.lines}
          />
          <Legend entries={scene.legend} />
          <div className="notes">
            {scene.notes.map((note) => (
              <p key={note} className="small">
                {note}
              </p>
            ))}
          </div>
        </section>
      )}
    </div>
  )
}

/** The comparison of two actors or two groups. */
export const view = { Page: ComparePage, controls: [] }
