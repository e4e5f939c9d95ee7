import { type ReactNode, useState } from 'react'
import type { CompareRow } from '../rows.ts'
import { text } from './words.ts'

/** So few rows stand open from the start. */
const OPEN = 8
const AT_A_TIME = 50

interface CompareSectionProps {
  readonly title: string
  readonly rows: readonly CompareRow[]
  readonly columns: number
  readonly draw: (row: CompareRow) => ReactNode
}

/** Issues that do not count, under why: folded when they are many. */
export function CompareSection({ title, rows, columns, draw }: CompareSectionProps) {
  const [open, setOpen] = useState(rows.length <= OPEN)
  const [limit, setLimit] = useState(AT_A_TIME)
  return (
    <>
      <tbody className="section-head">
        <tr>
          <th colSpan={columns} scope="rowgroup">
            <button type="button" className="pair-head" aria-expanded={open} onClick={() => setOpen(!open)}>
              {title}
            </button>
          </th>
        </tr>
      </tbody>
      {open && rows.slice(0, limit).map(draw)}
      {open && rows.length > limit && (
        <tbody>
          <tr>
            <td colSpan={columns}>
              <button type="button" className="link" onClick={() => setLimit(limit + AT_A_TIME)}>
                {text.more(Math.min(AT_A_TIME, rows.length - limit))}
              </button>
            </td>
          </tr>
        </tbody>
      )}
    </>
  )
}
