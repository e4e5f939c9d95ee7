import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { text } from './words.ts'

/** In which order rows and columns stand. */
export function MatrixControls() {
  const { view, facts } = useExplorer()
  const orders = (['tree', 'name', 'bloc'] as const).filter((order) => order !== 'bloc' || facts.kinds.includes('bloc'))
  const chosen = orders.find((order) => order === view.order) ?? 'tree'
  return (
    <fieldset>
      <legend>{text.controls}</legend>
      <label className="row stacked">
        {text.order}
        <select
          className="field"
          value={chosen}
          onChange={({ target }) => changeView({ order: target.value === 'tree' ? undefined : target.value })}
          data-testid="order"
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {text.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <p className="help">{text.orderHelp}</p>
    </fieldset>
  )
}
