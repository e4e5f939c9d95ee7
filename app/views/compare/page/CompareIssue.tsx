import { useState } from 'react'
import { scaleDrawing } from '../../../../diagram/drawing/scale-marks.ts'
import type { PairIssueLine } from '../../../accounts/accounts.ts'
import type { PairAnswer } from '../../../api/answers.ts'
import { Marks } from '../../../web/painting/Painting.tsx'
import { useLookup } from '../../../web/panels/lookup.ts'
import { PairWords } from '../../../web/panels/PairWords.tsx'
import type { Fetched } from '../../../web/state/fetched.ts'
import { addedDrawing } from '../drawing.ts'
import type { CompareRow, SideHolding } from '../rows.ts'
import type { CompareScene } from '../scene.ts'
import { MemberWords } from './MemberWords.tsx'
import { text } from './words.ts'

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
  const { sums, most, grouped, sides } = scene
  const { said } = row
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
        <td>{row.scale && <Marks {...scaleDrawing(row.scale, row)} />}</td>
        <td>
          <Held holding={row.a} />
        </td>
        <td>
          <Held holding={row.b} />
        </td>
        <td className="figure">{said.distance}</td>
        <td className="figure">{said.weight}</td>
        {sums && (
          <td className="figure">
            {row.contribution !== null && (
              <span className="contribution">
                <Marks {...addedDrawing(row.contribution, most)} />
                <span className="contribution-number">{said.contribution}</span>
              </span>
            )}
          </td>
        )}
        <td className="figure">{said.without}</td>
        {grouped && <td className="figure">{said.wedge}</td>}
        {grouped && <td className="figure">{said.bridge}</td>}
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

function Held({ holding: { value, words, more } }: { holding: SideHolding }) {
  return (
    <>
      <span className={value === null ? 'tag' : undefined}>{words}</span>
      {more !== '' && <span className="small held-more">{more}</span>}
    </>
  )
}
