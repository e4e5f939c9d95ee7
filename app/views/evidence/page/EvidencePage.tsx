import './evidence.css'
import { useEffect, useState } from 'react'
import { Headline } from '../../../web/kit/Headline.tsx'
import { ViewState } from '../../../web/kit/ViewState.tsx'
import { useExplorer, useViewAnswer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { EvidenceBar } from './EvidenceBar.tsx'
import { EvidenceControls } from './EvidenceControls.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { useFoundStances } from './found-stances.ts'
import { text } from './words.ts'

const LIMIT = 40

/** Who said what: stances page by page, with their words, documents and conflicts. */
function EvidencePage() {
  const { view, dataset, summary } = useExplorer()
  const found = useFoundStances(dataset, view.find ?? '')
  const [offset, setOffset] = useState(0)
  const key = JSON.stringify(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is read from its beginning
  useEffect(() => setOffset(0), [key])
  const { value: page, problem } = useViewAnswer('evidence', { found: found.keys, offset, limit: LIMIT })
  if (!page) return <ViewState problem={problem} />
  const { asOf } = summary.scope
  return (
    <>
      <Headline {...page} plain />
      <EvidenceBar page={page} found={found} offset={offset} limit={LIMIT} onOffset={setOffset} />
      {problem && (
        <p className="notice" role="alert">
          {problem.message}
        </p>
      )}
      {view.move && <p className="small">{text.hypothetical}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section key={`${key} ${offset}`} className="stances" aria-label={text.region} tabIndex={0} data-testid="stances">
        {page.order === 'conflicts' && page.rows.length > 0 && <p className="small">{text.conflictHelp}</p>}
        {page.total === 0 && <p>{page.order === 'conflicts' && page.stances > 0 ? text.noConflicts : text.empty}</p>}
        <EvidenceList page={page} />
        {page.later > 0 && asOf !== undefined && (
          <p className="small">
            {text.later(page.later, asOf)}{' '}
            <button type="button" className="link" onClick={() => changeView({ asOf: page.lastLater })}>
              {text.showLater}
            </button>
          </p>
        )}
      </section>
    </>
  )
}

/** Evidence: stances with their words and documents. */
export const view = { Page: EvidencePage, controls: [EvidenceControls] }
