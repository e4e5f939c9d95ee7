import { GROUP_COLORS } from '../../../diagram/group-colors.ts'
import type { PictureInput } from '../../../diagram/picture-input.ts'
import { groupNamer } from '../../../diagram/text/group-name.ts'
import { unitKind } from '../../../diagram/text/unit-kind.ts'
import { type Alignment, cohesion } from '../../../positions/alignment/index.ts'
import {
  alignmentBetween,
  asMuchWith,
  type Coalitions,
  coalitionsOf,
  divisionChance,
} from '../../../positions/coalitions/index.ts'
import type { View } from '../../../positions/view.ts'
import { captionOf, firmnessOf } from './caption.ts'
import { cardWords } from './card-words.ts'
import { sceneDivisions } from './divisions.ts'
import { issueRows } from './issues.ts'
import { sceneMembers } from './members.ts'
import { sceneOutsiders } from './outsiders.ts'
import type { BareCoalition, CoalitionsScene, SceneCoalition } from './scene-types.ts'
import { wordsOf } from './words.ts'

export type { CoalitionsScene, SceneCoalition } from './scene-types.ts'

/** So many runs with other seeds tell how strongly actors belong. */
const RUNS = 20
/** So many coalitions have colours of their own; letters tell all of them apart. */

/** The coalitions of a view: who belongs to which and how strongly, how united they are, what divides and joins them. Deterministic. */
export function coalitionsScene({ positions, alignment: aligned, view, counts }: PictureInput): CoalitionsScene {
  const alignment = aligned()
  const words = wordsOf(view.lang)
  const method = { resolution: view.resolution ?? 1, seed: view.seed ?? 1, runs: RUNS, agree: view.agree ?? null }
  const { found, groups } = grouped(alignment, view)
  const nameOf = groupNamer(positions, words)
  const bare = groups.map((group, c): BareCoalition => {
    const issues = issueRows(positions, group, words)
    return {
      letter: letterOf(c),
      name: nameOf(group),
      color: GROUP_COLORS[c] ?? 'other',
      members: sceneMembers({ positions, alignment, groups, found, coalition: c }),
      cohesion: cohesion(alignment, group).value,
      stability: found.overSeeds[c] as number,
      toOthers: groups.flatMap((other, d) =>
        d === c ? [] : [{ coalition: d, value: alignmentBetween(alignment, group, other).value }],
      ),
      asMuchWith: asMuchWith(alignment, groups, c),
      issues: issues.rows,
      issuesHeld: issues.held,
    }
  })
  const outside = sceneOutsiders(positions, alignment, found, method.agree, words)
  const [low, high] = alignment.measure.range
  const percent = (value: number) => Math.round((100 * (value - low)) / (high - low))
  const divisions = sceneDivisions({ positions, measure: alignment.measure, groups, coalitions: bare, percent, words })
  const parts = { coalitions: bare, divisions, percent, words }
  const coalitions = bare.map((one, c): SceneCoalition => ({ ...one, ...cardWords(parts, c) }))
  const { agree: _agree, runs: _runs, ...searched } = method
  const chance = divisionChance(positions, alignment, found, {
    ...searched,
    ...(method.agree === null ? {} : { agree: method.agree }),
  })
  const firmness = firmnessOf(chance, words)
  const { modularity } = found
  const told = { positions, alignment, coalitions, outside, modularity, chance, firmness, method, counts }
  return {
    lang: view.lang,
    ...captionOf({ ...told, unit: unitKind(positions), words }),
    coalitions,
    divisions,
    outside,
    modularity,
    chance: typeof chance === 'string' ? null : chance,
    firmness,
    method,
  }
}

function grouped(alignment: Alignment, view: View): { found: Coalitions; groups: number[][] } {
  const { agree, seed, resolution } = view
  const found = coalitionsOf(alignment, {
    runs: RUNS,
    steps: [],
    ...(agree === undefined ? {} : { agree }),
    ...(seed === undefined ? {} : { seed }),
    ...(resolution === undefined ? {} : { resolution }),
  })
  const groups: number[][] = Array.from({ length: found.count }, () => [])
  found.coalition.forEach((c, u) => {
    groups[c]?.push(u)
  })
  return { found, groups }
}

/** The letter of a coalition by its place: `A` to `Z`, then `AA`. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : `${letterOf(Math.floor(place / 26) - 1)}${last}`
}
