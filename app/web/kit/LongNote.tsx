import { type ReactNode, useState } from 'react'
import { messages } from '../messages.ts'

/** More letters than this take more than a line. */
const LONG = 140

/** A note under a picture with what can be done about it: a long one shows its first line until it is asked for whole. */
export function LongNote({ note, children }: { note: string; children?: ReactNode }) {
  const [whole, setWhole] = useState(false)
  const long = note.length > LONG
  return (
    <div className="long-note">
      <p className={long && !whole ? 'note-line first-line' : 'note-line'}>{note}</p>
      {long && (
        <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? messages.hidden.less : messages.hidden.more}
        </button>
      )}{' '}
      {children}
    </div>
  )
}
