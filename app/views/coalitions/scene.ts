import type { Caption } from '../../../diagram/frame/caption.ts'
import type { ColorToken } from '../../../diagram/palette.ts'
import type { PictureInput } from '../../../diagram/picture-input.ts'
import { groupNamer } from '../../../diagram/text/group-name.ts'
import { unitKind } from '../../../diagram/text/unit-kind.ts'
import { wordsOf } from '../../../diagram/words/words.ts'
import type { Alignment } from '../../../positions/alignment/alignment.ts'
import { alignmentBetween } from '../../../positions/coalitions/alignment-between.ts'
import { type AsMuchWith, asMuchWith } from '../../../positions/coalitions/as-much-with.ts'
import { type Coalitions, coalitionsOf } from '../../../positions/coalitions/coalitions.ts'
import { type DivisionChance, divisionChance } from '../../../positions/coalitions/division-chance.ts'
import { cohesion } from '../../../positions/series/cohesion.ts'
import type { View } from '../../../positions/view.ts'
import { captionOf, firmnessOf } from './caption.ts'
import { type SceneDivision, sceneDivisions } from './divisions.ts'
import { issueRows, type SceneIssue } from './issues.ts'
import { type SceneMember, sceneMembers } from './members.ts'
import { type SceneOutsider, sceneOutsiders } from './outsiders.ts'

/** A coalition with all that is told of it; numbers are values of the measure unless they say otherwise. */
export interface SceneCoalition {
  /** `A` for the largest, … `Z`, `AA`. */
  readonly letter: string
  /** After two of its members and the number of the others. */
  readonly name: string
  readonly color: ColorToken
  readonly members: readonly SceneMember[]
  /** The mean alignment of its pairs; null when no pair has a value. */
  readonly cohesion: number | null
  /** How alike it is when the search is run again with another seed, 0…1: it tells of the search, not of chance. */
  readonly stability: number
  /** To every other coalition, by its place; null where no pair has a value. */
  readonly toOthers: readonly { readonly coalition: number; readonly value: number | null }[]
  /** Those with which it agrees on average at least as much as within itself. */
  readonly asMuchWith: readonly AsMuchWith[]
  /** The least united first. */
  readonly issues: readonly SceneIssue[]
  /** How many issues it holds positions on, of which those above are the least united. */
  readonly issuesHeld: number
}

/** All that a picture of coalitions shows, before any size or theme; it survives structured cloning. */
export interface CoalitionsScene extends Caption {
  readonly description: string
  readonly coalitions: readonly SceneCoalition[]
  readonly divisions: readonly SceneDivision[]
  readonly outside: readonly SceneOutsider[]
  readonly modularity: number | null
  /** How often chance divides as clearly; null where that is not computed or cannot be told. */
  readonly chance: DivisionChance | null
  /** The same as a sentence, before all that is told of the groups; empty where nothing is divided. */
  readonly firmness: string
  /** How the coalitions were found. */
  readonly method: {
    readonly resolution: number
    readonly seed: number
    readonly runs: number
    readonly agree: number | null
  }
  /** The least and greatest value of the measure. */
  readonly range: readonly [number, number]
}

/** So many runs with other seeds tell how strongly actors belong. */
const RUNS = 20
/** So many coalitions have colours of their own; letters tell all of them apart. */
const COLORS = ['bloc-1', 'bloc-2', 'bloc-3', 'bloc-4', 'bloc-5', 'bloc-6'] as const

/** The coalitions of a view: who belongs to which and how strongly, how united they are, what divides and joins them. Deterministic. */
export function coalitionsScene({ positions, alignment: aligned, view, counts }: PictureInput): CoalitionsScene {
  const alignment = aligned()
  const words = wordsOf(view.lang)
  const method = { resolution: view.resolution ?? 1, seed: view.seed ?? 1, runs: RUNS, agree: view.agree ?? null }
  const { found, groups } = grouped(alignment, view)
  const nameOf = groupNamer(positions, words)
  const coalitions = groups.map((group, c): SceneCoalition => {
    const issues = issueRows(positions, group, words)
    return {
      letter: letterOf(c),
      name: nameOf(group),
      color: COLORS[c] ?? 'other',
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
  const divisions = sceneDivisions(positions, groups, words)
  const { agree: _agree, runs: _runs, ...searched } = method
  const chance = divisionChance(positions, alignment, found, {
    ...searched,
    ...(method.agree === null ? {} : { agree: method.agree }),
  })
  const firmness = firmnessOf(chance, words)
  const { modularity } = found
  const parts = { positions, alignment, coalitions, outside, modularity, chance, firmness, method, counts }
  return {
    lang: view.lang,
    ...captionOf({ ...parts, unit: unitKind(positions), words }),
    coalitions,
    divisions,
    outside,
    modularity,
    chance: typeof chance === 'string' ? null : chance,
    firmness,
    method,
    range: alignment.measure.range,
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
