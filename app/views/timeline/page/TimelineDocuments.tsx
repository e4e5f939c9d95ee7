import { useFirstOf } from '../../../web/controls/first-of.tsx'
import { WordsState } from '../../../web/panels/WordsState.tsx'
import { forms } from '../../../web/words.ts'
import { DocumentLink } from './DocumentLink.tsx'
import type { TimelineDocs } from './use-documents.ts'
import { text as page } from './words.ts'

const text = page.documents
const SHOWN = 12

/** The documents under a timeline as a list, by day. */
export function TimelineDocuments({ documents }: { documents: TimelineDocs }) {
  const { byDay, problem, statements, tooMany, ask } = documents
  const flat = byDay?.flatMap(({ on, documents: list }) => list.map((document) => ({ on, document }))) ?? []
  const { shown, rest } = useFirstOf(flat, SHOWN, page.more)
  return (
    <section data-testid="timeline-documents">
      <h2 className="list-title">{byDay === undefined ? text.untold : text.title(flat.length)}</h2>
      {tooMany && <p className="small">{text.many(statements)}</p>}
      {ask && (
        <button type="button" className="button quiet" onClick={ask}>
          {text.ask}
        </button>
      )}
      {!tooMany && !ask && byDay === undefined && statements > 0 && <WordsState problem={problem} />}
      {byDay !== undefined && flat.length === 0 && <p className="small">{text.none}</p>}
      <ul className="plain">
        {shown.map(({ on, document }) => (
          <li key={document.id} className="dated">
            <span className="small">{forms.shortDate(on)}</span>
            <span>
              <DocumentLink document={document} />
              <span className="small"> {document.publisher ?? text.untitled}</span>
            </span>
          </li>
        ))}
      </ul>
      {rest}
    </section>
  )
}
