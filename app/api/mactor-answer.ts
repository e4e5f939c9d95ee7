import { UserError } from '../../positions/errors.ts'
import {
  type Convergence,
  convergence,
  influences,
  type KnownObjectives,
  objectivesOf,
  type SquareTable,
  ambivalence as tornness,
  weighedByPower,
  withNeutral,
} from '../../positions/mactor/index.ts'
import type { Positions } from '../../positions/resolve/index.ts'
import { shown } from '../../positions/text.ts'
import type { MactorAnswer } from './analysis-answers.ts'
import { answerScope } from './answer-scope.ts'

/** The names of a row's columns, in the order in which they are printed. */
export const MACTOR_COLUMNS = ['matrix', 'row', 'column', 'value'] as const

/** Who can influence whom directly: actors by id, and MID, a row for each. */
export interface DirectInfluences {
  readonly actors: readonly string[]
  readonly mid: SquareTable
}

/**
 * MACTOR's matrices of positions: 1MAO, 2MAO, convergences, divergences, ambivalence; with direct influences also MIDI, influence,
 * dependence, power, and what is weighed by it. Then only the actors of MID take part. Without MID, 3MAO is weighed by the influence that the
 * dataset gives its actors, made 1 on average, if it gives all of them one. Throws a `UserError` that begins with `mid` when an actor of MID has no
 * position in scope.
 */
export function mactorAnswer(positions: Positions, direct?: DirectInfluences): MactorAnswer {
  const { dataset, units, issues } = positions
  const ids = Array.from(units, (actor) => dataset.actors[actor]?.id as string)
  const placeOf = new Map(ids.map((id, u) => [id, u]))
  const missing = direct?.actors.find((id) => !placeOf.has(id))
  if (missing !== undefined)
    throw new UserError(
      'bad-parameter',
      'mid',
      `no actor ${shown(missing)} among those in scope (${ids.slice(0, 8).join(', ')} …)`,
    )
  const actors = direct
    ? [...direct.actors].sort((a, b) => (placeOf.get(a) as number) - (placeOf.get(b) as number))
    : ids
  const mid = direct && reordered(direct, actors)
  const all = objectivesOf(positions)
  const rowsOf = (table: KnownObjectives) =>
    actors.map((id) => [...(table[placeOf.get(id) as number] as (number | null)[])])
  const second = rowsOf(all.intensities)
  const found = mid && influences(mid)
  const power = found
    ? found.relativePower
    : givenPower(
        positions,
        actors.map((id) => placeOf.get(id) as number),
      )
  const third = power && weighedByPower(second, power)
  const first = rowsOf(all.signs)
  // 1CAA and 1DAA follow from 1MAO as it is told: salience 0 takes no sign away.
  const bySign = convergence(withNeutral(first))
  const byIntensity = convergence(withNeutral(second))
  const byPower = third && convergence(withNeutral(third))
  return {
    ...answerScope(positions),
    issues: issues.length,
    actors,
    objectives: Array.from(issues, (issue) => dataset.issues[issue]?.id as string),
    weighedBy: power ? (found ? 'mid' : 'influence') : null,
    '1mao': first,
    '2mao': second,
    '3mao': third ? third.map((row) => [...row]) : null,
    '1caa': copied(bySign.convergences),
    '1daa': copied(bySign.divergences),
    '2caa': copied(byIntensity.weightedConvergences),
    '2daa': copied(byIntensity.weightedDivergences),
    '3caa': byPower && copied(byPower.weightedConvergences),
    '3daa': byPower && copied(byPower.weightedDivergences),
    ambivalence: {
      first: [...tornness(bySign.convergences, bySign.divergences)],
      second: ofWeighted(byIntensity),
      third: byPower && ofWeighted(byPower),
    },
    influence: found
      ? {
          mid: copied(mid as SquareTable),
          midi: copied(found.midi),
          influence: [...found.influence],
          dependence: [...found.dependence],
          power: [...found.power],
          relativePower: found.relativePower && [...found.relativePower],
        }
      : null,
  }
}

/** All matrices and lists as rows `matrix,row,column,value`: a list has no column, and what has no value is left out. */
export function* mactorRows(answer: MactorAnswer): Generator<object> {
  const { actors, objectives, ambivalence, influence } = answer
  const table = function* (
    matrix: string,
    columns: readonly string[],
    rows: readonly (readonly (number | null)[])[] | null,
  ) {
    for (const [i, row] of (rows ?? []).entries()) {
      for (const [k, value] of row.entries()) {
        if (value !== null) yield { matrix, row: actors[i], column: columns[k], value }
      }
    }
  }
  const list = function* (matrix: string, values: readonly (number | null)[] | null) {
    for (const [i, value] of (values ?? []).entries())
      if (value !== null) yield { matrix, row: actors[i], column: null, value }
  }
  for (const id of ['1mao', '2mao', '3mao'] as const) yield* table(id, objectives, answer[id])
  for (const id of ['1caa', '1daa', '2caa', '2daa', '3caa', '3daa'] as const) yield* table(id, actors, answer[id])
  yield* list('ambivalence-1', ambivalence.first)
  yield* list('ambivalence-2', ambivalence.second)
  yield* list('ambivalence-3', ambivalence.third)
  if (!influence) return
  yield* table('mid', actors, influence.mid)
  yield* table('midi', actors, influence.midi)
  yield* list('influence', influence.influence)
  yield* list('dependence', influence.dependence)
  yield* list('power', influence.power)
  yield* list('relative-power', influence.relativePower)
}

function ofWeighted({ weightedConvergences, weightedDivergences }: Convergence): (number | null)[] {
  return [...tornness(weightedConvergences, weightedDivergences)]
}

function reordered({ actors, mid }: DirectInfluences, order: readonly string[]): number[][] {
  const places = order.map((id) => actors.indexOf(id))
  return places.map((i) => places.map((j) => mid[i]?.[j] as number))
}

/** The influence that the dataset gives its actors, 1 on average; null unless all have one, and not all 0. */
function givenPower({ dataset, units }: Positions, places: readonly number[]): number[] | null {
  const given = places.map((u) => dataset.actors[units[u] as number]?.influence)
  const total = given.reduce<number>((sum, x) => sum + (x ?? 0), 0)
  if (total === 0 || given.some((x) => x === undefined)) return null
  return given.map((x) => ((x as number) * given.length) / total)
}

function copied(table: SquareTable): number[][] {
  return table.map((row) => [...row])
}
