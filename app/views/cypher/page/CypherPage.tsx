import { useEffect, useMemo, useRef, useState } from 'react'
import { Headline } from '../../../web/kit/Headline.tsx'
import { useExplorer } from '../../../web/state/explorer.ts'
import { service } from '../../../web/state/service-store.ts'
import { useStore } from '../../../web/state/store.ts'
import { changeView } from '../../../web/state/view-store.ts'
import type { Schema } from './answer-types.ts'
import { askSchema } from './ask-cypher.ts'
import { CypherEditor } from './CypherEditor.tsx'
import { missingWords } from './missing-words.ts'
import { ParameterForm } from './ParameterForm.tsx'
import { parametersFrom, parametersOf } from './parameters.ts'
import { QueryLists } from './QueryLists.tsx'
import { ResultPanel } from './ResultPanel.tsx'
import { useRun } from './use-run.ts'
import './cypher.css'
import { text } from './words.ts'

/** What stands in the editor when the address names no query. */
const FIRST = `MATCH (a:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
RETURN a.name AS actor, i.name AS issue, s.value AS value, s.statedOn AS stated
ORDER BY stated DESC, actor
LIMIT 100`

/** The console: questions in Cypher on the data that the page shows, and answers that lead back to it. */
function CypherPage() {
  const { view, dataset, facts } = useExplorer()
  const store = useStore(service).health?.store
  const [query, setQuery] = useState(view.cypher ?? FIRST)
  const [schema, setSchema] = useState<Schema | null>(null)
  const shown = useRef(view.cypher)
  const values = useMemo(() => parametersFrom(view.params), [view.params])
  const names = useMemo(() => parametersOf(query), [query])
  const run = useRun(dataset.id)
  const moves = view.move?.length ?? 0
  const hasNeo4j = store === undefined || store.kind === 'neo4j'

  // The address was changed elsewhere: back, forward, a saved view.
  useEffect(() => {
    if (view.cypher === shown.current) return
    shown.current = view.cypher
    setQuery(view.cypher ?? FIRST)
  }, [view.cypher])

  useEffect(() => {
    if (!hasNeo4j) return
    let current = true
    askSchema().then(
      (found) => current && setSchema(found),
      // Completion then knows keywords only; running a query tells what is wrong.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [hasNeo4j])

  const put = (next: string, params?: string) => {
    setQuery(next)
    shown.current = next
    changeView({ cypher: next, ...(params === undefined ? {} : { params: params === '{}' ? undefined : params }) })
  }
  const start = (plan: boolean) => {
    if (query.trim() === '') return
    put(query)
    void run.start({ query, params: values, plan })
  }

  return (
    <div className="cypher" data-testid="cypher">
      <Headline kicker={facts.title} title={text.title} subtitle={text.subtitle} />
      {hasNeo4j ? null : <p className="notice cypher-missing">{missingWords(store, text)}</p>}
      {moves > 0 && <p className="notice cypher-missing">{text.unseen(moves)}</p>}
      <div className="cypher-columns">
        <QueryLists schema={schema} onPick={put} query={query} params={view.params ?? '{}'} />
        <div className="cypher-main">
          <CypherEditor
            text={query}
            problem={run.problem}
            schema={schema}
            parameters={names}
            onChange={setQuery}
            onRun={() => start(false)}
          />
          <ParameterForm
            names={names}
            values={values}
            dataset={dataset.id}
            onChange={(next) => changeView({ cypher: query, params: JSON.stringify(next) })}
          />
          <div className="row cypher-actions">
            <button
              type="button"
              className="button strong"
              disabled={!hasNeo4j || run.running}
              onClick={() => start(false)}
              data-testid="cypher-run"
            >
              {text.run}
            </button>
            <button
              type="button"
              className="button"
              disabled={!run.running}
              onClick={run.cancel}
              data-testid="cypher-cancel"
            >
              {text.cancel}
            </button>
            <button type="button" className="button" disabled={!hasNeo4j || run.running} onClick={() => start(true)}>
              {text.explain}
            </button>
            <span className="small">{text.keys}</span>
          </div>
          <ResultPanel run={run} />
        </div>
      </div>
    </div>
  )
}

/** Cypher: the console of the analyst. */
export const view = { Page: CypherPage, controls: [] }
