import { changeView } from '../../../web/state/view-store.ts'
import type { NetworkScene } from '../scene.ts'
import { text } from './words.ts'

/** Where one is when the picture is narrowed to one actor: the way back, and one line further or nearer. */
export function FocusTrail({ scene: { around, nodes } }: { scene: NetworkScene }) {
  if (around === null) return null
  return (
    <nav className="focus-trail" aria-label={text.trail} data-testid="focus-trail">
      <ol>
        <li>
          <button type="button" className="link" onClick={() => changeView({ focus: undefined, depth: undefined })}>
            {text.everyone}
          </button>
        </li>
        <li aria-current="location">{text.around(around.name, around.depth, nodes.length - 1)}</li>
      </ol>
      {around.depth > 1 && (
        <button type="button" className="link" onClick={() => changeView({ depth: around.depth - 1 || undefined })}>
          {text.nearer}
        </button>
      )}
      {around.next > 0 && (
        <button type="button" className="link" onClick={() => changeView({ depth: around.depth + 1 })}>
          {text.further(around.next)}
        </button>
      )}
    </nav>
  )
}
