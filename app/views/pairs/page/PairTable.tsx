import { useState } from 'react'
import './pairs.css'
import { PAIR_MEASURES } from '../../../../positions/measures/index.ts'
import { percentOf } from '../../../web/format/number.ts'
import { FewerShared } from '../../../web/kit/FewerShared.tsx'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import type { PairColumn, PairQuery } from '../../../web/worker/protocol.ts'
import { text } from './words.ts'

const { valueWords } = forms

const LIMIT = 50
const COLUMNS: readonly { id: PairColumn; label: string; figure: boolean }[] = [
  { id: 'a', label: text.a, figure: false },
  { id: 'b', label: text.b, figure: false },
  { id: 'value', label: text.agreement, figure: true },
  { id: 'shared', label: text.shared, figure: true },
]

/** All pairs as a table: sorted, page by page, of everyone or of one actor; each opens its account. */
export function PairTable() {
  const { view, dataset, facts, summary, attempt } = useExplorer()
  const [asked, setQuery] = useState<Omit<PairQuery, 'actor'>>({
    sort: 'value',
    descending: true,
    offset: 0,
    limit: LIMIT,
  })
  // A page of the pairs of one actor is none of another's.
  const [pageOf, setPageOf] = useState(view.focus)
  const query = { ...asked, actor: view.focus, offset: pageOf === view.focus ? asked.offset : 0 }
  const { value: page } = useAnswer('pairs', { dataset, view: comparedView(view), query }, attempt)
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  const units = facts.actors.filter((actor, place) => summary.countsFor[place]?.includes(actor.id))
  const [a, b] = view.select ?? []

  const sortBy = (sort: PairColumn) => {
    const descending = query.sort === sort ? !query.descending : sort === 'value' || sort === 'shared'
    setQuery({ ...asked, sort, descending, offset: 0 })
  }
  const goTo = (offset: number) => {
    setQuery({ ...asked, offset })
    setPageOf(view.focus)
  }
  const chosen = (row: { a: string; b: string }) => (row.a === a && row.b === b) || (row.a === b && row.b === a)

  return (
    <div className="pairs" data-testid="table">
      <div className="pairs-bar">
        <label className="row">
          {text.only}
          <select
            className="field"
            value={query.actor ?? ''}
            onChange={(event) => changeView({ focus: event.target.value || undefined })}
            data-testid="table-actor"
          >
            <option value="">{text.everyone}</option>
            {units.map((actor) => (
              <option key={actor.id} value={actor.id}>
                {actor.name}
              </option>
            ))}
          </select>
        </label>
        {page && (
          <span className="small" role="status" data-testid="table-count">
            {text.page(
              Math.min(query.offset + 1, page.total),
              Math.min(query.offset + LIMIT, page.total),
              page.total,
              page.valued,
            )}
          </span>
        )}
        {page && page.total > 0 && page.valued === 0 && <FewerShared />}
        <span className="pages">
          <button
            type="button"
            className="button"
            disabled={query.offset === 0}
            onClick={() => goTo(Math.max(0, query.offset - LIMIT))}
          >
            {text.previous}
          </button>
          <button
            type="button"
            className="button"
            disabled={!page || query.offset + LIMIT >= page.total}
            onClick={() => goTo(query.offset + LIMIT)}
          >
            {text.next}
          </button>
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section className="pairs-scroll" tabIndex={0} aria-label={text.caption}>
        <table>
          <caption className="visually-hidden">{text.caption}</caption>
          <thead>
            <tr>
              {COLUMNS.map(({ id, label, figure }) => (
                <th
                  key={id}
                  scope="col"
                  className={figure ? 'figure' : undefined}
                  aria-sort={query.sort === id ? (query.descending ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" className="sort" onClick={() => sortBy(id)}>
                    {label}
                    <span aria-hidden="true">{query.sort === id ? (query.descending ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page?.rows.map((row) => (
              <tr key={`${row.a}\u001f${row.b}`} aria-current={chosen(row) ? 'true' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-label={text.open(row.nameA, row.nameB)}
                    onClick={() => changeView({ select: [row.a, row.b] })}
                  >
                    <span className="clamp" title={row.nameA}>
                      {row.nameA}
                    </span>
                  </button>
                </th>
                <td>
                  <span className="clamp" title={row.nameB}>
                    {row.nameB}
                  </span>
                </td>
                <td className="figure">
                  {row.value === null || !measure ? (
                    <span className="small">{text.none}</span>
                  ) : (
                    <AgreementBar value={row.value} range={measure.range} words={valueWords(row.value, measure)} />
                  )}
                </td>
                <td className="figure">
                  {row.shared} <span className="small">{text.ofIssues(page.issues)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {page?.total === 0 && <p className="map-empty">{text.empty}</p>}
      </section>
    </div>
  )
}

function AgreementBar({ value, range, words }: { value: number; range: readonly [number, number]; words: string }) {
  const [low, high] = range
  const middle = (low + high) / 2
  const from = Math.min(value, middle)
  const x = (v: number) => (60 * (v - low)) / (high - low)
  const percent = percentOf(value, range)
  return (
    <span className="agreement-cell">
      {percent !== words && <span className="small">{words}</span>}
      <svg width="62" height="10" viewBox="-1 0 62 10" aria-hidden="true">
        <line className="scale-axis" x1={x(middle)} x2={x(middle)} y1="0" y2="10" />
        <rect
          className={value >= middle ? 'bar-agree' : 'bar-differ'}
          x={x(from)}
          y="2.5"
          height="5"
          width={Math.max(1, Math.abs(x(value) - x(middle)))}
        />
      </svg>
      <span>{percent}</span>
    </span>
  )
}

/** The table shows what is compared, whoever is selected: a selection must not fetch it anew. */
function comparedView<V extends { select?: unknown }>({ select: _select, ...view }: V): Omit<V, 'select'> {
  return view
}
