import { useState } from 'react'
import { messages } from '../messages.ts'
import { text as words } from './words/words.ts'

const text = messages.drop

interface FileProblemsProps {
  readonly problems: readonly string[]
  /** Whether some of them are in English on a page that is not. */
  readonly inEnglish: boolean
  /** How many kinds of problems are not listed. */
  readonly more: number
  readonly total: number
}

/** What is wrong with given files, a line for each kind of problem, to be copied as text. */
export function FileProblems({ problems, inEnglish, more, total }: FileProblemsProps) {
  const [copied, setCopied] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${[...problems, ...(more > 0 ? [text.more(more)] : [])].join('\n')}\n`)
      setCopied(text.copied)
    } catch {
      setCopied(text.notCopied)
    }
  }
  return (
    <section>
      <p role="alert">{text.invalid(total)}</p>
      {inEnglish && <p className="small">{words.inEnglish}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it */}
      <ol className="drop-problems" tabIndex={0} aria-label={text.problems} data-testid="drop-problems">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ol>
      {more > 0 && <p className="small">{text.more(more)}</p>}
      <p>
        <button type="button" className="button" onClick={() => void copy()}>
          {text.copy}
        </button>{' '}
        <span className="small" role="status">
          {copied}
        </span>
      </p>
    </section>
  )
}
