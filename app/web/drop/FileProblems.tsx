import { useState } from 'react'
import { messages } from '../messages.ts'

const text = messages.drop

/** What is wrong with given files, a line for each kind of problem as the command line prints it, to be copied as text. */
export function FileProblems({ problems, more, total }: { problems: readonly string[]; more: number; total: number }) {
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
