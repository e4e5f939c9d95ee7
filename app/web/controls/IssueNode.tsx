import { memo, useState } from 'react'
import type { Issue } from '../../../positions/dataset/index.ts'
import { messages } from '../messages.ts'
import { forms } from '../words.ts'
import { type IssueFold, stateOf } from './issue-selection.ts'

const { numberWords } = forms

const text = messages.controls
/** So many issues of a heading are listed; the rest is found by the search. */
const LISTED = 100

interface IssueNodeProps {
  readonly place: number
  readonly fold: IssueFold
  readonly selection: Uint8Array
  /** Ids of the issues on which someone has a position in the picture. */
  readonly inScope: ReadonlySet<string>
  readonly actions: { toggle(place: number, on: boolean): void; only(place: number): void }
  /** Whether what is below starts folded. */
  readonly folded: boolean
}

/** One issue with its tick; a heading also with the number of issues below it, and these when it is unfolded. */
export const IssueNode = memo(function IssueNode(props: IssueNodeProps) {
  const { place, fold, selection, inScope, actions, folded } = props
  const issue = fold.issues[place] as Issue
  const below = fold.children[place] as readonly number[]
  const [open, setOpen] = useState(!folded)
  const state = stateOf(fold, selection, place)
  const idle = below.length === 0 && state === 'all' && !inScope.has(issue.id)
  return (
    <li>
      <div className="issue">
        {below.length > 0 && (
          <button
            type="button"
            className="unfold"
            aria-expanded={open}
            aria-label={text.unfold(issue.name)}
            onClick={() => setOpen(!open)}
          />
        )}
        <label className={idle ? 'check idle' : 'check'} title={issue.question}>
          <input
            type="checkbox"
            checked={state === 'all'}
            ref={(input) => {
              if (input) input.indeterminate = state === 'some'
            }}
            onChange={(event) => actions.toggle(place, event.target.checked)}
          />
          <span>
            {issue.name}
            {below.length > 0 && <span className="small"> {numberWords(fold.counted[place]?.length ?? 0)}</span>}
          </span>
        </label>
        <button
          type="button"
          className="only"
          aria-label={text.onlyThis(issue.name)}
          onClick={() => actions.only(place)}
        >
          {text.only}
        </button>
      </div>
      {open && below.length > 0 && (
        <ul className="issue-list">
          {below.slice(0, LISTED).map((child) => (
            <IssueNode key={child} {...props} place={child} />
          ))}
          {below.length > LISTED && <li className="help">{text.more(below.length - LISTED)}</li>}
        </ul>
      )}
    </li>
  )
})
