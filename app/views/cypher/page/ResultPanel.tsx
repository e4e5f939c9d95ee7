import { useEffect, useState } from 'react'
import { panels } from '../../../web/kit/panels.ts'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { shownTable } from '../../../web/state/shown-table.ts'
import { changeView } from '../../../web/state/view-store.ts'
import type { Result } from './answer-types.ts'
import { foundIn } from './found-actors.ts'
import { PlanTree } from './PlanTree.tsx'
import { ResultGraph } from './ResultGraph.tsx'
import { ResultTable } from './ResultTable.tsx'
import { resultTable } from './result-table.ts'
import type { Run } from './use-run.ts'
import { text } from './words.ts'

const LOOKS = ['table', 'graph'] as const

/** What came of a query: its rows as table or graph, its plan, or why there are none. */
export function ResultPanel({ run }: { run: Run }) {
  const [look, setLook] = useState<(typeof LOOKS)[number]>('table')
  const { result, plan, problem, running } = run
  // What saves the numbers of a view is not of this page.
  useEffect(() => {
    shownTable.set(result && resultTable(result))
    return () => shownTable.set(null)
  }, [result])
  return (
    <section className="cypher-result" aria-label={text.resultLabel} aria-busy={running}>
      <p className="small" role="status" data-testid="cypher-status">
        {running ? text.running : result ? text.rows(result) : ''}
      </p>
      {problem && (
        <div className="cypher-problem" role="alert" data-testid="cypher-problem">
          <strong>{problem.title}</strong>
          {problem.detail && <p>{problem.detail}</p>}
          <p className="small">
            {[problem.code, typeof problem.line === 'number' && text.place(problem.line, problem.column ?? 1)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      )}
      {plan && <PlanTree plan={plan} />}
      {result && (
        <>
          <div className="row cypher-looks">
            <div className="segments">
              {LOOKS.map((one) => (
                <button
                  type="button"
                  key={one}
                  className="button"
                  aria-pressed={look === one}
                  onClick={() => setLook(one)}
                  data-testid={`cypher-${one}-look`}
                >
                  {text.looks[one]}
                </button>
              ))}
            </div>
            <OpenFound result={result} />
            <button type="button" className="button" onClick={() => panels.set('numbers')} data-testid="cypher-save">
              {text.csv}
            </button>
          </div>
          {result.summary.notice && <p className="small">{result.summary.notice}</p>}
          {result.summary.notifications.map(({ code, title, description }) => (
            <details key={`${code} ${description}`} className="small">
              <summary>{title}</summary>
              {description}
            </details>
          ))}
          {look === 'table' ? <ResultTable key={result.summary.ms} result={result} /> : <ResultGraph result={result} />}
        </>
      )}
    </section>
  )
}

/** Ways from a result back into the explorer: its actors as the selection, its issues as those that count. */
function OpenFound({ result }: { result: Result }) {
  const { facts, dataset, view, summary } = useExplorer()
  const { actors, issues } = foundIn(result, facts)
  const who = useAnswer('who', actors.length === 0 ? null : { dataset, view: { ...view, select: undefined } }).value
  const places = new Map(facts.actors.map(({ id }, place) => [id, place]))
  const units = [...new Set(actors.flatMap((id) => summary.countsFor[places.get(id) ?? -1] ?? []))]
  const compared = new Set(who?.compared)
  return (
    <>
      {actors.length > 0 && who !== undefined && (
        <button
          type="button"
          className="button"
          disabled={units.length === 0}
          onClick={() => changeView({ select: units, show: undefined })}
          data-testid="cypher-open-actors"
        >
          {text.openActors(actors.length, units.length, units.filter((id) => compared.has(id)).length)}
        </button>
      )}
      {issues.length > 0 && (
        <button type="button" className="button" onClick={() => changeView({ issue: issues, show: 'positions' })}>
          {text.openIssues(issues.length)}
        </button>
      )}
    </>
  )
}
