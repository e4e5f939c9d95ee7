import { PairSampler } from '../alignment/index.ts'
import type { Dataset, Scale } from '../dataset/index.ts'
import { UserError } from '../errors.ts'
import { pairMeasure } from '../measures/index.ts'
import { type Positions, resolvePositions, selectedIssues, unitPlace } from '../resolve/index.ts'
import type { Scope } from '../scope.ts'
import { shown } from '../text.ts'
import { type Move, withScenario } from './with-scenario.ts'

/** The mean alignment of an actor with a group. */
export interface MeanAlignment {
  /** Over the members of the group with whom it has a value; null when there is none. */
  readonly value: number | null
  /** How many these are. */
  readonly known: number
}

/** The move that brings an actor nearest to a group. */
export interface BestMove {
  readonly move: Move
  /** The actor's position on the issue as it is; null when it has none. */
  readonly from: number | null
  readonly before: MeanAlignment
  readonly after: MeanAlignment
}

/** Gains below this are rounding. */
const ROUNDING = 1e-12

/**
 * The single move of an actor on one issue after which its mean alignment with the group is highest: every selected issue with a scale is
 * tried with every point of the scale (a continuous one: its bounds, and what members of the group hold). Of equals the first issue, then
 * the value nearest to the present one, then the lowest. Null when no move raises the mean. Members who gain or lose a value through a
 * move change what the mean is over; `known` tells. Throws a `UserError` when one of them is no unit, or the actor is in the group.
 */
export function bestMove(dataset: Dataset, scope: Scope, actor: string, group: readonly string[]): BestMove | null {
  const positions = resolvePositions(dataset, scope)
  const u = unitPlace(positions, actor)
  const members = [...new Set(group)].map((id) => unitPlace(positions, id))
  if (members.includes(u))
    throw new UserError('bad-parameter', 'group', `${shown(actor)} is the one who moves, so it cannot be in the group`)
  if (members.length === 0)
    throw new UserError('bad-parameter', 'group', 'name the actors that the mover is to come nearer to')
  const before = meanAlignment(new PairSampler(positions), positions.scope, u, members)
  const { salience, joint } = dataset.stances
  // A move is more than one changed cell when others inherit it, or when it ends that an issue is dropped; and it keeps the salience of a
  // stance, but not its joint text.
  const textsMatter = joint !== null && scope.joint === 'exclude' && (salience !== null || positions.voices !== null)
  const intricate = scope.inherit || scope.drop === 'unanimous' || textsMatter
  const trial = intricate ? resolving(dataset, scope) : overlaid(positions, u)
  let best: BestMove | null = null
  for (const { issue, id, values } of candidates(dataset, scope, positions, members)) {
    const column = positions.issues.indexOf(issue)
    const own = column < 0 ? Number.NaN : (positions.value[u * positions.issues.length + column] as number)
    const from = Number.isNaN(own) ? null : own
    const nearest = from === null ? values : values.toSorted((x, y) => Math.abs(x - from) - Math.abs(y - from) || x - y)
    for (const value of nearest) {
      if (value === from) continue
      const move = { actor, issue: id, value }
      const after = trial(move, column, (sampler) => meanAlignment(sampler, scope, u, members))
      const least = best ? best.after.value : before.value
      if (after?.value == null || (least !== null && after.value <= least + ROUNDING)) continue
      best = { move, from, before, after }
    }
  }
  return best
}

type Trial = (move: Move, column: number, mean: (sampler: PairSampler) => MeanAlignment) => MeanAlignment | null

/** Tries a move by resolving everything anew. */
function resolving(dataset: Dataset, scope: Scope): Trial {
  return (move, _column, mean) => mean(new PairSampler(resolvePositions(withScenario(dataset, scope, [move]), scope)))
}

/** Tries a move in the one cell that it changes; an issue on which nobody in scope has a stance is shared with nobody, and changes nothing. */
function overlaid(positions: Positions, u: number): Trial {
  const value = positions.value.slice()
  const row = positions.row.slice()
  // One sampler for all moves: it reads the cells anew for each sample, and laying it out costs more than a trial.
  const sampler = new PairSampler({ ...positions, value, row })
  return (move, column, mean) => {
    if (column < 0) return null
    const cell = u * positions.issues.length + column
    value[cell] = move.value
    // A hypothetical stance has the salience of the one that it replaces, but no joint text.
    if (positions.dataset.stances.salience === null) row[cell] = -1
    const after = mean(sampler)
    value[cell] = positions.value[cell] as number
    row[cell] = positions.row[cell] as number
    return after
  }
}

function candidates(dataset: Dataset, scope: Scope, positions: Positions, members: readonly number[]) {
  const scales = new Map(dataset.scales.map((scale) => [scale.id, scale]))
  const { keep } = selectedIssues(dataset, scope)
  return dataset.issues.flatMap(({ id, scale: scaleId }, issue) => {
    const scale = scales.get(scaleId ?? '')
    return scale && keep[issue] === 1 ? [{ issue, id, values: valuesOf(scale, positions, issue, members) }] : []
  })
}

function valuesOf(scale: Scale, positions: Positions, issue: number, members: readonly number[]): number[] {
  if (!scale.continuous && scale.points.length > 0) return sorted(scale.points.map(({ value }) => value))
  const column = positions.issues.indexOf(issue)
  const held = members.flatMap((u) => {
    const value = column < 0 ? Number.NaN : (positions.value[u * positions.issues.length + column] as number)
    return Number.isNaN(value) ? [] : [value]
  })
  return sorted([scale.min, scale.max, ...held])
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((x, y) => x - y)
}

function meanAlignment(sampler: PairSampler, scope: Scope, u: number, members: readonly number[]): MeanAlignment {
  const measure = pairMeasure(scope.measure)
  let sum = 0
  let known = 0
  for (const v of members) {
    const sample = sampler.sample(u, v)
    const value = sample.length < scope.minShared ? 'below-min-shared' : measure.compute(sample)
    if (typeof value !== 'number') continue
    sum += value
    known++
  }
  return { value: known === 0 ? null : sum / known, known }
}
