import type { ReactNode } from 'react'
import { messages } from '../messages.ts'

/** What a table leaves out, with ways to see it (`children`); and its method and sources. */
export function TableFoot({ notes, children }: { notes: readonly string[]; children?: ReactNode }) {
  return (
    <div className="foot" data-testid="foot">
      {children && <p>{children}</p>}
      <details>
        <summary>{messages.hidden.method}</summary>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </details>
    </div>
  )
}
