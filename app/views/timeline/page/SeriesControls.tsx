import { fittingStep } from '../../../../positions/series/index.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { text } from './words.ts'

/** A width of more years than any dataset spans: from the beginning on. */
const ALWAYS = '9999y'
const WIDTHS = ['30d', '3m', '1y', '2y', '5y', '10y'] as const
const STEPS = ['1d', '1w', '1m', '3m', '1y'] as const

/** Over which windows a series is told. */
export function SeriesControls() {
  const { view, facts } = useExplorer()
  const { span, defaults } = facts
  if (!span) return null
  const step = view.step ?? fittingStep(span.from, span.to)
  const own = defaults.window === undefined ? text.widths.held : `${text.steps[fittingStep(span.from, span.to)]}`
  const widths: readonly string[] = WIDTHS
  const steps: readonly string[] = STEPS
  return (
    <fieldset data-testid="series-controls">
      <legend>{text.controls}</legend>
      <label className="row stacked">
        {text.width}
        <select
          className="field"
          value={view.window ?? ''}
          onChange={(event) => changeView({ window: event.target.value || undefined })}
        >
          <option value="">{text.auto(own)}</option>
          <option value={ALWAYS}>{text.widths.held}</option>
          {WIDTHS.map((width) => (
            <option key={width} value={width}>
              {text.widths[width]}
            </option>
          ))}
          {view.window !== undefined && view.window !== ALWAYS && !widths.includes(view.window) && (
            <option value={view.window}>{view.window}</option>
          )}
        </select>
      </label>
      <label className="row stacked">
        {text.step}
        <select className="field" value={step} onChange={(event) => changeView({ step: event.target.value })}>
          {STEPS.map((one) => (
            <option key={one} value={one}>
              {text.steps[one]}
            </option>
          ))}
          {!steps.includes(step) && <option value={step}>{step}</option>}
        </select>
      </label>
    </fieldset>
  )
}
