import { useState } from 'react'
import { shownList } from '../../../positions/text.ts'
import { addFiles, addToServer, takeOutLast } from '../state/added-files.ts'
import { openDataset } from '../state/view-store.ts'
import type { DropOutcome, GivenFiles, GivenTold, Joining } from '../worker/given/drop-protocol.ts'
import { Conflicts } from './Conflicts.tsx'
import { dropping, type JoinTarget } from './drop-state.ts'
import { isKeptOut, ScaleAdvice, ScaleItems } from './ScaleConflicts.tsx'
import { Understood } from './Understood.tsx'
import { text } from './words/words.ts'

const words = text.join
/** So many names are listed. */
const NAMED = 8

interface JoinFilesProps {
  readonly outcome: Extract<DropOutcome, { kind: 'joining' }>
  readonly joining: Joining
  /** The sha256 of the server's dataset that the files were compared with; absent for one of this browser. */
  readonly replaces: string | undefined
  readonly given: GivenFiles
  readonly to: JoinTarget
  readonly told: GivenTold
  readonly onTold: (told: GivenTold) => void
}

/** What would come of adding files to a dataset, and the choice; nothing is added before it is made, and it can be taken back. */
export function JoinFiles({ outcome, joining, replaces, given, to, told, onTold }: JoinFilesProps) {
  const { tables, passedOver, recipe, names } = outcome
  const [done, setDone] = useState<'added' | 'taken out' | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const [chosen, setChosen] = useState<string>()

  const work = async (what: () => Promise<boolean>, next: typeof done) => {
    setWorking(true)
    setFailed(null)
    try {
      if (await what()) {
        setDone(next)
        openDataset(to.id)
      }
    } catch (error) {
      setFailed((error as Error).message)
    }
    setWorking(false)
  }
  const add = (choice: 'new' | 'both') =>
    work(
      () => (replaces === undefined ? addFiles(to.id, { given, told }, choice) : addToServer(to.id, choice, replaces)),
      'added',
    )
  const close = () => dropping.set(null)

  if (done !== null) {
    return (
      <section className="drop-join" data-testid="join-done">
        <p role="status">{done === 'added' ? words.done(given.name, to.title) : words.undone(given.name, to.title)}</p>
        {failed !== null && <p role="alert">{failed}</p>}
        {replaces !== undefined && <p className="small">{words.restore(to.id)}</p>}
        <p className="drop-ends">
          <button type="button" className="button strong" onClick={close} data-testid="join-close">
            {words.close}
          </button>
          {done === 'added' && replaces === undefined && (
            <button
              type="button"
              className="button"
              disabled={working}
              onClick={() => void work(() => takeOutLast(to.id), 'taken out')}
              data-testid="join-undo"
            >
              {words.undo}
            </button>
          )}
        </p>
      </section>
    )
  }
  const changed = changedItems(joining)
  const isContradicted = joining.conflicts.length > 0 || changed > 0
  // Former numbers would change with their scale: then there is nothing to choose.
  const isOut = isKeptOut(joining)
  const isNothing = joining.difference.length === 0 && !isContradicted
  return (
    <section className="drop-join" data-testid="drop-join">
      <p role="status">{words.intro(joining.rows)}</p>
      <ul>
        <li>{words.added(joining.added)}</li>
        {joining.there > 0 && <li>{words.there(joining.there)}</li>}
        {joining.oneId + joining.onePlace > 0 && <li>{words.conflicts(joining.oneId + joining.onePlace)}</li>}
        {joining.newActors.count > 0 && (
          <li>{words.newActors(joining.newActors.count, shownList([...joining.newActors.first], NAMED))}</li>
        )}
        {joining.newIssues.count > 0 && (
          <li>{words.newIssues(joining.newIssues.count, shownList([...joining.newIssues.first], NAMED))}</li>
        )}
        <ScaleItems joining={joining} />
        {changed > 0 && <li>{words.changed(changed)}</li>}
      </ul>
      <Twins joining={joining} told={told} onTold={tables.length > 0 ? onTold : undefined} />
      <Conflicts joining={joining} />
      {isOut ? <ScaleAdvice joining={joining} /> : isContradicted && <p className="small">{words.which}</p>}
      {failed !== null && <p role="alert">{failed}</p>}
      <p className="drop-ends">
        {isOut ? null : isNothing ? (
          <span data-testid="join-nothing">{words.nothing}</span>
        ) : isContradicted ? (
          <>
            <button
              type="button"
              className="button strong"
              disabled={working}
              onClick={() => void add('both')}
              data-testid="join-both"
            >
              {words.both}
            </button>
            <button
              type="button"
              className="button"
              disabled={working}
              onClick={() => void add('new')}
              data-testid="join-new"
            >
              {words.takeNew}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button strong"
            disabled={working}
            onClick={() => void add('new')}
            data-testid="join-add"
          >
            {words.add}
          </button>
        )}
        <button type="button" className="button" onClick={close} data-testid="join-cancel">
          {words.cancel}
        </button>
      </p>
      {tables.length > 0 && (
        <details>
          <summary>{text.how}</summary>
          <Understood
            tables={tables}
            name={given.name}
            names={names}
            told={told}
            chosen={chosen}
            onChoose={setChosen}
            isOpen={false}
            recipe={recipe}
            passedOver={passedOver}
            asksCoder
            onTold={onTold}
            onKeep={close}
          />
        </details>
      )}
    </section>
  )
}

/** How many actors, issues, scales and documents the file describes otherwise than the dataset does. */
function changedItems({ difference }: Joining): number {
  return difference.reduce(
    (sum, { table, changed }) => (table === 'stances' || table === 'evidence' ? sum : sum + changed),
    0,
  )
}

interface TwinsProps {
  readonly joining: Joining
  readonly told: GivenTold
  /** Reads the file again; absent where nothing of it can be told otherwise. */
  readonly onTold: ((told: GivenTold) => void) | undefined
}

/** Names that are likely one actor's or one issue's; actors are made one by a click. */
function Twins({ joining: { twins }, told, onTold }: TwinsProps) {
  if (twins.length === 0) return null
  return (
    <ul className="drop-twins" aria-label={words.twins} data-testid="join-twins">
      {twins.map(({ of, there, brought }) => (
        <li key={`${of} ${brought}`}>
          <span>{words.twin(brought, there)}</span>
          {of === 'actors' && onTold && (
            <button
              type="button"
              className="button"
              onClick={() => onTold({ ...told, aliases: [...(told.aliases ?? []), `${brought}=${there}`] })}
            >
              {words.one(there)}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
