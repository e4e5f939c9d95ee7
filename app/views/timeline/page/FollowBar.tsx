import { ActorSearch } from '../../../web/kit/ActorSearch.tsx'
import { useLookup } from '../../../web/panels/lookup.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { actorsOf, subjectOf } from '../subject.ts'
import { text } from './words.ts'

/** Whom the timeline follows: chips that can be taken off, and a search to add. */
export function FollowBar() {
  const { view } = useExplorer()
  const { actorName } = useLookup()
  const followed = actorsOf(subjectOf(view))
  const set = (ids: readonly string[]) => changeView({ select: [...ids], left: undefined, right: undefined })
  return (
    <fieldset className="follow" data-testid="follow">
      <legend className="visually-hidden">{text.who}</legend>
      <ul className="chips">
        {followed.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="chip"
              aria-label={text.remove(actorName(id))}
              onClick={() => set(followed.filter((one) => one !== id))}
            >
              {actorName(id)}
              <span aria-hidden="true"> ×</span>
            </button>
          </li>
        ))}
        {followed.length === 0 && <li className="small">{text.everyone}</li>}
      </ul>
      <ActorSearch
        label={text.add}
        placeholder={text.add}
        onPick={(id) => {
          if (!followed.includes(id)) set([...followed, id])
        }}
      />
    </fieldset>
  )
}
