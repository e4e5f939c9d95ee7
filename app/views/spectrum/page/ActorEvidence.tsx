import { stanceOf, useLookup } from '../../../web/panels/lookup.ts'
import { PositionSource } from '../../../web/panels/PositionSource.tsx'
import { positionWords } from '../../../web/panels/position-words.ts'
import { StanceWords } from '../../../web/panels/StanceWords.tsx'
import { WordsState } from '../../../web/panels/WordsState.tsx'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { useStances } from '../../../web/state/fetched.ts'
import { text } from './words.ts'

interface ActorEvidenceProps {
  readonly issue: string
  readonly actor: string
  readonly onClose: () => void
}

/** The words that an actor's position on an issue rests on, and a way to all else it holds. */
export function ActorEvidence({ issue, actor, onClose }: ActorEvidenceProps) {
  const { view, dataset, attempt } = useExplorer()
  const { actorName, scale } = useLookup()
  const answered = useAnswer('actor', { dataset, view, actor }, attempt)
  const account = answered.of?.actor === actor ? answered.value : undefined
  const line = account?.positions.find((one) => one.issue === issue)
  const words = useStances(line ? { dataset, actors: account?.holders ?? [actor], issues: [issue] } : null, attempt)
  const stance = line && words.answer && stanceOf(line, words.answer.stances)
  return (
    <section className="spectrum-evidence" aria-label={text.evidence(actorName(actor))} data-testid="spectrum-evidence">
      <button type="button" className="icon" aria-label={text.close} onClick={onClose}>
        ×
      </button>
      <h3>{actorName(actor)}</h3>
      {line && (
        <p>
          {positionWords(line, scale(issue))} <PositionSource line={line} of={actor} scale={scale(issue)} />
        </p>
      )}
      {stance && words.answer && <StanceWords stance={stance} documents={words.answer.documents} />}
      {!words.answer && <WordsState problem={answered.problem ?? words.problem} />}
    </section>
  )
}
