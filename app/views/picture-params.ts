import { type AnyParameter, type ReadWhen, VIEW_PARAMETERS } from '../../positions/parameters/index.ts'
import type { View } from '../../positions/view.ts'
import { MOST } from './network/condensed.ts'
import { isPicture } from './pictures.ts'

/** When a parameter is read, and how that is said. */
interface Condition {
  readonly holds: (view: View, actors: number) => boolean
  readonly words: string
}

const CONDITIONS: Readonly<Record<ReadWhen, Condition>> = {
  'by-coalition': { holds: ({ by }) => by === 'coalition', words: 'by=coalition' },
  'coalitions-drawn': {
    holds: ({ hulls, layout }) => hulls === true || layout === 'coalitions',
    words: 'hulls or layout=coalitions',
  },
  focus: { holds: ({ focus }) => focus !== undefined, words: 'focus' },
  'many-actors': { holds: (_, actors) => actors > MOST, words: `more than ${MOST.toLocaleString('en')} actors` },
}

/**
 * Why the picture of a view does not read one of its parameters, as the end of a sentence that begins `only for`; null where it does. A view may hold such parameters: they are those of
 * the other pictures that it can show. `actors` are those of the dataset.
 */
export function unreadBecause(view: View, param: keyof View, actors: number): string | null {
  const { show = 'network' } = view
  const { pictures }: AnyParameter = VIEW_PARAMETERS[param]
  if (pictures === undefined || !isPicture(show)) return null
  const read = pictures[show]
  if (read === undefined) return `the pictures ${Object.keys(pictures).join(', ')}; this one is ${show}`
  const condition = read === true ? undefined : CONDITIONS[read]
  return condition === undefined || condition.holds(view, actors) ? null : `a ${show} with ${condition.words}`
}
