import { useState } from 'react'
import { valueLabel } from '../../../../diagram/text/value-label.ts'
import type { PairMeasure } from '../../../../positions/measures/index.ts'
import { percentOf } from '../../../web/format/number.ts'
import { ActorSearch } from '../../../web/kit/ActorSearch.tsx'
import { useLookup } from '../../../web/panels/lookup.ts'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import { changedMoves } from './changed-moves.ts'
import { text } from './words.ts'

interface BestMoveProps {
  readonly mover: { readonly id: string; readonly name: string }
  readonly measure: PairMeasure
}

/** The single move that would bring the actor nearest to a group (the view's `right`), which can then be made. */
export function BestMove({ mover, measure }: BestMoveProps) {
  const { view, dataset, attempt } = useExplorer()
  const { actorName, issue, scale } = useLookup()
  const group = (view.right ?? []).filter((id) => id !== mover.id)
  const { select: _select, right: _right, left: _left, ...compared } = view
  const question = { dataset, view: compared, actor: mover.id, group }
  const key = JSON.stringify(question)
  const [asked, setAsked] = useState<string | null>(null)
  const { value, of, problem } = useAnswer('bestMove', asked === key ? question : null, attempt)
  const answer = asked === key && of && JSON.stringify(of) === key ? value : undefined
  const found = answer?.found
  const on = found && scale(found.move.issue)
  const percent = (mean: number | null | undefined) => (mean == null ? text.noBefore : percentOf(mean, measure.range))
  return (
    <section aria-labelledby="best" className="best" data-testid="best">
      <h2 id="best">{text.best}</h2>
      <p className="small">{text.bestHelp(mover.name)}</p>
      <ul className="chips" aria-label={text.towards}>
        {group.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="chip"
              aria-label={text.remove(actorName(id))}
              onClick={() => changeView({ right: group.filter((one) => one !== id) })}
            >
              {actorName(id)}
              <span aria-hidden="true"> ×</span>
            </button>
          </li>
        ))}
        <li>
          <ActorSearch
            label={text.towards}
            placeholder={text.towards}
            except={mover.id}
            onPick={(id) => !group.includes(id) && changeView({ right: [...group, id] })}
          />
        </li>
      </ul>
      <button
        type="button"
        className="button"
        disabled={group.length === 0}
        onClick={() => setAsked(key)}
        data-testid="seek"
      >
        {text.seek}
      </button>
      <div role="status" data-testid="best-found">
        {asked === key && !answer && <p>{problem ? problem.message : text.seeking}</p>}
        {answer && !found && <p>{text.noBest}</p>}
        {found && on && (
          <p>
            <strong>
              {text.found(issue(found.move.issue)?.name ?? found.move.issue, valueLabel(on, found.move.value, forms))}
            </strong>
            : {text.gain(percent(found.before.value), percent(found.after.value), found.after.known)}{' '}
            <button
              type="button"
              className="link"
              onClick={() => changeView({ move: changedMoves(view.move ?? [], found.move) })}
              data-testid="make-move"
            >
              {text.make}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}
