import type { View } from '../../../../positions/view.ts'
import { forms } from '../../../web/words.ts'
import type { CompareScene } from '../scene.ts'
import { Robustness } from './Robustness.tsx'
import { text } from './words.ts'

const { valueWords } = forms

/** The result and what it rests on: the value, how firm it is, the formula with its numbers, and what divides and joins two groups. */
export function CompareFigures({ scene, view }: { scene: CompareScene; view: View }) {
  const { measure, value, noValue, shared, inScope, formula, grouped, across, exact } = scene
  const nameOf = (issue: string | null) => scene.rows.find((row) => row.issue === issue)?.name
  const [wedge, bridge] = [nameOf(scene.wedge), nameOf(scene.bridge)]
  return (
    <div className="figures">
      <section className="figure-box">
        <h2 className="figure-title">{text.value(measure.name, grouped)}</h2>
        <p className="big" data-testid="compare-value">
          {value === null ? '–' : valueWords(value, measure)}
        </p>
        <p className="small">{noValue ?? text.overShared(shared, inScope)}</p>
        {across && <p className="small">{across.words}</p>}
      </section>
      <Robustness scene={scene} view={view} />
      {grouped && (
        <section className="figure-box">
          <h2 className="figure-title">{text.groups.title}</h2>
          {wedge && <p>{text.groups.wedge(wedge)}</p>}
          {bridge && <p>{text.groups.bridge(bridge)}</p>}
          {!wedge && !bridge && <p className="small">{text.groups.none}</p>}
        </section>
      )}
      <section className="figure-box formula" data-testid="formula">
        <h2 className="figure-title">{text.formula.title}</h2>
        <p>
          <code>{formula.plain}</code>
        </p>
        {formula.filled && (
          <p>
            <code>{formula.filled}</code>
          </p>
        )}
        <p className="small">{exact ?? text.formula.d}</p>
      </section>
    </div>
  )
}
