import { useStore } from '../../../web/state/store.ts'
import { pointedCell } from './pointed-cell.ts'
import { text } from './words.ts'

/** What the pointed or focused cell says, in full; for the eye only, since the cells are named. */
export function PointedLine() {
  const words = useStore(pointedCell)
  return (
    <p className="pointed small" id="grid-hint">
      <span aria-hidden={words !== ''}>{words === '' ? text.hint : words}</span>
    </p>
  )
}
