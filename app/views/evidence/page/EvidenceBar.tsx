import { useEffect, useRef, useState } from 'react'
import { ActorSearch } from '../../../web/kit/ActorSearch.tsx'
import { useLookup } from '../../../web/panels/lookup.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import type { FoundStances } from '../../../web/state/found-stances.ts'
import { changeView } from '../../../web/state/view-store.ts'
import type { EvidencePage } from '../evidence-page.ts'
import { text } from './words.ts'

const ORDERS = ['issue', 'actor', 'conflicts'] as const
/** A text is looked for when typing has rested so long, in milliseconds. */
const REST = 250

interface EvidenceBarProps {
  readonly page: EvidencePage
  readonly found: FoundStances
  readonly offset: number
  readonly limit: number
  readonly onOffset: (offset: number) => void
}

/** Whose stances, with which words, grouped by what, and which page of them. */
export function EvidenceBar({ page, found, offset, limit, onOffset }: EvidenceBarProps) {
  const { view } = useExplorer()
  const { actorName } = useLookup()
  const selected = view.select ?? []
  // As asked for, not as answered: a choice shows at once.
  const asked = ORDERS.find((order) => order === view.order) ?? 'issue'
  return (
    <div className="evidence-bar">
      <FindField />
      <div className="segments" role="radiogroup" aria-label={text.grouped}>
        {ORDERS.map((order) => (
          <label className="segment" key={order}>
            <input
              type="radio"
              name="evidence-order"
              checked={asked === order}
              onChange={() => changeView({ order: order === 'issue' ? undefined : order })}
            />
            <span>{order === 'conflicts' ? text.conflictCount(page.conflicts) : text.order[order]}</span>
          </label>
        ))}
      </div>
      <ul className="chips evidence-who" aria-label={text.of}>
        {selected.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="chip"
              aria-label={text.without(actorName(id))}
              onClick={() => changeView({ select: selected.filter((one) => one !== id) })}
            >
              {actorName(id)}
              <span aria-hidden="true"> ×</span>
            </button>
          </li>
        ))}
        {selected.length < 2 && (
          <li>
            <ActorSearch
              label={text.add}
              placeholder={text.add}
              onPick={(id) => changeView({ select: [...selected.filter((one) => one !== id), id] })}
            />
          </li>
        )}
      </ul>
      <span className="small" role="status" data-testid="evidence-count">
        {text.page(Math.min(offset + 1, page.total), Math.min(offset + limit, page.total), page.total)}
      </span>
      <span className="pages">
        <button
          type="button"
          className="button"
          disabled={offset === 0}
          onClick={() => onOffset(Math.max(0, offset - limit))}
        >
          {text.previous}
        </button>
        <button
          type="button"
          className="button"
          disabled={offset + limit >= page.total}
          onClick={() => onOffset(offset + limit)}
          data-testid="evidence-next"
        >
          {text.next}
        </button>
      </span>
      {found.told !== undefined && <p className="small">{text[found.told]}</p>}
    </div>
  )
}

/** A field for words, which change the view once typing rests. */
function FindField() {
  const { view } = useExplorer()
  const [words, setWords] = useState(view.find ?? '')
  const told = useRef(words)
  // Changed from elsewhere, by undo or a chip: the field follows.
  useEffect(() => {
    if ((view.find ?? '') === told.current) return
    told.current = view.find ?? ''
    setWords(told.current)
  }, [view.find])
  useEffect(() => {
    const wanted = words.trim()
    if (wanted === told.current) return
    const timer = setTimeout(() => {
      told.current = wanted
      changeView({ find: wanted === '' ? undefined : wanted }, 'find')
    }, REST)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <input
      type="search"
      className="field evidence-find"
      aria-label={text.find}
      placeholder={text.find}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      data-testid="evidence-find"
    />
  )
}
