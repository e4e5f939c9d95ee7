import { firstDay, lastDay } from '../calendar.ts'
import type { Actor, Affiliation, Level } from '../dataset/model.ts'

/** An actor whose stances count for a unit: itself (`own`), or someone who speaks for it within the given terms. */
export interface Holder {
  readonly actor: number
  readonly own: boolean
  /** Terms in which its words count, by the day of the statement (inclusive); empty: always. */
  readonly terms: readonly Term[]
}

/** A stretch of days in which a tie holds, with its rank (1 highest, Infinity when not ranked). */
export interface Term {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly rank: number
}

/** A unit of comparison: an actor, with everyone whose stances count for it. */
export interface Unit {
  readonly actor: number
  readonly holders: readonly Holder[]
}

/** The rank under which a statement of a date counts for the unit, or null when it does not; undated statements count in every term. */
export function rankAt(holder: Holder, statedOn: string | undefined): number | null {
  if (holder.terms.length === 0) return 0
  let best: number | null = null
  for (const term of holder.terms) {
    const inside =
      statedOn === undefined ||
      ((term.from === undefined || lastDay(statedOn) >= firstDay(term.from)) &&
        (term.to === undefined || firstDay(statedOn) <= lastDay(term.to)))
    if (inside && (best === null || term.rank < best)) best = term.rank
  }
  return best
}

/**
 * The units of a level, in the order of the actors. `persons`: every actor for itself. `delegations`: a person who represents a nation,
 * organisation or bloc counts there (in each, if there are several) and is no unit of its own. `blocs`: a delegation that is a member of a
 * bloc counts in it and is no unit of its own.
 */
export function unitsOf(level: Level, actors: readonly Actor[], affiliations: readonly Affiliation[]): Unit[] {
  const ties = tiesByActor(actors, affiliations)
  const folds = (actor: number): Fold[] => {
    const kind = actors[actor]?.kind
    const represented = kind === 'person' ? (ties.represents[actor] as Fold[]) : []
    if (level === 'persons') return []
    if (level === 'delegations') return represented
    if (kind === 'bloc') return []
    const direct = ties.memberOfBloc[actor] as Fold[]
    // A person counts in the blocs of whom it speaks for, and for whom it speaks where that is in no bloc.
    const through = represented.flatMap((fold): Fold[] => {
      const blocs = ties.memberOfBloc[fold.group] as Fold[]
      if (blocs.length === 0) return [fold]
      return blocs.map((bloc) => ({ group: bloc.group, terms: overlaps(fold.terms, bloc.terms) }))
    })
    return [...direct, ...through].filter((fold) => fold.terms.length > 0)
  }
  const holders: Holder[][] = actors.map(() => [])
  const isUnit = actors.map(() => true)
  actors.forEach((_, actor) => {
    const into = folds(actor)
    if (into.length === 0) {
      holders[actor]?.unshift({ actor, own: true, terms: [] })
      return
    }
    isUnit[actor] = false
    const byGroup = new Map<number, Term[]>()
    for (const { group, terms } of into) byGroup.set(group, [...(byGroup.get(group) ?? []), ...terms])
    for (const [group, terms] of byGroup) holders[group]?.push({ actor, own: false, terms })
  })
  return actors.flatMap((_, actor) => (isUnit[actor] ? [{ actor, holders: holders[actor] as Holder[] }] : []))
}

/** For each actor that someone represents: those who do, for positions inherited from a representative. */
export function representativesOf(actors: readonly Actor[], affiliations: readonly Affiliation[]): readonly Holder[][] {
  const out: Holder[][] = actors.map(() => [])
  tiesByActor(actors, affiliations).represents.forEach((folds, actor) => {
    for (const { group, terms } of folds) out[group]?.push({ actor, own: false, terms })
  })
  return out
}

/** For each actor: the blocs that it is a member of on a day (any time, when no day is given), as indexes. */
export function blocsOf(actors: readonly Actor[], affiliations: readonly Affiliation[], day?: string): number[][] {
  return tiesByActor(actors, affiliations).memberOfBloc.map((folds) =>
    folds
      .filter(({ group, terms }) => rankAt({ actor: group, own: false, terms }, day) !== null)
      .map(({ group }) => group),
  )
}

interface Fold {
  readonly group: number
  readonly terms: Term[]
}

interface Ties {
  readonly represents: Fold[][]
  readonly memberOfBloc: Fold[][]
}

function tiesByActor(actors: readonly Actor[], affiliations: readonly Affiliation[]): Ties {
  const indexOf = new Map(actors.map((actor, index) => [actor.id, index]))
  const represents: Fold[][] = actors.map(() => [])
  const memberOfBloc: Fold[][] = actors.map(() => [])
  for (const tie of affiliations) {
    const actor = indexOf.get(tie.actor)
    const group = indexOf.get(tie.group)
    if (actor === undefined || group === undefined || actor === group) continue
    const kind = actors[group]?.kind
    const list =
      tie.kind === 'represents'
        ? kind === 'person'
          ? undefined
          : represents
        : kind === 'bloc'
          ? memberOfBloc
          : undefined
    if (!list) continue
    const folds = list[actor] as Fold[]
    const term: Term = { from: tie.from, to: tie.to, rank: tie.rank ?? Number.POSITIVE_INFINITY }
    const same = folds.find((fold) => fold.group === group)
    if (same) same.terms.push(term)
    else folds.push({ group, terms: [term] })
  }
  return { represents, memberOfBloc }
}

function overlaps(a: readonly Term[], b: readonly Term[]): Term[] {
  return a.flatMap((x) =>
    b.flatMap((y) => {
      const from = later(x.from, y.from)
      const to = earlier(x.to, y.to)
      const empty = from !== undefined && to !== undefined && firstDay(from) > lastDay(to)
      return empty ? [] : [{ from, to, rank: Math.min(x.rank, y.rank) }]
    }),
  )
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return firstDay(a) >= firstDay(b) ? a : b
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return lastDay(a) <= lastDay(b) ? a : b
}
