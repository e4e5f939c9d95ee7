import { useEffect } from 'react'
import { hypothesisWords } from '../../../diagram/text/moves-words.ts'
import type { View } from '../../../positions/view.ts'
import type { DatasetFacts } from '../../accounts/accounts.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { useStore } from '../state/store.ts'
import { timeRuns } from '../state/use-playing.ts'
import { words } from '../words.ts'

interface HeadlineProps {
  readonly kicker: string
  readonly title: string
  readonly subtitle: string
  /** Whether the view's hypothetical positions are not in it. */
  readonly plain?: boolean
}

/** What a view shows, in words: the dataset, the question, and how much of it is there. It names the page as well. */
export function Headline({ kicker, title, subtitle, plain = false }: HeadlineProps) {
  const { view, facts } = useExplorer()
  const runs = useStore(timeRuns)
  const hypothesis = plain ? '' : hypothesisOf(view, facts)
  useEffect(() => {
    document.title = `${title} · ${messages.name}`
  }, [title])
  return (
    <div className="headline">
      <p className="kicker">{kicker}</p>
      <h1>{title}</h1>
      <p className="subtitle" role="status" aria-live={runs ? 'off' : 'polite'} data-testid="result-line">
        {hypothesis !== '' && <strong>{hypothesis} · </strong>}
        {subtitle}
      </p>
    </div>
  )
}

/** A text that is no move is told by the worker; until then there is nothing to say. */
function hypothesisOf(view: View, facts: DatasetFacts): string {
  try {
    return hypothesisWords(view, facts, words)
  } catch {
    return ''
  }
}
