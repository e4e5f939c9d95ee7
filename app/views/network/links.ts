import { type Alignment, pairIndex } from '../../../positions/alignment/index.ts'
import type { Thresholds } from '../../api/thresholds.ts'

/** The two layers of lines: who agrees, and who differs. */
export const LAYERS = ['agree', 'differ'] as const
export type Layer = (typeof LAYERS)[number]

/** A pair that a line is drawn for; `u` < `v` are places of units. */
export interface Link {
  readonly u: number
  readonly v: number
  readonly layer: Layer
  readonly value: number
  readonly shared: number
  /** How far beyond the layer's threshold the value lies: 0 at it, 1 at the end of the measure's range. */
  readonly strength: number
}

/** With more lines than this, each actor keeps its strongest only, unless the view says otherwise. */
const MANY_LINKS = 600
const STRONGEST_OF_MANY = 3

/**
 * The lines of an alignment, weakest first, agreement before disagreement, and `all` that there are. `strongest` keeps a line when it is
 * among that many strongest of its layer for at least one of its ends (0: all; undefined: all, or 3 when there would be more than 600).
 */
export function linksOf(
  alignment: Alignment,
  thresholds: Thresholds,
  strongest: number | undefined,
): { links: Link[]; strongest: number; all: Link[] } {
  const all = LAYERS.flatMap((layer) => layerLinks(alignment, thresholds, layer))
  const limit = strongest ?? (all.length > MANY_LINKS ? STRONGEST_OF_MANY : 0)
  const links = limit === 0 ? all : LAYERS.flatMap((layer) => thinned(all, layer, limit))
  return { links, strongest: limit, all }
}

function layerLinks({ units, value, shared, measure }: Alignment, thresholds: Thresholds, layer: Layer): Link[] {
  const [low, high] = measure.range
  const threshold = thresholds[layer]
  const room = layer === 'agree' ? high - threshold : threshold - low
  const found: Link[] = []
  for (let u = 0; u < units.length; u++) {
    for (let v = u + 1; v < units.length; v++) {
      const at = pairIndex(u, v, units.length)
      const one = value[at] as number
      // What agrees is not drawn as differing too, should the two thresholds overlap.
      const drawn = layer === 'agree' ? one >= threshold : one <= threshold && !(one >= thresholds.agree)
      if (!drawn) continue
      const beyond = Math.abs(one - threshold)
      const strength = room <= 0 ? 1 : Math.min(1, beyond / room)
      found.push({ u, v, layer, value: one, shared: shared[at] as number, strength })
    }
  }
  return found.sort((a, b) => a.strength - b.strength || a.shared - b.shared || b.u - a.u || b.v - a.v)
}

/** Links come weakest first; so do those that stay. */
function thinned(all: readonly Link[], layer: Layer, limit: number): Link[] {
  const taken = new Map<number, number>()
  const kept: Link[] = []
  for (let i = all.length - 1; i >= 0; i--) {
    const link = all[i] as Link
    if (link.layer !== layer) continue
    const [atU, atV] = [taken.get(link.u) ?? 0, taken.get(link.v) ?? 0]
    taken.set(link.u, atU + 1)
    taken.set(link.v, atV + 1)
    if (atU < limit || atV < limit) kept.push(link)
  }
  return kept.reverse()
}
