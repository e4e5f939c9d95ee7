import { useState } from 'react'
import type { Scale, Stance } from '../../../positions/dataset/model.ts'
import type { PairAnswer } from '../../api/answers.ts'
import { signed } from '../format/number.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { type Fetched, useStances } from '../state/fetched.ts'
import type { PairIssueLine, PositionLine } from '../worker/protocol.ts'
import { stanceOf, useLookup } from './lookup.ts'
import { PositionSource } from './PositionSource.tsx'
import { positionWords } from './position-words.ts'
import { ScaleMark, type SideMark } from './ScaleMark.tsx'
import { StanceWords } from './StanceWords.tsx'
import { WordsState } from './WordsState.tsx'

const text = messages.pair

interface PairWordsProps {
  readonly line: PairIssueLine
  readonly a: string
  readonly b: string
  /** The words of all issues, when they come together; null: fetched when the issue is opened. */
  readonly words: Fetched<PairAnswer> | null
}

interface PairIssueProps extends PairWordsProps {
  /** Decimals of what the issue adds. */
  readonly decimals: number
}

/** A name longer than this takes a row of its own. */
const LONG = 34

/** One issue of an account: both positions on the scale, what it adds, and, opened, the words of both. */
export function PairIssue({ line, a, b, decimals, words }: PairIssueProps) {
  const { issue, scale: scaleOf, actorName } = useLookup()
  const [open, setOpen] = useState(false)
  const scale = scaleOf(line.issue)
  const name = issue(line.issue)?.name ?? line.issue
  const sideWords = `${actorName(a)}: ${positionWords(line.a, scale)}; ${actorName(b)}: ${positionWords(line.b, scale)}`
  const long = name.length > LONG
  const head = (
    <th scope="row" colSpan={long ? 3 : 1}>
      <button
        type="button"
        className="pair-head"
        aria-expanded={open}
        aria-label={text.fold(name)}
        onClick={() => setOpen(!open)}
      >
        {name}
      </button>
    </th>
  )
  return (
    <tbody className={line.distance === null ? 'apart' : undefined} data-testid="pair-issue">
      {long && <tr className="long">{head}</tr>}
      <tr>
        {long ? <td /> : head}
        <td>
          <span className="visually-hidden">{sideWords}</span>
          {scale && <ScaleMark scale={scale} marks={[...marksOf(line.a, 'a'), ...marksOf(line.b, 'b')]} />}
          <Apart line={line} />
        </td>
        <td className="figure">{line.contribution === null ? '' : signed(line.contribution, decimals)}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3}>
            <div className="words">
              {issue(line.issue)?.question && <p className="question">{issue(line.issue)?.question}</p>}
              <Words line={line} a={a} b={b} scale={scale} words={words} />
            </div>
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** Why an issue does not count for the two, where it does not. */
function Apart({ line }: { line: PairIssueLine }) {
  if (line.distance !== null) return null
  if (line.joint) return <span className="small">{text.sameText}</span>
  const unknown = line.a === null || line.b === null
  return <span className="small">{unknown ? text.oneSide : text.noValueSide}</span>
}

function marksOf(line: PositionLine | null, side: 'a' | 'b'): SideMark[] {
  return line === null || line.value === null ? [] : [{ value: line.value, side, hollow: line.status === 'neutral' }]
}

interface WordsProps extends PairWordsProps {
  readonly scale: Scale | undefined
}

function Words({ line, a, b, scale, words }: WordsProps) {
  const { dataset, attempt } = useExplorer()
  const speakers = [line.a?.from, line.b?.from].filter((id) => id !== undefined)
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
        <span className={`key-${side}`} aria-hidden="true" />
        <strong>{actorName(actor)}</strong>: {positionWords(line, scale)}{' '}
        {line && <PositionSource line={line} of={actor} scale={scale} />}
      </p>
      {stance && <StanceWords stance={stance} documents={documents} />}
    </div>
  )
}
