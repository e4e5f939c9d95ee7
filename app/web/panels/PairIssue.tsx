import { useState } from 'react'
import type { PairIssueLine } from '../../accounts/accounts.ts'
import { signed } from '../format/number.ts'
import { messages } from '../messages.ts'
import { useLookup } from './lookup.ts'
import { PairWords, type PairWordsProps } from './PairWords.tsx'
import { positionWords } from './position-words.ts'
import { ScaleMark } from './ScaleMark.tsx'

const text = messages.pair

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
          {scale && <ScaleMark scale={scale} a={line.a} b={line.b} />}
          <Apart line={line} />
        </td>
        <td className="figure">{line.contribution === null ? '' : signed(line.contribution, decimals)}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3}>
            <div className="words">
              {issue(line.issue)?.question && <p className="question">{issue(line.issue)?.question}</p>}
              <PairWords line={line} a={a} b={b} words={words} />
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
  if (line.weightless) return <span className="small">{text.weightless}</span>
  const unknown = line.a === null || line.b === null
  return <span className="small">{unknown ? text.oneSide : text.noValueSide}</span>
}
