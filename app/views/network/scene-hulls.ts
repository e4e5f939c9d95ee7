import { GROUP_COLORS } from '../../../diagram/group-colors.ts'
import type { Alignment } from '../../../positions/alignment/index.ts'
import { coalitionsOf } from '../../../positions/coalitions/index.ts'
import type { View } from '../../../positions/view.ts'
import type { SceneHull, SceneNode } from './scene-types.ts'
import { wordsOf } from './words.ts'

/** A coalition of fewer is no group to be outlined. */
const LEAST_MEMBERS = 2

/**
 * The coalitions of an alignment as outlines of a network, the largest first, each named for its member with most lines (of equals the first):
 * `Coalition around Astoria (4)`. `placeOf` is the place of each unit's node, −1 for none.
 */
export function sceneHulls(
  alignment: Alignment,
  { agree, resolution = 1, seed = 1, lang }: View,
  nodes: readonly SceneNode[],
  placeOf: Int32Array,
): SceneHull[] {
  const options = { resolution, seed, runs: 0, steps: [], ...(agree === undefined ? {} : { agree }) }
  const { coalition, count } = coalitionsOf(alignment, options)
  return Array.from({ length: count }, (_, c): SceneHull => {
    const members = [...coalition.keys()].flatMap((u) => {
      const place = coalition[u] === c ? (placeOf[u] as number) : -1
      return place < 0 ? [] : [place]
    })
    const linksOf = (place: number) => (nodes[place] as SceneNode).links
    const middle = members.reduce(
      (best, place) => (linksOf(place) > linksOf(best) ? place : best),
      members[0] as number,
    )
    const name = wordsOf(lang).network.outline(nodes[middle]?.name ?? '', members.length)
    return { name, color: GROUP_COLORS[c] ?? 'other', members }
  }).filter(({ members }) => members.length >= LEAST_MEMBERS)
}
