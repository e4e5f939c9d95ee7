import { useState } from 'react'
import type { ViewQueryRefusal } from '../../../graph-store/view-query/index.ts'
import { messages } from '../messages.ts'
import { askWorker } from '../state/ask.ts'
import { useExplorer } from '../state/explorer.ts'
import { errorWords } from '../state/page-problem.ts'
import { changeView } from '../state/view-store.ts'
import { DROPPED } from '../worker/client.ts'
import { OFFERED } from './commands.ts'

const text = messages.cypherFor

/** Opens the console with the query that gives the numbers of the view that is shown, or says why there is none. */
export function CypherFor() {
  const { view, dataset } = useExplorer()
  const [told, setTold] = useState<{ of: typeof view; words: string } | null>(null)
  const tell = (words: string) => setTold({ of: view, words })
  const open = async () => {
    const found = await askWorker('cypherFor', { dataset, view })
    if (found === DROPPED) return
    if ('reason' in found) return tell(text.refused[found.reason satisfies ViewQueryRefusal['reason']])
    const { dataset: _, ...params } = found.params
    changeView({ show: 'cypher', cypher: found.query, params: JSON.stringify(params) })
  }
  if (!OFFERED.some(({ id }) => id === 'cypher')) return null
  return (
    <p className="cypher-for small">
      <button
        type="button"
        className="link"
        title={text.help}
        onClick={() => void open().catch((error: unknown) => tell(errorWords(error)))}
        data-testid="cypher-for"
      >
        {text.label}
      </button>{' '}
      <span role="status">{told?.of === view ? told.words : ''}</span>
    </p>
  )
}
