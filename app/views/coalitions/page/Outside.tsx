import { useFirstOf } from '../../../web/controls/first-of.tsx'
import { changeView } from '../../../web/state/view-store.ts'
import type { SceneOutsider } from '../outsiders.ts'
import { text } from './words.ts'

const SHOWN = 12

/** Who belongs to no coalition, and why. */
export function Outside({ outside }: { outside: readonly SceneOutsider[] }) {
  const { shown, rest } = useFirstOf(outside, SHOWN, text.more, text.fewer)
  return (
    <section className="outside" aria-labelledby="outside" data-testid="outside">
      <h2 id="outside">{text.outside}</h2>
      <ul className="plain">
        {shown.map(({ id, name, why }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => changeView({ select: [id] })}>
              <span className="clamp" title={name}>
                {name}
              </span>
            </button>{' '}
            <span className="small">{why}</span>
          </li>
        ))}
      </ul>
      {rest}
    </section>
  )
}
