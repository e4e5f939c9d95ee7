import { lastDay } from '../calendar.ts'
import {
  allRows,
  type Dataset,
  joinedRows,
  type Scale,
  type StanceColumns,
  StanceColumnsBuilder,
  textAt,
} from '../dataset/index.ts'
import { UserError } from '../errors.ts'
import {
  eligibleRows,
  type Positions,
  resolvePositions,
  salienceCells,
  scopeOf,
  selectedIssues,
} from '../resolve/index.ts'
import type { Scope } from '../scope.ts'
import { earlier } from '../series/index.ts'
import { plainNumber, shown } from '../text.ts'
import { scopeQueryOf, type View } from '../view.ts'

/** A hypothetical stance: what if this actor held this value on this issue. Actor and issue by id. */
export interface Move {
  readonly actor: string
  readonly issue: string
  readonly value: number
}

/**
 * The move of a text `ACTOR=ISSUE=VALUE`. The last `=` divides the value, the one before it the issue, so an actor's id may hold `=`, an issue's may
 * not. Throws a `UserError` when the text is no move.
 */
export function moveOf(text: string): Move {
  const atValue = text.lastIndexOf('=')
  const atIssue = text.lastIndexOf('=', atValue - 1)
  const number = text.slice(atValue + 1).trim()
  const value = plainNumber(number)
  if (atIssue < 1 || atValue - atIssue < 2 || !Number.isFinite(value)) {
    throw new UserError('bad-parameter', 'move', `${shown(text)} is not ACTOR=ISSUE=VALUE (such as usa=territory=-1)`)
  }
  return { actor: text.slice(0, atIssue), issue: text.slice(atIssue + 1, atValue), value }
}

/**
 * The dataset with hypothetical stances laid over it; the dataset itself stays as it is. A move takes the place of the actor's own stances on the
 * issue, is valid from the scope's asOf, and counts as the latest word on the issue, so that it also decides against others who speak for the
 * same unit. It matters to its holder as much as what it replaces (salience). Of several moves of an actor on an issue the last holds. Their rows come after all others, which are numbered anew.
 * Throws a `UserError` when a move names no actor, no issue in scope, or a value that the issue's scale does not have.
 */
export function withScenario(dataset: Dataset, scope: Scope, moves: readonly Move[]): Dataset {
  if (moves.length === 0) return dataset
  const places = new Map(moves.map((move) => [`${move.actor}\u001f${move.issue}`, placed(dataset, scope, move)]))
  const eligible = eligibleRows(dataset.stances, scope)
  const builder = new StanceColumnsBuilder()
  const { stances } = dataset
  const replaced = new Set([...places.values()].map(({ actor, issue }) => actor * dataset.issues.length + issue))
  const kept = allRows(stances.length).filter(
    (row) => !replaced.has((stances.actor[row] as number) * dataset.issues.length + (stances.issue[row] as number)),
  )
  const day = dayOf(scope)
  const salienceOf = salienceBefore(dataset, scope, eligible)
  for (const { actor, issue, value } of places.values()) {
    const latest = latestOn(stances, eligible, issue)
    const statedOn = day === undefined ? latest : latest !== undefined && latest > day ? latest : day
    builder.append({
      actor,
      issue,
      value,
      status: 'position',
      origin: 'inferred',
      confidence: 'high',
      salience: salienceOf(actor, issue),
      statedOn,
      validFrom: day,
    })
  }
  return { ...dataset, stances: joinedRows(stances, kept, builder.finish()) }
}

