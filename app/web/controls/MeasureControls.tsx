import { PAIR_MEASURES } from '../../../positions/measures/index.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'
import { words } from '../words.ts'

const text = messages.controls

/** How agreement is measured, and how much two must share to have a value. */
export function MeasureControls() {
  const { view, summary } = useExplorer()
  const id = view.measure ?? summary.scope.measure
  const measure = PAIR_MEASURES.find((one) => one.id === id)
  return (
    <fieldset>
      <legend>{text.measure}</legend>
      <select
        className="field"
        aria-label={text.measureLabel}
        value={id}
        // Thresholds are values of one measure: they mean nothing in another.
        onChange={(event) => changeView({ measure: event.target.value, agree: undefined, differ: undefined })}
        data-testid="measure"
      >
        {PAIR_MEASURES.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
      {measure && (
        <details className="help">
          <summary>{words.around.formula(measure.formula)}</summary>
          {measure.description} {measure.source}.
        </details>
      )}
      <label className="row">
        {text.minShared}
        <input
          type="number"
          className="field short"
          min={1}
          max={999}
          value={view.minShared ?? summary.scope.minShared}
          onChange={(event) => {
            const minShared = event.target.valueAsNumber
            if (Number.isInteger(minShared) && minShared >= 1) changeView({ minShared }, 'minShared')
          }}
          data-testid="min-shared"
        />
      </label>
    </fieldset>
  )
}
