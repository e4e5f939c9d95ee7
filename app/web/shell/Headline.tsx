import { useEffect } from 'react'
import { messages } from '../messages.ts'

interface HeadlineProps {
  readonly kicker: string
  readonly title: string
  readonly subtitle: string
}

/** What a view shows, in words: the dataset, the question, and how much of it is there. It names the page as well. */
export function Headline({ kicker, title, subtitle }: HeadlineProps) {
  useEffect(() => {
    document.title = `${title} · ${messages.name}`
  }, [title])
  return (
    <div className="headline">
      <p className="kicker">{kicker}</p>
      <h1>{title}</h1>
      <p className="subtitle" role="status" data-testid="result-line">
        {subtitle}
      </p>
    </div>
  )
}
