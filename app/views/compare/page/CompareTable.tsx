import { useState } from 'react'
import type { PairIssueLine } from '../../../accounts/accounts.ts'
import { SideKey } from '../../../web/panels/SideKey.tsx'
import { useExplorer } from '../../../web/state/explorer.ts'
import { usePairWords } from '../../../web/state/fetched.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { type RowOrder, rowOrder } from '../row-order.ts'
import type { CompareRow } from '../rows.ts'
import type { CompareScene } from '../scene.ts'
import { wordsOf } from '../words.ts'
import { CompareIssue } from './CompareIssue.tsx'
import { CompareSection } from './CompareSection.tsx'
import { text } from './words.ts'

/** So many rows stand in the table at first, and come with each wish for more. */
const AT_A_TIME = 100
/** The words of an account of so many issues are fetched at once; of more, issue by issue when one is opened. */
const AT_ONCE = 150

/** The comparison issue by issue: those that count in the chosen order, then those that do not, under why. */
export function CompareTable({ scene, lines }: { scene: CompareScene; lines: readonly PairIssueLine[] }) {
  const { view, dataset, attempt } = useExplorer()
  const [limit, setLimit] = useState(AT_A_TIME)
  const [opened, setOpened] = useState(false)
  const [a, b] = scene.sides
  const atOnce = !scene.grouped && opened && lines.length <= AT_ONCE
  const words = usePairWords(atOnce ? { dataset, view, a: a.ids[0] as string, b: b.ids[0] as string } : null, attempt)
  const counts = scene.rows.filter((row) => row.state === 'counts')
  const byIssue = new Map(lines.map((line) => [line.issue, line]))
  const columns = columnsOf(scene)
  const row = (one: CompareRow) => (
    <CompareIssue
      key={one.issue}
      scene={scene}
      row={one}
      line={byIssue.get(one.issue)}
      words={atOnce ? words : null}
      columns={columns.length}
      onOpen={() => setOpened(true)}
    />
  )
  return (
    <table className="compare-table">
      <caption className="visually-hidden">{text.table}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHead key={column.label} column={column} order={view.order} />
          ))}
        </tr>
      </thead>
      {counts.slice(0, limit).map(row)}
      {counts.length === 0 && (
        <tbody>
          <tr>
            <td colSpan={columns.length} className="small">
              {text.empty}
            </td>
          </tr>
        </tbody>
      )}
      {counts.length > limit && (
        <tbody>
          <tr>
            <td colSpan={columns.length}>
              <button type="button" className="link" onClick={() => setLimit(limit + AT_A_TIME)}>
                {text.more(Math.min(AT_A_TIME, counts.length - limit))}
              </button>
            </td>
          </tr>
        </tbody>
      )}
      <tbody className="sum">
        <tr>
          <th scope="row" colSpan={6}>
            {scene.total.words}
          </th>
          <td className="figure">{scene.total.value}</td>
          {columns.length > 7 && <td colSpan={columns.length - 7} />}
        </tr>
      </tbody>
      {scene.apart.map(({ state, title }) => (
        <CompareSection
          key={state}
          title={title}
          rows={scene.rows.filter((one) => one.state === state)}
          columns={columns.length}
          draw={row}
        />
      ))}
    </table>
  )
}

interface Column {
  readonly label: string
  readonly title?: string
  readonly by?: RowOrder
  readonly figure?: true
  readonly key?: 'a' | 'b'
}

function columnsOf({ sides: [a, b], measure, sums, grouped, lang }: CompareScene): Column[] {
  const { columns } = wordsOf(lang).compare
  return [
    { label: columns.issue, by: 'name' },
    { label: columns.scale },
    { label: a.name, key: 'a' },
    { label: b.name, key: 'b' },
    { label: columns.distance, title: text.distanceHelp, by: 'distance', figure: true },
    { label: columns.weight, figure: true },
    ...(sums ? [{ label: columns.adds(measure.name), by: 'contribution', figure: true } as const] : []),
    { label: columns.without(measure.name), by: 'change', figure: true },
    ...(grouped
      ? ([
          { label: columns.wedge, by: 'wedge', figure: true },
          { label: columns.bridge, by: 'bridge', figure: true },
        ] as const)
      : []),
  ]
}

function ColumnHead({
  column: { label, title, by, figure, key },
  order,
}: {
  column: Column
  order: string | undefined
}) {
  const { by: present, reversed } = rowOrder(order)
  const mine = by === present
  const ascending = (by === 'name') !== reversed
  const words = (
    <>
      {key && <SideKey side={key} />}
      {label}
    </>
  )
  return (
    <th
      scope="col"
      className={figure ? 'figure' : undefined}
      title={title}
      aria-sort={by === undefined ? undefined : mine ? (ascending ? 'ascending' : 'descending') : 'none'}
    >
      {by === undefined ? (
        <span className="sort">{words}</span>
      ) : (
        <button type="button" className="sort" onClick={() => changeView({ order: mine && !reversed ? `-${by}` : by })}>
          {words}
          <span aria-hidden="true">{mine ? (ascending ? ' ↑' : ' ↓') : ''}</span>
        </button>
      )}
    </th>
  )
}
