import type { Stance } from '../../../../positions/dataset/index.ts'
import type { StancesAnswer } from '../../../api/answers.ts'
import { messages } from '../../../web/messages.ts'
import { useLookup } from '../../../web/panels/lookup.ts'
import { positionWords } from '../../../web/panels/position-words.ts'
import { ScaleMark } from '../../../web/panels/ScaleMark.tsx'
import { StanceWords } from '../../../web/panels/StanceWords.tsx'
import { WordsState } from '../../../web/panels/WordsState.tsx'
import type { Fetched } from '../../../web/state/fetched.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { type EvidencePage, type EvidenceRow, stanceKey } from '../evidence-page.ts'
import { text } from './words.ts'

interface StanceItemProps {
  readonly row: EvidenceRow
  readonly order: EvidencePage['order']
  /** The words of the page's stances by `stanceKey`, once they are there. */
  readonly stances: ReadonlyMap<string, Stance> | undefined
  readonly words: Fetched<StancesAnswer>
}

/** A stance: who, what, when, whether it counts in the view; and its words, or that there are none. */
export function StanceItem({ row, order, stances, words }: StanceItemProps) {
  const { actorName, issue, scale: scaleOf } = useLookup()
  const scale = scaleOf(row.issue)
  const stance = stances?.get(stanceKey(row))
  const line = { ...row, via: 'own', from: row.actor, low: null, high: null, signed: 0, group: null } as const
  const silent = row.value === null
  const definition = scale?.points.find((point) => point.value === row.value)?.definition
  const valid = text.valid(row.validFrom, row.validTo)
  return (
    <li className="stance-item" data-silent={silent} data-testid="stance-item">
      <div className="stance-head">
        <h3>{order === 'actor' ? (issue(row.issue)?.name ?? row.issue) : actorName(row.actor)}</h3>
        <p title={definition}>
          {silent && <span className="small">{text.silent} </span>}
          {positionWords({ ...line, statedOn: row.statedOn, joint: row.joint }, scale)}
        </p>
        {scale && row.value !== null && <ScaleMark scale={scale} a={row} />}
        <p className="small">
          {row.statedOn === undefined ? text.undated : text.stated(row.statedOn)}
          {valid && ` · ${valid}`}
          {row.joint !== undefined && ` · ${messages.joint}`}
        </p>
        <p className="small">{row.counts ? <strong className="rests">{text.counts}</strong> : text.countsNot}</p>
        {row.conflict !== null && order !== 'conflicts' && (
          <p className="small">
            <strong>{text.conflict}</strong>{' '}
            <button type="button" className="link" onClick={() => changeView({ order: 'conflicts' })}>
              {text.seeConflicts}
            </button>
          </p>
        )}
      </div>
      <div className="stance-body">
        {stance && words.answer ? (
          <StanceWords stance={stance} documents={words.answer.documents} />
        ) : (
          <WordsState problem={words.problem} />
        )}
      </div>
    </li>
  )
}
