import { type Alignment, alignmentOf, cohesion } from '../../positions/alignment/index.ts'
import { asMuchWith, coalitionsOf, divisionChance } from '../../positions/coalitions/index.ts'
import type { Positions } from '../../positions/resolve/index.ts'
import { dividingIssues, type IssueDivision, wedgeAndBridge } from '../../positions/scenario/index.ts'
import type { CoalitionsAnswer } from './analysis-answers.ts'
import { answerScope, numberOrNull } from './answer-scope.ts'
import type { CoalitionsQuery } from './parameters.ts'
import { assertWithin } from './thresholds.ts'

/** The names of a member's columns, in the order in which they are printed. */
export const MEMBER_COLUMNS = ['actor', 'coalition', 'belonging'] as const

/** The coalitions of the positions, whether chance divides as clearly, and what divides and joins them. */
export function coalitionsAnswer(
  positions: Positions,
  {
    agree,
    seed = 1,
    resolution = 1,
    runs = 20,
    shuffles,
  }: Pick<CoalitionsQuery, 'agree' | 'seed' | 'resolution' | 'runs' | 'shuffles'>,
  alignment: Alignment = alignmentOf(positions),
): CoalitionsAnswer {
  assertWithin(positions.scope.measure, 'agree', agree)
  const { dataset, units } = positions
  const options = { seed, resolution, ...(agree === undefined ? {} : { agree }) }
  const found = coalitionsOf(alignment, { ...options, runs })
  const idOf = (u: number) => dataset.actors[units[u] as number]?.id as string
  const placesIn = (c: number) => Array.from(units.keys()).filter((u) => found.coalition[u] === c)
  const groups = Array.from({ length: found.count }, (_, c) => placesIn(c))
  const told = ({ rangeA: _a, rangeB: _b, ...one }: IssueDivision) => ({
    ...one,
    issue: dataset.issues[one.issue]?.id as string,
    name: dataset.issues[one.issue]?.name as string,
  })
  const between = (a: number, b: number) => dividingIssues(positions, groups[a] as number[], groups[b] as number[])
  const divisions = groups.flatMap((_, a) =>
    groups.slice(a + 1).map((_, next) => {
      const b = a + 1 + next
      const { wedge, bridge } = wedgeAndBridge(between(a, b))
      return { a, b, wedge: wedge && told(wedge), bridge: bridge && told(bridge) }
    }),
  )
  const chance = divisionChance(positions, alignment, found, { ...options, shuffles })
  return {
    ...answerScope(positions),
    agree: agree ?? null,
    seed,
    resolution,
    runs,
    modularity: found.modularity,
    chance: typeof chance === 'string' ? null : chance,
    noChance: typeof chance === 'string' ? { reason: chance } : null,
    coalitions: groups.map((places, coalition) => ({
      coalition,
      size: places.length,
      cohesion: cohesion(alignment, places).value,
      asMuchWith: asMuchWith(alignment, groups, coalition),
      overSeeds: numberOrNull(found.overSeeds[coalition]),
      overResolutions: numberOrNull(found.overResolutions[coalition]),
      members: places.map((u) => ({ actor: idOf(u), belonging: numberOrNull(found.belonging[u]) })),
    })),
    outside: placesIn(-1).map(idOf),
    divisions,
    largest:
      groups.length < 2
        ? []
        : between(0, 1)
            .sort((x, y) => y.wedge - x.wedge)
            .map(told),
  }
}

/** Every actor with its coalition and how strongly it belongs there; those in none come last, without a number. */
export function* memberRows({ coalitions, outside }: CoalitionsAnswer): Generator<{
  actor: string
  coalition: number | null
  belonging: number | null
}> {
  for (const { coalition, members } of coalitions) for (const member of members) yield { ...member, coalition }
  for (const actor of outside) yield { actor, coalition: null, belonging: null }
}
