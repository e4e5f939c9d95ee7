import type { Document, Evidence, Stance } from '../../../positions/dataset/index.ts'
import { messages } from '../messages.ts'
import { forms } from '../words.ts'
import { useLookup } from './lookup.ts'

const text = messages.evidence

interface StanceWordsProps {
  readonly stance: Stance
  readonly documents: readonly Document[]
  /** Whether to tell the day too, where it does not stand above already. */
  readonly dated?: boolean
}

/** A stance in words: the coder's paraphrase, how it is known, and each piece of evidence with its document. */
export function StanceWords({ stance, documents, dated = false }: StanceWordsProps) {
  const { issue } = useLookup()
  // A roll call has one record for all of its votes.
  const whole = issue(stance.issue)?.document
  const record = stance.evidence.some(({ document }) => document === whole) ? undefined : whole
  const known = [
    dated ? (stance.statedOn === undefined ? text.undated : forms.shortDate(stance.statedOn)) : undefined,
    stance.origin && text.origin[stance.origin],
    stance.confidence && text.confidence[stance.confidence],
    stance.coder && text.coder(stance.coder),
    stance.readFrom && text.readFrom(stance.readFrom, stance.readRow),
    ...[stance.actorAsWritten, stance.valueAsWritten].map((cell) => cell && text.written(cell)),
  ]
  return (
    <div className="stance" data-testid="stance">
      {stance.summary && (
        <p className="paraphrase">
          <span className="small">{text.paraphrase}</span> {stance.summary}
        </p>
      )}
      {stance.condition && (
        <p>
          <strong>{text.condition}</strong> {stance.condition}
        </p>
      )}
      {known.some((part) => part !== undefined) && (
        <p className="small">{known.filter((part) => part !== undefined).join(' · ')}</p>
      )}
      {record !== undefined && <Record document={documents.find(({ id }) => id === record)} id={record} />}
      {stance.evidence.length === 0 && !stance.summary && record === undefined && (
        <p className="small no-words">{text.none}</p>
      )}
      {stance.evidence.map((one) => (
        <EvidenceWords
          key={`${one.document} ${one.start ?? ''} ${one.locator ?? ''} ${one.exact ?? ''}`}
          evidence={one}
          joint={stance.joint !== undefined}
          document={documents.find(({ id }) => id === one.document)}
        />
      ))}
    </div>
  )
}

interface EvidenceWordsProps {
  readonly evidence: Evidence
  /** Whether the words are those of a common text: they are signed by somebody, not said. */
  readonly joint: boolean
  readonly document: Document | undefined
}

function EvidenceWords({ evidence, joint, document }: EvidenceWordsProps) {
  const { actorName } = useLookup()
  const details = [
    document?.publisher,
    document?.publishedOn && forms.shortDate(document.publishedOn),
    evidence.locator,
    evidence.speaker && (joint ? text.signatory : text.speaker)(actorName(evidence.speaker)),
    text.relation[evidence.relation],
  ]
  return (
    <figure className="evidence" data-testid="evidence">
      {evidence.exact && <blockquote>“{evidence.exact}”</blockquote>}
      <figcaption className="small">
        <DocumentTitle document={document} id={evidence.document} />
        {details
          .filter((part) => part !== undefined && part !== '')
          .map((part) => `, ${part}`)
          .join('')}
      </figcaption>
    </figure>
  )
}

function Record({ document, id }: { document: Document | undefined; id: string }) {
  const details = [document?.publisher, document?.publishedOn && forms.shortDate(document.publishedOn)]
  return (
    <p className="small record" data-testid="evidence">
      {text.record} <DocumentTitle document={document} id={id} />
      {details
        .filter((part) => part !== undefined && part !== '')
        .map((part) => `, ${part}`)
        .join('')}
    </p>
  )
}

function DocumentTitle({ document, id }: { document: Document | undefined; id: string }) {
  const title = document?.title ?? id
  // Only addresses of the web become links: a dataset is anyone's file.
  if (document?.url === undefined || !/^https?:\/\//i.test(document.url)) return <cite>{title}</cite>
  return (
    <a href={document.url} target="_blank" rel="noopener noreferrer">
      <cite>{title}</cite>
      <span aria-hidden="true"> ↗</span>
      <span className="visually-hidden"> {text.newTab}</span>
    </a>
  )
}
