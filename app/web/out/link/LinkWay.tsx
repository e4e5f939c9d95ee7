import { useEffect, useState } from 'react'
import { packageOfHeld } from '../../state/drop-client.ts'
import { useExplorer } from '../../state/explorer.ts'
import { LONGEST_LINK, writtenLink } from '../../state/link-codec.ts'
import { errorWords } from '../../state/page-problem.ts'
import { viewSearch } from '../../state/view-url.ts'
import { text } from '../words/words.ts'

const words = text.link

/** A link that carries a person's own data: what it holds and who can read it, and the way to copy it; or that it would be too long. */
export function LinkWay() {
  const { dataset, facts, view } = useExplorer()
  const [link, setLink] = useState<string | null>(null)
  const [told, setTold] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is of what was there when the tab was opened; nothing behind the dialog can be changed
  useEffect(() => {
    let current = true
    packageOfHeld(dataset.id)
      .then((files) => writtenLink({ files, view: viewSearch({ ...view, dataset: undefined }) }))
      .then(
        (hash) => current && setLink(`${location.origin}${location.pathname}${hash}`),
        (error: unknown) => current && setTold(`${text.failed}: ${errorWords(error)}`),
      )
    return () => {
      current = false
    }
  }, [])
  const isLong = link !== null && link.length > LONGEST_LINK
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link ?? '')
      setTold(words.copied)
    } catch {
      setTold(words.notCopied)
    }
  }
  return (
    <div className="out-form">
      <p>{words.intro(facts.title)}</p>
      {isLong ? (
        <p className="notice" role="alert" data-testid="out-link-long">
          {words.tooLong(link.length, LONGEST_LINK)}
        </p>
      ) : (
        <>
          <p>{words.inside(facts.counts.stances)}</p>
          <p>{words.whoReads}</p>
          {isLoopback(location.hostname) && <p>{words.onlyHere(location.host)}</p>}
          <input
            className="field"
            readOnly
            aria-label={words.label}
            value={link ?? words.making}
            onFocus={(event) => event.target.select()}
            data-testid="out-link-text"
          />
        </>
      )}
      <footer className="dialog-foot">
        <button
          type="button"
          className="button strong"
          disabled={link === null || isLong}
          onClick={() => void copy()}
          data-testid="out-link-copy"
        >
          {words.copy}
        </button>
        <span className="small" role="status" data-testid="out-told">
          {told === '' && link !== null && !isLong ? words.length(link.length) : told}
        </span>
      </footer>
    </div>
  )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.')
}
