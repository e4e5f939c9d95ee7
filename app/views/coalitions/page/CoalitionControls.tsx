import { PAIR_MEASURES } from '../../../../positions/measures/index.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import { text } from './words.ts'

const { valueWords } = forms

/** How coalitions are found: from which agreement on, how many, and with which seed. */
export function CoalitionControls() {
  const { view, summary } = useExplorer()
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  if (!measure) return null
  const [low, high] = measure.range
  const middle = (low + high) / 2
  const agree = view.agree ?? middle
  const agreeWords = agree <= middle ? text.agreeAny : valueWords(agree, measure)
  const resolution = view.resolution ?? 1
  const seed = view.seed ?? 1
  return (
    <fieldset>
      <legend>{text.controls}</legend>
      <div className="row slider" title={text.resolutionHelp}>
        <span className="row-label">{text.resolution}</span>
        <output>{text.resolutionWords(resolution)}</output>
        <input
          type="range"
          aria-label={text.resolution}
          aria-description={text.resolutionHelp}
          min={0.2}
          max={3}
          step={0.05}
          value={resolution}
          onChange={(event) => {
            const value = Math.round(event.target.valueAsNumber * 100) / 100
            changeView({ resolution: value === 1 ? undefined : value }, 'resolution')
          }}
          data-testid="resolution"
        />
      </div>
      <p className="help">{text.resolutionHelp}</p>
      <div className="row slider">
        <span className="row-label">{text.agree}</span>
        <output>{agreeWords}</output>
        <input
          type="range"
          aria-label={text.agree}
          aria-description={text.agreeHelp}
          min={middle}
          max={high}
          step={(high - low) / 40}
          value={Math.max(middle, agree)}
          aria-valuetext={agreeWords}
          onChange={(event) => {
            const value = Math.round(event.target.valueAsNumber * 1000) / 1000
            changeView({ agree: value <= middle ? undefined : value }, 'agree')
          }}
          data-testid="coalition-agree"
        />
      </div>
      <p className="help">{text.agreeHelp}</p>
      <label className="row">
        {text.seed}
        <input
          type="number"
          className="field short"
          min={0}
          max={4_294_967_295}
          value={seed}
          onChange={(event) => {
            const value = event.target.valueAsNumber
            if (Number.isInteger(value) && value >= 0 && value <= 4_294_967_295)
              changeView({ seed: value === 1 ? undefined : value }, 'seed')
          }}
          data-testid="seed"
        />
      </label>
      <p className="help">
        {text.seedHelp}
        <button type="button" className="link" onClick={() => changeView({ seed: (seed + 1) % 4_294_967_296 }, 'seed')}>
          {text.another}
        </button>
      </p>
    </fieldset>
  )
}
