import type { View } from '../../../../positions/view.ts'
import { useLookup } from '../../../web/panels/lookup.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { orderText, rowOrder } from '../row-order.ts'
import { text } from './words.ts'

const ORDERS = ['-positions', 'positions', 'name', '-name'] as const

/** How the rows are ordered, grouped and filtered. */
export function PositionsControls() {
  const { view, facts, summary } = useExplorer()
  const { issue } = useLookup()
  const order = rowOrder(view.order, new Set(summary.issues))
  const chosen = orderText(order)
  const named = order.by === 'issue' ? (issue(order.issue)?.name ?? order.issue) : ''
  const heldIssue = view.held?.startsWith('issue:') ? view.held.slice('issue:'.length) : undefined
  const offered = heldIssue ?? (order.by === 'issue' ? order.issue : undefined)
  const groups = (['coalition', 'bloc', 'kind'] as const).filter(
    (by) => (by !== 'bloc' || facts.kinds.includes('bloc')) && (by !== 'kind' || facts.kinds.length > 1),
  )
  return (
    <fieldset>
      <legend>{text.controls}</legend>
      <label className="row stacked">
        {text.order}
        <select
          className="field"
          value={chosen}
          onChange={(event) => changeView({ order: event.target.value === ORDERS[0] ? undefined : event.target.value })}
          data-testid="order"
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {text.orders[one]}
            </option>
          ))}
          {order.by === 'issue' &&
            [false, true].map((descending) => (
              <option key={String(descending)} value={orderText({ ...order, descending })}>
                {text.byIssue(named, descending)}
              </option>
            ))}
        </select>
      </label>
      <p className="help">{text.orderHelp}</p>
      <label className="row stacked">
        {text.group}
        <select
          className="field"
          value={view.by ?? ''}
          onChange={(event) => changeView({ by: (event.target.value || undefined) as View['by'] })}
          data-testid="by"
        >
          <option value="">{text.groups.none}</option>
          {groups.map((by) => (
            <option key={by} value={by}>
              {text.groups[by]}
            </option>
          ))}
        </select>
      </label>
      <label className="row stacked">
        {text.show}
        <select
          className="field"
          value={view.held ?? ''}
          onChange={(event) => changeView({ held: (event.target.value || undefined) as View['held'] })}
          data-testid="held"
        >
          <option value="">{text.held.all}</option>
          <option value="any">{text.held.any}</option>
          {offered !== undefined && (
            <option value={`issue:${offered}`}>{text.held.issue(issue(offered)?.name ?? offered)}</option>
          )}
        </select>
      </label>
    </fieldset>
  )
}
