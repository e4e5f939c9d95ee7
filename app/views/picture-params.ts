import { scopeQuerySchema } from '../../positions/scope.ts'
import type { View } from '../../positions/view.ts'
import { MOST } from './network/condensed.ts'
import type { PictureId } from './pictures.ts'

/** A parameter of a view. */
type Param = keyof View
/** When a parameter is read, and how that is said. */
interface Condition {
  readonly holds: (view: View, actors: number) => boolean
  readonly words: string
}

const byCoalition: Condition = { holds: ({ by }) => by === 'coalition', words: 'by=coalition' }
const coalitionsDrawn: Condition = {
  holds: ({ hulls, layout }) => hulls === true || layout === 'coalitions',
  words: 'hulls or layout=coalitions',
}

/** What a kind of picture reads of a view, besides what is compared, hypothetical moves and the language. */
interface Reads {
  readonly always: readonly Param[]
  /** What is read beside another parameter only. */
  readonly when?: Partial<Readonly<Record<Param, Condition>>>
  /** What of the question is not read. */
  readonly never?: readonly Param[]
}

const READS: Readonly<Record<PictureId, Reads>> = {
  network: {
    always: [
      'agree',
      'differ',
      'strongest',
      'color',
      'size',
      'select',
      'layout',
      'node',
      'hulls',
      'focus',
      'hide',
      'pin',
    ],
    when: {
      by: { holds: (_, actors) => actors > MOST, words: `more than ${MOST.toLocaleString('en')} actors` },
      depth: { holds: ({ focus }) => focus !== undefined, words: 'focus' },
      resolution: coalitionsDrawn,
      seed: coalitionsDrawn,
    },
  },
  matrix: { always: ['select', 'hide', 'order'] },
  positions: {
    always: ['select', 'hide', 'held', 'order', 'by'],
    when: {
      agree: byCoalition,
      resolution: byCoalition,
      seed: byCoalition,
      measure: byCoalition,
      minShared: byCoalition,
    },
  },
  spectrum: { always: ['select', 'color', 'since'], never: ['measure', 'minShared'] },
  compare: { always: ['select', 'left', 'right', 'order'] },
  timeline: { always: ['select', 'left', 'right', 'window', 'step'], never: ['to'] },
  coalitions: { always: ['agree', 'resolution', 'seed'] },
  whatif: { always: ['select'] },
}
/** What says how something is shown; what is compared is read by every kind that does not say otherwise. */
const SHOWN = new Set(
  Object.values(READS)
    .flatMap(({ always, when = {} }) => [...always, ...Object.keys(when)])
    .filter((param) => !Object.hasOwn(scopeQuerySchema.shape, param)),
)

/**
 * Why the picture of a view does not read one of its parameters, as the end of a sentence that begins `only for`; null where it does. A view may hold such parameters: they are those of
 * the other pictures that it can show. `actors` are those of the dataset.
 */
export function unreadBecause(view: View, param: Param, actors: number): string | null {
  const { show = 'network' } = view
  if (!Object.hasOwn(READS, show)) return null
  const { always, when = {}, never = [] } = READS[show as PictureId]
  const condition = when[param]
  if (condition) return condition.holds(view, actors) ? null : `a ${show} with ${condition.words}`
  if (always.includes(param) || !(SHOWN.has(param) || never.includes(param))) return null
  const reads = ([, { always, when = {}, never = [] }]: [string, Reads]) =>
    SHOWN.has(param) ? always.includes(param) || Object.hasOwn(when, param) : !never.includes(param)
  const readers = Object.entries(READS)
    .filter(reads)
    .map(([id]) => id)
  return `the pictures ${readers.join(', ')}; this one is ${show}`
}
