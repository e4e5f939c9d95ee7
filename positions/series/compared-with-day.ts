import { firstDay, lastDay } from '../calendar.ts'
import { type Dataset, timeSpan } from '../dataset/index.ts'
import { UserError } from '../errors.ts'
import { type Positions, resolvePositions } from '../resolve/index.ts'
import type { Scope } from '../scope.ts'
import { type ChangeKind, changeOfPosition, type UnitState, unitState, type VoiceChange } from './change-of-position.ts'
import { onlyIssue, turningDays } from './turning-days.ts'

/** How a position stands to the one held on an earlier day: another value, and why; the same; not known then; or known only then. */
export type SinceThen = ChangeKind | 'same' | 'new' | 'gone'

/** How many positions stand how to those of an earlier day. */
export type SinceCounts = Readonly<Record<SinceThen, number>>

/** What was held on an earlier day in the same scope. */
export interface HeldThen {
  /** The value held on that day, by cell of the positions of now; null where none is known. */
  then(cell: number): number | null
  /** How the two days compare; null where neither has a value. */
  since(cell: number): SinceThen | null
  /** Who is behind another value; empty where it is the same, or not known on both days. */
  who(cell: number): readonly Pick<VoiceChange, 'actor' | 'how'>[]
}

/**
 * Compares positions with those held on an earlier day in the same scope. What is not known on one of the two days has not moved and is not the same. Only
 * the two days count: who moved and moved back is the same. Another value has the kinds that shifts have (see `changeOfPosition`): it is a change of position
 * only where someone who counts on the later day held another value itself by the earlier one. Throws a `UserError` when the day is none to compare with
 * (see `comparableDays`).
 */
export function comparedWithDay(positions: Positions, day: string): HeldThen {
  const { dataset, scope, units, issues, value } = positions
  refuseDay(dataset, scope, day)
  const before = resolvePositions(dataset, { ...scope, asOf: day, drop: 'none' })
  const unitOf = new Map([...before.units].map((actor, u) => [actor, u]))
  const columnOf = new Map([...before.issues].map((issue, column) => [issue, column]))
  const then = (cell: number): number | null => {
    const u = unitOf.get(units[Math.floor(cell / issues.length)] as number)
    const column = columnOf.get(issues[cell % issues.length] as number)
    if (u === undefined || column === undefined) return null
    const held = before.value[u * before.issues.length + column] as number
    return Number.isNaN(held) ? null : held
  }
  const columns = new Map<number, IssueStates>()
  const changeOf = (cell: number) => {
    const column = cell % issues.length
    const states = columns.get(column) ?? issueStates(positions, issues[column] as number, day)
    columns.set(column, states)
    const actor = units[Math.floor(cell / issues.length)] as number
    const [was, is] = [states.then.get(actor), states.now.get(actor)]
    // Both days have a value, or nothing would have changed.
    return changeOfPosition(states.part, actor, was as UnitState, is as UnitState)
  }
  const differs = (cell: number) => {
    const [was, is] = [then(cell), value[cell] as number]
    return was !== null && !Number.isNaN(is) && was !== is
  }
  return {
    then,
    since: (cell) => {
      const [was, is] = [then(cell), value[cell] as number]
      if (Number.isNaN(is)) return was === null ? null : 'gone'
      return was === null ? 'new' : was === is ? 'same' : changeOf(cell).kind
    },
    who: (cell) => (differs(cell) ? changeOf(cell).who : []),
  }
}

/** The days with which the positions of a scope can be compared. */
export interface ComparableDays {
  /** Before this one: the day of the positions; null where nothing has a date. */
  readonly before: string | null
  /** From this one on, where the window of statements begins: of days before it nothing is known. Null without a beginning. */
  readonly from: string | null
}

/** With which days positions can be compared: those before their own day, which is the last on which anything counts that is stated. */
export function comparableDays(
  dataset: Dataset,
  { asOf, from, to }: Pick<Scope, 'asOf' | 'from' | 'to'>,
): ComparableDays {
  const own = asOf ?? timeSpan(dataset.stances)?.to
  const ends = [own, to].flatMap((date) => (date === undefined ? [] : [lastDay(date)])).sort()
  return { before: ends[0] ?? null, from: from === undefined ? null : firstDay(from) }
}

/** Throws a `UserError` when the positions of a scope cannot be compared with those of a day: what it told would be false. */
export function refuseDay(dataset: Dataset, scope: Pick<Scope, 'asOf' | 'from' | 'to'>, day: string): void {
  const { before, from } = comparableDays(dataset, scope)
  if (before !== null && lastDay(day) >= before) {
    throw new UserError('bad-parameter', 'since', `${day} is not before ${before}, the day of this picture`, {
      next: 'give an earlier day',
    })
  }
  if (from !== null && lastDay(day) < from) {
    throw new UserError(
      'bad-parameter',
      'since',
      `${day} lies before ${from}, where the window of this picture begins, so nothing counts on that day`,
      { next: `give a day from ${from} on, or let the window begin earlier (from)` },
    )
  }
}

/** The states of all units on one issue, by actor, on the two days. */
interface IssueStates {
  /** The dataset with the stances on the issue alone, whose rows the states name. */
  readonly part: Dataset
  readonly then: ReadonlyMap<number, UnitState>
  readonly now: ReadonlyMap<number, UnitState>
}

/** Walks the days on which positions on an issue may change, so that the states know what each voice held until the earlier day. */
function issueStates({ dataset, scope }: Positions, issue: number, day: string): IssueStates {
  const rows: number[] = []
  for (let row = 0; row < dataset.stances.length; row++) if (dataset.stances.issue[row] === issue) rows.push(row)
  const part = onlyIssue(dataset, issue, rows)
  const until = lastDay(day)
  const own = { ...scope, issue: [], weight: new Map<string, number>(), drop: 'none' as const, partial: true }
  const statesAt = (asOf: string | undefined, former: ReadonlyMap<number, UnitState>) => {
    const positions = resolvePositions(part, { ...own, asOf })
    const states = new Map(former)
    if (positions.issues.length === 0) return states
    positions.units.forEach((actor, u) => {
      states.set(actor, unitState(positions, u, asOf === undefined ? '' : lastDay(asOf), former.get(actor)))
    })
    return states
  }
  let then: ReadonlyMap<number, UnitState> = new Map()
  for (const on of turningDays(part, scope).filter((one) => one < until)) then = statesAt(on, then)
  then = statesAt(day, then)
  return { part, then, now: statesAt(scope.asOf, then) }
}
