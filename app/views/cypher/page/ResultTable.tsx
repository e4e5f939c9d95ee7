import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { Result } from './answer-types.ts'
import { compareValues, valueText } from './value-text.ts'
import { text } from './words.ts'

const ROW = 30
const NUMBERS = new Set(['INTEGER', 'FLOAT'])

/** The rows of a result: sorted by any column, only those in sight are drawn. */
export function ResultTable({ result }: { result: Result }) {
  const [order, setOrder] = useState<{ column: number; descending: boolean } | null>(null)
  const scroller = useRef<HTMLElement>(null)
  const rows = useMemo(() => {
    if (order === null) return result.rows
    const sign = order.descending ? -1 : 1
    return [...result.rows].sort((a, b) => {
      const [x, y] = [a[order.column] ?? null, b[order.column] ?? null]
      // Nothing stays last, whichever way the rest is sorted.
      return x === null || y === null ? compareValues(x, y) : sign * compareValues(x, y)
    })
  }, [result, order])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const shown = virtual.getVirtualItems()
  const before = shown[0]?.start ?? 0
  const after = virtual.getTotalSize() - (shown[shown.length - 1]?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section ref={scroller} className="cypher-rows" tabIndex={0} aria-label={text.rowsLabel} data-testid="cypher-rows">
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {result.columns.map((name, column) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name, and do not change places
                key={column}
                scope="col"
                className={NUMBERS.has(result.types[column] ?? '') ? 'figure' : undefined}
                aria-sort={order?.column === column ? (order.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  className="sort"
                  title={result.types[column]}
                  onClick={() => setOrder({ column, descending: order?.column === column ? !order.descending : false })}
                >
                  {name}
                  <span aria-hidden="true">{order?.column === column ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: before }} />}
          {shown.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2}>
              {result.columns.map((_, column) => {
                const value = rows[index]?.[column] ?? null
                const words = valueText(value)
                return (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    key={column}
                    className={NUMBERS.has(result.types[column] ?? '') ? 'figure' : undefined}
                    title={words.length > 40 ? words : undefined}
                  >
                    {value === null ? <span className="small">null</span> : words}
                  </td>
                )
              })}
            </tr>
          ))}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
      {rows.length === 0 && <p className="small cypher-none">{text.noRows}</p>}
    </section>
  )
}
