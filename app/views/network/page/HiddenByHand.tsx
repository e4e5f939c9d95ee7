import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import type { NetworkScene } from '../scene.ts'
import { text } from './words.ts'

/** Whom the person took out of the picture, each with a way back. */
export function HiddenByHand({ hidden: { byHand } }: Pick<NetworkScene, 'hidden'>) {
  const { view } = useExplorer()
  if (byHand.length === 0) return null
  return (
    <div className="hidden-units" data-testid="hidden-by-hand">
      <strong>
        {text.hiddenByHand} ({byHand.length})
      </strong>{' '}
      <button type="button" className="link" onClick={() => changeView({ hide: undefined })}>
        {text.showAll}
      </button>
      <ul className="inline">
        {byHand.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              aria-label={text.showOne(name)}
              onClick={() => changeView({ hide: view.hide?.filter((one) => one !== id) })}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
