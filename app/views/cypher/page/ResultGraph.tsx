import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from '../../../web/state/store.ts'
import { theme as themeStore } from '../../../web/state/theme.ts'
import type { Result } from './answer-types.ts'
import { graphOf, nodeWords } from './result-graph.ts'
import { valueText } from './value-text.ts'
import { text } from './words.ts'

/** A result as a graph; a node that is clicked, or chosen in the list, tells its properties. */
export function ResultGraph({ result }: { result: Result }) {
  const data = useMemo(() => graphOf(result), [result])
  const theme = useStore(themeStore)
  const container = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let end: (() => void) | undefined
    let current = true
    if (data.nodes.length > 0) {
      import('./draw-result.ts')
        .then(({ drawResult }) => {
          if (current && container.current) end = drawResult(container.current, data, theme, setChosen)
        })
        .catch(() => setFailed(true))
    }
    return () => {
      current = false
      end?.()
    }
  }, [data, theme])

  if (data.nodes.length === 0) return <p className="small cypher-none">{text.noGraph}</p>
  const node = data.nodes.find(({ elementId }) => elementId === chosen)
  return (
    <div className="cypher-graph" data-testid="cypher-graph">
      {failed ? (
        <p className="small cypher-none">{text.noWebgl}</p>
      ) : (
        <div
          ref={container}
          className="cypher-canvas"
          role="img"
          aria-label={text.graphWords(data.nodes.length, data.relationships.length)}
        />
      )}
      <div className="cypher-node">
        <p className="small">
          {text.graphWords(data.nodes.length, data.relationships.length)}
          {data.left > 0 && ` ${text.graphLeft(data.left)}`}
        </p>
        <label className="row stacked">
          {text.node}
          <select className="field" value={chosen ?? ''} onChange={(event) => setChosen(event.target.value || null)}>
            <option value="">{text.chooseNode}</option>
            {data.nodes.map((one) => (
              <option key={one.elementId} value={one.elementId}>
                {nodeWords(one)}
              </option>
            ))}
          </select>
        </label>
        {node && (
          <dl>
            <dt>{text.labels}</dt>
            <dd>{node.labels.join(', ')}</dd>
            {Object.entries(node.properties).map(([key, value]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{valueText(value)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </div>
  )
}
