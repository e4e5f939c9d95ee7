import { arrival } from '../../state/arrival.ts'
import { forgetDataset } from '../../state/held-list.ts'
import { keepFiles } from '../../state/keeping.ts'
import { useStore } from '../../state/store.ts'
import { openSearch, place } from '../../state/view-store.ts'
import { text } from '../words/words.ts'

const words = text.link

/** Says of data that came in a link where they are from, and lets them be kept or left; or what was wrong with the link. */
export function LinkNotice() {
  const came = useStore(arrival)
  const { view } = useStore(place)
  if (came === null) return null
  if ('wrong' in came) {
    return (
      <p className="notice" data-testid="link-wrong">
        {came.wrong}
        <button type="button" className="link" onClick={() => arrival.set(null)}>
          {words.close}
        </button>
      </p>
    )
  }
  const { dataset, given } = came
  if (view?.dataset !== dataset.id) return null
  const keep = async () => {
    await keepFiles({ dataset, given, told: {}, tables: 0 })
    arrival.set(null)
  }
  const leave = async () => {
    arrival.set(null)
    await openSearch('')
    await forgetDataset(dataset.id)
  }
  return (
    <p className="notice" data-testid="link-arrived">
      {words.arrived(dataset.title)}
      <button type="button" className="link" onClick={() => void keep()} data-testid="link-keep">
        {words.keep}
      </button>
      <button type="button" className="link" onClick={() => void leave()} data-testid="link-leave">
        {words.leave}
      </button>
    </p>
  )
}
