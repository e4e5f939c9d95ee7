import { PAIR_MEASURES } from '../../../positions/measures/index.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'
import { forms } from '../words.ts'

const { valueWords } = forms

const text = messages.controls
const SOME = [1, 3, 5, 10]

/** Which lines are drawn: from which agreement, up to which disagreement, and how many of each actor. */
export function LineControls() {
  const { view, summary } = useExplorer()
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  if (!measure) return null
  const { thresholds } = summary
  const bound = (name: 'agree' | 'differ') => {
    const value = view[name] ?? thresholds[name]
    return (
      <div className="row slider">
        <span className={`swatch-line ${name}`} aria-hidden="true" />
        <span className="row-label">{text[name]}</span>
        <output>{valueWords(value, measure)}</output>
        <input
          type="range"
          aria-label={text[name]}
          min={measure.range[0]}
          max={measure.range[1]}
          step={0.05}
          value={value}
          aria-valuetext={valueWords(value, measure)}
          onChange={(event) => changeView({ [name]: Math.round(event.target.valueAsNumber * 100) / 100 }, name)}
          data-testid={name}
        />
      </div>
    )
  }
  return (
    <fieldset>
      <legend>{text.lines}</legend>
      {bound('agree')}
      {bound('differ')}
      <label className="row stacked">
        {text.strongest}
        <select
          className="field"
          value={view.strongest ?? 'auto'}
          onChange={(event) => {
            const { value } = event.target
            changeView({ strongest: value === 'auto' ? undefined : Number(value) })
          }}
        >
          <option value="auto">{text.strongestOptions.auto}</option>
          <option value={0}>{text.strongestOptions.all}</option>
          {[...new Set([...SOME, view.strongest ?? 0])]
            .filter((n) => n > 0)
            .sort((a, b) => a - b)
            .map((n) => (
              <option key={n} value={n}>
                {text.strongestOptions.some(n)}
              </option>
            ))}
        </select>
      </label>
    </fieldset>
  )
}
