import type { Scale, Stance } from '../../../positions/dataset/index.ts'
import type { PairIssueLine, PositionLine } from '../../accounts/accounts.ts'
import type { PairAnswer } from '../../api/answers.ts'
import { useExplorer } from '../state/explorer.ts'
import { type Fetched, useStances } from '../state/fetched.ts'
import { speakersOf, stanceOf, useLookup } from './lookup.ts'
import { PositionSource } from './PositionSource.tsx'
import { positionWords } from './position-words.ts'
import { SideKey } from './SideKey.tsx'
import { StanceWords } from './StanceWords.tsx'
import { WordsState } from './WordsState.tsx'

/** An issue of a pair's account, and where its words come from. */
export interface PairWordsProps {
  readonly line: PairIssueLine
  readonly a: string
  readonly b: string
  /** The words of all issues, when they come together; null: fetched when the issue is opened. */
  readonly words: Fetched<PairAnswer> | null
}

/** The words that both positions on an issue rest on, side by side with what each holds. */
export function PairWords({ line, a, b, words }: PairWordsProps) {
  const { dataset, attempt } = useExplorer()
  const { scale: scaleOf } = useLookup()
  const scale = scaleOf(line.issue)
  const speakers = [...speakersOf(line.a), ...speakersOf(line.b)]
  const own = useStances(
    words === null ? { dataset, actors: [...new Set(speakers)], issues: [line.issue] } : null,
    attempt,
  )
  const answer = words === null ? own.answer : words.answer
  const problem = words === null ? own.problem : words.problem
  const sides = words?.answer?.issues.find((one) => one.issue === line.issue)?.sides
  const stanceFor = (side: 'a' | 'b'): Stance | undefined => {
    const position = line[side]
    if (position === null) return undefined
    return words === null ? own.answer && stanceOf(position, own.answer.stances) : (sides?.[side]?.stance ?? undefined)
  }
  return (
    <>
      <Side
        side="a"
        actor={a}
        line={line.a}
        scale={scale}
        stance={stanceFor('a')}
        documents={answer?.documents ?? []}
      />
      <Side
        side="b"
        actor={b}
        line={line.b}
        scale={scale}
        stance={stanceFor('b')}
        documents={answer?.documents ?? []}
      />
      {answer === undefined && <WordsState problem={problem} />}
      {words?.answer?.notice && <p className="small">{words.answer.notice}</p>}
    </>
  )
}

interface SideProps {
  readonly side: 'a' | 'b'
  readonly actor: string
  readonly line: PositionLine | null
  readonly scale: Scale | undefined
  readonly stance: Stance | undefined
  readonly documents: PairAnswer['documents']
}

function Side({ side, actor, line, scale, stance, documents }: SideProps) {
  const { actorName } = useLookup()
  return (
    <div className="side" data-testid={`side-${side}`}>
      <p className="side-head">
        <SideKey side={side} />
        <strong>{actorName(actor)}</strong>: {positionWords(line, scale)}{' '}
        {line && <PositionSource line={line} of={actor} scale={scale} />}
      </p>
      {stance && <StanceWords stance={stance} documents={documents} />}
    </div>
  )
}
