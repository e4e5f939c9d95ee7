import { useState } from 'react'
import { share } from '../../../web/format/number.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import type { SceneCoalition } from '../scene.ts'
import { text } from './words.ts'

const SHOWN = 12

/** The members of a coalition with the share of searches in which each stays; a click selects one, with Shift a second to compare with. */
export function MemberList({ coalition }: { coalition: SceneCoalition }) {
  const { view } = useExplorer()
  const [all, setAll] = useState(false)
  const { members } = coalition
  const selected = view.select ?? []
  const shown = members.slice(0, all ? undefined : SHOWN)
  const pick = (id: string, second: boolean) => {
    const [first] = selected
    if (second && first !== undefined && first !== id) changeView({ select: [first, id] })
    else changeView({ select: selected.includes(id) ? undefined : [id] })
  }
  return (
    <section>
      <h3>{text.membersTitle}</h3>
      <ul className="coalition-members">
        {shown.map(({ id, name, belonging }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={selected.includes(id)}
              aria-label={text.select(name, share(belonging))}
              title={text.select(name, share(belonging))}
              onClick={(event) => pick(id, event.shiftKey || event.ctrlKey || event.metaKey)}
              data-testid="member"
            >
              <span className="member-name clamp">{name}</span>
              <span className="member-bar" aria-hidden="true">
                <span style={{ width: `${100 * belonging}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {members.length > SHOWN && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.fewer : text.more(members.length - SHOWN)}
        </button>
      )}
    </section>
  )
}
