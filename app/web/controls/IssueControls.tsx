import { useMemo, useRef, useState } from 'react'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { plain } from '../state/find-actors.ts'
import { changeView } from '../state/view-store.ts'
import { explicitWindow } from './explicit-window.ts'
import { IssueNode } from './IssueNode.tsx'
import { foldIssues, namesOf, selectionOf, withIssue } from './issue-selection.ts'

const text = messages.controls
/** With more issues than this there is a search, and what is below a heading stays folded. */
const FEW = 24
const FOUND = 40
/** A link that names more issues than this is longer than servers and people take. */
const MOST_NAMES = 150

/** Which issues count: ticks, folded under their headings; a heading ticks all below it. */
export function IssueControls() {
  const { view, facts, summary } = useExplorer()
  const fold = useMemo(() => foldIssues(facts.issues), [facts.issues])
  const selection = useMemo(() => selectionOf(fold, view.issue), [fold, view.issue])
  const [wanted, setWanted] = useState('')
  const [problem, setProblem] = useState('')
  const on = selection.reduce((sum, x) => sum + x, 0)
  const many = fold.total > FEW

  const set = (names: readonly string[] | undefined | null) => {
    if (names === null) return setProblem(text.lastIssue)
    if (names && names.length > MOST_NAMES) return setProblem(text.tooManyNames)
    setProblem('')
    changeView({ ...explicitWindow(view, facts.defaults), issue: names === undefined ? undefined : [...names] })
  }
  const latest = useRef({ set, selection })
  latest.current = { set, selection }
  // The same as long as the issues are: what the tree draws does not change with the day.
  const actions = useMemo(
    () => ({
      toggle: (place: number, ticked: boolean) =>
        latest.current.set(namesOf(fold, withIssue(fold, latest.current.selection, place, ticked))),
      only: (place: number) => latest.current.set([fold.issues[place]?.id as string]),
    }),
    [fold],
  )
  const found = useMemo(() => {
    const part = plain(wanted)
    return part === '' ? null : facts.issues.flatMap(({ name }, place) => (plain(name).includes(part) ? [place] : []))
  }, [wanted, facts.issues])
  const places = found?.slice(0, FOUND) ?? fold.roots
  const inScope = useMemo(() => new Set(summary.issues), [summary.issues])

  return (
    <fieldset className="issues" data-testid="issues">
      <legend>{text.issues}</legend>
      <p className="help">
        {text.issuesOf(on, fold.total)}
        {on < fold.total && (
          <button type="button" className="link" onClick={() => set(undefined)}>
            {text.all}
          </button>
        )}
      </p>
      {many && (
        <input
          type="search"
          className="field"
          aria-label={text.findIssue}
          placeholder={text.findIssue}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      <ul className={many ? 'issue-list scrolls' : 'issue-list'}>
        {places.map((place) => (
          <IssueNode
            key={place}
            place={place}
            fold={fold}
            selection={selection}
            inScope={inScope}
            actions={actions}
            folded={many || found !== null}
          />
        ))}
      </ul>
      {found && found.length > FOUND && <p className="help">{text.more(found.length - FOUND)}</p>}
      <p className="problem" role="status">
        {problem}
      </p>
    </fieldset>
  )
}
