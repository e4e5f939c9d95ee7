import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'
import { LEVELS } from './levels.ts'
import { MembersControl } from './MembersControl.tsx'

const text = messages.controls

/** Whose positions are compared: the level, and the kinds of actor. */
export function WhoControls() {
  const { view, facts, summary } = useExplorer()
  const { level } = summary.scope
  const chosen = view.level ?? level
  const kinds = view.kind ?? []
  // Where nobody speaks for another, and all are of one kind, there is nothing to choose.
  if (!facts.hasAffiliations && facts.kinds.length < 2) return null
  return (
    <fieldset>
      <legend>{text.level}</legend>
      <div className="segments">
        {LEVELS.map((one) => (
          <label key={one} className="segment">
            <input
              type="radio"
              name="level"
              value={one}
              checked={chosen === one}
              disabled={one !== 'persons' && !facts.hasAffiliations}
              onChange={() => changeView({ level: one, select: undefined })}
            />
            <span>{text.levels[one]}</span>
          </label>
        ))}
      </div>
      <p className="help">{text.levelHelp[chosen]}</p>
      {chosen !== 'persons' && <MembersControl />}
      {facts.kinds.length > 1 && (
        <fieldset className="checks" aria-label={text.kinds}>
          {facts.kinds.map((kind) => (
            <label key={kind} className="check">
              <input
                type="checkbox"
                checked={kinds.length === 0 || kinds.includes(kind)}
                onChange={(event) => {
                  const before = kinds.length === 0 ? [...facts.kinds] : kinds
                  const next = event.target.checked ? [...before, kind] : before.filter((one) => one !== kind)
                  if (next.length > 0) changeView({ kind: next.length === facts.kinds.length ? undefined : next })
                }}
              />
              {text.kind[kind]}
            </label>
          ))}
        </fieldset>
      )}
    </fieldset>
  )
}
