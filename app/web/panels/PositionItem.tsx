import { useState } from 'react'
import type { PositionLine } from '../../accounts/accounts.ts'
import type { StancesAnswer } from '../../api/answers.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { type Fetched, useStances } from '../state/fetched.ts'
import { GroupWords } from './GroupWords.tsx'
import { stanceOf, useLookup } from './lookup.ts'
import { PositionSource } from './PositionSource.tsx'
import { positionWords } from './position-words.ts'
import { ScaleMark } from './ScaleMark.tsx'
import { StanceWords } from './StanceWords.tsx'
import { WordsState } from './WordsState.tsx'

interface PositionItemProps {
  readonly line: PositionLine
  /** Id of the unit whose position it is. */
  readonly unit: string
  /** Ids of all whose words count for it. */
  readonly speakers: readonly string[]
  /** The words of all positions, when they come together; null: fetched when it is opened. */
  readonly words: Fetched<StancesAnswer> | null
  /** Whether its evidence is open from the start. */
  readonly opened?: boolean
}

/** One position: issue, place on the scale, words for it; opened, the evidence it rests on and what else was said on the issue. */
export function PositionItem({ line, unit, speakers, words, opened = false }: PositionItemProps) {
  const { dataset, attempt } = useExplorer()
  const { issue, scale: scaleOf } = useLookup()
  const [open, setOpen] = useState(opened)
  const own = useStances(words === null && open ? { dataset, actors: speakers, issues: [line.issue] } : null, attempt)
  const { answer, problem } = words ?? own
  const scale = scaleOf(line.issue)
  const stance = answer && stanceOf(line, answer.stances)
  const others = answer?.stances.filter((other) => other.issue === line.issue && other !== stance) ?? []
  const definition = scale?.points.find((point) => point.value === line.value)?.definition
  return (
    <li className="position" data-testid="position">
      <button type="button" className="position-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="position-issue">{issue(line.issue)?.name ?? line.issue}</span>
        {scale && line.value !== null && <ScaleMark scale={scale} a={line} />}
        <span className={line.value === null ? 'position-words tag' : 'position-words'} title={definition}>
          {positionWords(line, scale)}
        </span>
        <PositionSource line={line} of={unit} scale={scale} />
      </button>
      {open && (
        <div className="words">
          {issue(line.issue)?.question && <p className="question">{issue(line.issue)?.question}</p>}
          {answer === undefined && <WordsState problem={problem} />}
          {line.group && <GroupWords group={line.group} scale={scale} />}
          {stance && answer && <StanceWords stance={stance} documents={answer.documents} />}
          {answer && others.length > 0 && (
            <details>
              <summary>{messages.evidence.older(others.length)}</summary>
              {others.map((other) => (
                <OtherStance key={other.id} stance={other} answer={answer} />
              ))}
            </details>
          )}
        </div>
      )}
    </li>
  )
}

function OtherStance({ stance, answer }: { stance: StancesAnswer['stances'][number]; answer: StancesAnswer }) {
  const { actorName, scale: scaleOf } = useLookup()
  const line: PositionLine = {
    issue: stance.issue,
    value: stance.value,
    status: stance.status,
    via: 'own',
    from: stance.actor,
    statedOn: stance.statedOn,
    joint: stance.joint,
    signed: 0,
    low: null,
    high: null,
    group: null,
  }
  return (
    <div className="other">
      <p>
        <strong>{actorName(stance.actor)}</strong>: {positionWords(line, scaleOf(stance.issue))}
      </p>
      <StanceWords stance={stance} documents={answer.documents} dated />
    </div>
  )
}
