import { useState } from 'react'
import { meanWords } from '../../../../diagram/text/position-words.ts'
import type { PairIssueLine } from '../../../accounts/accounts.ts'
import type { PairAnswer } from '../../../api/answers.ts'
import { signed } from '../../../web/format/number.ts'
import { useLookup } from '../../../web/panels/lookup.ts'
import { PairWords } from '../../../web/panels/PairWords.tsx'
import { ScaleMark, type SideMark } from '../../../web/panels/ScaleMark.tsx'
import type { Fetched } from '../../../web/state/fetched.ts'
import { forms } from '../../../web/words.ts'
import type { CompareRow, SideHolding } from '../rows.ts'
import type { CompareScene } from '../scene.ts'
import { MemberWords } from './MemberWords.tsx'
import { text } from './words.ts'

const { fraction, valueWords } = forms

/** What one of so many issues adds is told in thousandths. */
const MANY = 20

interface CompareIssueProps {
  readonly scene: CompareScene
  readonly row: CompareRow
  /** Of two actors: both positions; undefined when neither has a stance. */
  readonly line: PairIssueLine | undefined
  /** The words of all issues, when they come together; null: fetched when the issue is opened. */
  readonly words: Fetched<PairAnswer> | null
  readonly columns: number
  readonly onOpen: () => void
}

/** One issue of a comparison: both sides on its scale and in words, its figures, and, opened, the evidence. */
export function CompareIssue({ scene, row, line, words, columns, onOpen }: CompareIssueProps) {
  const { issue } = useLookup()
  const [open, setOpen] = useState(false)
  const { measure, sums, grouped, sides } = scene
  const question = issue(row.issue)?.question
  const canOpen = grouped || line !== undefined
  return (
    <tbody className={row.state === 'counts' ? undefined : 'apart'} data-testid="compare-issue">
      <tr>
        <th scope="row">
          {canOpen ? (
            <button
              type="button"
              className="pair-head"
              aria-expanded={open}
              aria-label={text.evidence(row.name)}
              onClick={() => {
                setOpen(!open)
                onOpen()
              }}
            >
              {row.name}
            </button>
          ) : (
            <span className="no-head">{row.name}</span>
          )}
        </th>
        <td>{row.scale && <ScaleMark scale={row.scale} marks={[...marksOf(row.a, 'a'), ...marksOf(row.b, 'b')]} />}</td>
        <td>
          <Held holding={row.a} row={row} />
        </td>
        <td>
          <Held holding={row.b} row={row} />
        </td>
        <td className="figure">{row.distance === null ? '' : fraction(row.distance)}</td>
        <td className="figure">{row.weight === null ? '' : Math.round(row.weight * 100) / 100}</td>
        {sums && (
          <td className="figure">
            {row.contribution !== null && (
              <ContributionBar value={row.contribution} rows={scene.rows} decimals={scene.shared > MANY ? 3 : 2} />
            )}
          </td>
        )}
        <td className="figure">{row.without === null ? '' : valueWords(row.without, measure)}</td>
        {grouped && <td className="figure">{row.wedge === null ? '' : fraction(row.wedge)}</td>}
        {grouped && <td className="figure">{row.bridge === null ? '' : fraction(row.bridge)}</td>}
      </tr>
      {open && (
        <tr>
          <td colSpan={columns}>
            <div className="words compare-words">
              {question && <p className="question">{question}</p>}
              {grouped && <MemberWords issue={row.issue} sides={sides} />}
              {!grouped && line && (
                <PairWords line={line} a={sides[0].ids[0] as string} b={sides[1].ids[0] as string} words={words} />
              )}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  )
}

function marksOf({ value, neutral, low, high }: SideHolding, side: 'a' | 'b'): SideMark[] {
  return value === null ? [] : [{ value, side, hollow: neutral, low, high }]
}

function Held({ holding, row }: { holding: SideHolding; row: CompareRow }) {
  const { value, low, high, known, of, words } = holding
  const scale = row.scale ?? undefined
  const spread = low !== null && high !== null && low !== high
  return (
    <>
      <span className={value === null ? 'tag' : undefined}>{words}</span>
      {(of > 1 || spread) && (
        <span className="small held-more">
          {[
            spread ? text.spread(meanWords(scale, low, forms), meanWords(scale, high, forms)) : '',
            of > 1 ? text.knownOf(known, of) : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      )}
    </>
  )
}

function ContributionBar({ value, rows, decimals }: { value: number; rows: readonly CompareRow[]; decimals: number }) {
  const most = rows.reduce((max, row) => Math.max(max, Math.abs(row.contribution ?? 0)), 0)
  const length = most === 0 ? 0 : (30 * Math.abs(value)) / most
  return (
    <span className="contribution">
      <svg width="62" height="10" viewBox="-31 0 62 10" aria-hidden="true">
        <line className="scale-axis" x1="0" x2="0" y1="0" y2="10" />
        <rect
          className={value < 0 ? 'adds-differ' : 'adds-agree'}
          x={value < 0 ? -length : 0}
          y="1.5"
          width={length}
          height="7"
        />
      </svg>
      <span className="contribution-number">{signed(value, decimals)}</span>
    </span>
  )
}
