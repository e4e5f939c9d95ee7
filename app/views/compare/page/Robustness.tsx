import { useState } from 'react'
import { LEAST_ISSUES } from '../../../../positions/robustness/index.ts'
import type { View } from '../../../../positions/view.ts'
import { share, signed } from '../../../web/format/number.ts'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import type { CompareScene } from '../scene.ts'
import { text as page } from './words.ts'

const { valueWords } = forms

const text = page.robust

/** How much the value hangs on single issues: leaving each out in turn, and, when asked, drawing them anew. */
export function Robustness({ scene, view }: { scene: CompareScene; view: View }) {
  const { dataset, attempt } = useExplorer()
  const [asked, setAsked] = useState(false)
  const seed = view.seed ?? 1
  const { value: interval, pending, problem } = useAnswer('bootstrap', asked ? { dataset, view, seed } : null, attempt)
  const { robustness, measure, value, shared, withoutValue, fewRemain } = scene
  const words = (x: number) => valueWords(x, measure)
  return (
    <section className="figure-box" data-testid="robustness">
      <h2 className="figure-title">{text.title}</h2>
      {robustness && <p>{text.range(words(robustness.low), words(robustness.high), withoutValue.length > 0)}</p>}
      {robustness && withoutValue.length > 0 && <p>{text.noValueWithout(withoutValue)}</p>}
      {robustness && fewRemain !== null && <p className="small">{text.fewRemain(shared - 1, fewRemain)}</p>}
      {robustness && (
        <p className="small">
          {robustness.most
            ? text.most(
                robustness.most.name,
                words(robustness.most.value),
                signed(robustness.most.change),
                robustness.most.more,
              )
            : text.steady}
        </p>
      )}
      {!robustness && value !== null && <p className="small">{shared < 2 ? text.few : text.noneWithout}</p>}
      <div role="status" data-testid="bootstrap">
        {asked && problem && <p>{problem.message}</p>}
        {asked && interval && interval.reason !== null && (
          <p>{text.noInterval[interval.reason](LEAST_ISSUES, interval.valued, interval.resamples)}</p>
        )}
        {asked && interval && interval.reason === null && (
          <>
            <p>{text.interval(share(interval.level), words(interval.low), words(interval.high))}</p>
            <p className="small">{text.drawn(interval.valued, interval.resamples, interval.seed)}</p>
          </>
        )}
      </div>
      {value !== null && (
        <button
          type="button"
          className="button quiet"
          disabled={asked && pending}
          onClick={() => (asked ? changeView({ seed: seed + 1 }) : setAsked(true))}
        >
          {asked ? (pending ? text.drawing : text.again) : text.draw}
        </button>
      )}
    </section>
  )
}