/** How much an issue matters to an actor without any move, by indexes: as in its position where it is compared, else in its own latest stance; undefined where none tells. */
function salienceBefore(
  dataset: Dataset,
  scope: Scope,
  eligible: Int32Array,
): (actor: number, issue: number) => number | undefined {
  const { salience, statedOn, actor: actors, issue: issues } = dataset.stances
  if (salience === null) return () => undefined
  const positions = resolvePositions(dataset, scope)
  const cells = salienceCells(positions)
  const told = (row: number | undefined) => {
    const found = row === undefined || row < 0 ? Number.NaN : (salience[row] as number)
    return Number.isNaN(found) ? undefined : found
  }
  return (actor, issue) => {
    const [u, k] = [positions.units.indexOf(actor), positions.issues.indexOf(issue)]
    if (u >= 0 && k >= 0) return cells?.[u * positions.issues.length + k]
    const own = [...eligible].filter((row) => actors[row] === actor && issues[row] === issue)
    const dated = (row: number) => textAt(statedOn, row) ?? ''
    return told(own.toSorted((a, b) => (dated(a) < dated(b) ? -1 : 1)).at(-1))
  }
}

/** Throws the `UserError` that `withScenario` would when one of the moves does not fit the dataset and the scope. */
export function checkMoves(dataset: Dataset, scope: Scope, moves: readonly Move[]): void {
  for (const move of moves) placed(dataset, scope, move)
}

/** The day that moves are made on: the scope's, but within its window; undefined when the scope has no time at all. */
function dayOf({ asOf, to }: Scope): string | undefined {
  const [day, end] = [asOf && lastDay(asOf), to && lastDay(to)]
  return day !== undefined && end !== undefined ? earlier(day, end) : (day ?? end)
}

/** The last day that a stance in the scope's time on the issue was stated, at the precision of days. */
function latestOn(stances: StanceColumns, eligible: Int32Array, issue: number): string | undefined {
  let latest: string | undefined
  for (const row of eligible) {
    if (stances.issue[row] !== issue) continue
    const date = textAt(stances.statedOn, row)
    if (date !== undefined && (latest === undefined || lastDay(date) > latest)) latest = lastDay(date)
  }
  return latest
}

function placed(dataset: Dataset, scope: Scope, move: Move): { actor: number; issue: number; value: number } {
  const actor = dataset.actors.findIndex(({ id }) => id === move.actor)
  if (actor < 0)
    throw new UserError('bad-parameter', 'move', `no actor ${shown(move.actor)} in dataset "${dataset.info.id}"`)
  const issue = dataset.issues.findIndex(({ id }) => id === move.issue)
  if (issue < 0)
    throw new UserError('bad-parameter', 'move', `no issue ${shown(move.issue)} in dataset "${dataset.info.id}"`)
  if (selectedIssues(dataset, scope).keep[issue] === 0)
    throw new UserError('bad-parameter', 'move', `the issue "${move.issue}" is not in scope`)
  const scale = dataset.scales.find(({ id }) => id === dataset.issues[issue]?.scale)
  if (!scale)
    throw new UserError('bad-parameter', 'move', `the issue "${move.issue}" is a heading without a scale`, {
      next: 'name one below it',
    })
  if (!onScale(scale, move.value)) {
    throw new UserError('bad-parameter', 'move', `${move.value} is not on the scale of "${move.issue}"`, {
      expected: scaleWords(scale),
    })
  }
  return { actor, issue, value: move.value }
}

function onScale({ min, max, continuous, points }: Scale, value: number): boolean {
  if (!continuous && points.length > 0) return points.some((point) => point.value === value)
  return value >= min && value <= max
}

function scaleWords({ min, max, continuous, points }: Scale): string {
  return !continuous && points.length > 0 && points.length <= 20
    ? `one of ${points.map(({ value }) => value).join(', ')}`
    : `a value from ${min} to ${max}`
}

/**
 * The positions that a view compares, its hypothetical moves laid over them. Throws a `UserError` when the scope or a move does not
 * fit the dataset.
 */
export function viewPositions(dataset: Dataset, view: View): Positions {
  const scope = scopeOf(dataset, scopeQueryOf(view))
  return resolvePositions(withScenario(dataset, scope, (view.move ?? []).map(moveOf)), scope)
}
