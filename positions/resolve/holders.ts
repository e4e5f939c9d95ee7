import { firstDay, lastDay, OPEN_END, OPEN_START } from '../calendar.ts'
import type { Actor, ActorKind, Affiliation, Level } from '../dataset/index.ts'

/** An actor whose stances count for a unit: itself (`own`), or someone who speaks for it within the given terms. */
export interface Holder {
  readonly actor: number
  readonly own: boolean
  /** Terms in which its words count, by the day of the statement (inclusive); empty: always. */
  readonly terms: readonly Term[]
  /** Where all words but votes are judged otherwise: the terms in which they count; null when none does. */
  readonly standing?: readonly Term[] | null
}

/** A stretch of days in which a tie holds, with its rank (1 highest, Infinity when not ranked). */
export interface Term {
  /** First and last day (`YYYY-MM-DD`), inclusive. */
  readonly first: string
  readonly last: string
  readonly rank: number
}

/** A unit of comparison: an actor, with everyone whose stances count for it. */
export interface Unit {
  readonly actor: number
  readonly holders: readonly Holder[]
  /** Those who speak for the unit itself: all holders, but for a bloc at level blocs itself and who represents it. */
  readonly body: readonly Holder[]
  /** The members of a bloc at level blocs, each one voice; else empty. */
  readonly members: readonly Member[]
}

/** A member of a bloc, with itself and those who speak for it. */
export interface Member {
  readonly actor: number
  /** When it belongs to the bloc. */
  readonly terms: readonly Term[]
  readonly speakers: readonly Speaker[]
}

/** One whose words are a member's. */
export interface Speaker {
  readonly actor: number
  readonly own: boolean
  /** Terms in which it speaks for the member; empty: always. */
  readonly terms: readonly Term[]
  /** Those among them in which the member belongs to the bloc. */
  readonly within: readonly Term[]
}

// No statement lies within it, not even one without a date.
const NEVER: readonly Term[] = [{ first: '~', last: '', rank: Number.POSITIVE_INFINITY }]

/**
 * Whose words count for a bloc through a member, and when. A vote counts when the member belonged to the bloc on its day. What is not a vote is a standing
 * position, and counts whenever it was stated, as long as the member belongs to the bloc on the day `asOf` (any day, without one).
 */
export function holdersOf({ terms, speakers }: Member, asOf: string | undefined): Holder[] {
  const belongs = rankAt({ terms }, asOf) !== null
  return speakers.map((speaker) => ({
    actor: speaker.actor,
    own: speaker.own,
    terms: speaker.within.length > 0 ? speaker.within : NEVER,
    standing: belongs ? speaker.terms : null,
  }))
}

/** The rank under which a statement of a date counts for the unit, or null when it does not; undated statements count in every term. */
export function rankAt(holder: Pick<Holder, 'terms'>, statedOn: string | undefined): number | null {
  return statedOn === undefined
    ? rankWithin(holder, OPEN_START, OPEN_END)
    : rankWithin(holder, firstDay(statedOn), lastDay(statedOn))
}

/** The same for a statement of the days from `first` to `last` (`YYYY-MM-DD`). */
export function rankWithin({ terms }: Pick<Holder, 'terms'>, first: string, last: string): number | null {
  if (terms.length === 0) return 0
  let best: number | null = null
  for (const term of terms) {
    const inside = last >= term.first && first <= term.last
    if (inside && (best === null || term.rank < best)) best = term.rank
  }
  return best
}

/**
 * The units of a level, in the order of the actors. `persons`: every actor for itself. `delegations`: a person who represents a nation,
 * organisation or bloc counts there (in each, if there are several) and is no unit of its own. `blocs`: a delegation that is a member of a
 * bloc counts in it and is no unit of its own; who represents a bloc speaks for the bloc itself, and a person who is a member of a bloc in its own right
 * counts there once, not again through whom it represents.
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
      if (blocs.length === 0 || actors[fold.group]?.kind === 'bloc') return [fold]
      return blocs
        .filter(({ group }) => !direct.some((own) => own.group === group))
        .map((bloc) => ({ group: bloc.group, terms: overlaps(fold.terms, bloc.terms) }))
    })
    return [...direct, ...through]
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
    // Who never spoke for a delegation while it was in the bloc counts nowhere, and is no unit either.
    for (const { group, terms } of into.filter((fold) => fold.terms.length > 0))
      byGroup.set(group, [...(byGroup.get(group) ?? []), ...terms])
    for (const [group, terms] of byGroup) holders[group]?.push({ actor, own: false, terms })
  })
  const members = level === 'blocs' ? membersOfBlocs(actors, ties) : null
  return actors.flatMap((_, actor): Unit[] => {
    if (!isUnit[actor]) return []
    const all = holders[actor] as Holder[]
    const own = members?.[actor] ?? []
    if (own.length === 0) return [{ actor, holders: all, body: all, members: [] }]
    const body = all.flatMap((holder) => (holder.own ? [holder] : asRepresentative(ties, holder, actor)))
    return [{ actor, holders: all, body, members: own }]
  })
}

/** A holder in the terms in which it represents the group; none where it only speaks for members. */
function asRepresentative({ represents }: Ties, holder: Holder, group: number): Holder[] {
  return (represents[holder.actor] as Fold[])
    .filter((fold) => fold.group === group)
    .map(({ terms }) => ({ ...holder, terms }))
}

/** For each bloc, by actor: its members with those who speak for them; persons who belong to the bloc in their own right speak for themselves. */
function membersOfBlocs(actors: readonly Actor[], ties: Ties): readonly Member[][] {
  const speakers: { actor: number; terms: Term[] }[][] = actors.map(() => [])
  ties.represents.forEach((folds, actor) => {
    if (actors[actor]?.kind !== 'person') return
    for (const { group, terms } of folds) speakers[group]?.push({ actor, terms })
  })
  const out: Member[][] = actors.map(() => [])
  ties.memberOfBloc.forEach((folds, actor) => {
    if (actors[actor]?.kind === 'bloc') return
    for (const { group, terms } of folds) {
      const belongs = (person: number) => (ties.memberOfBloc[person] as Fold[]).some((fold) => fold.group === group)
      const others = (speakers[actor] as { actor: number; terms: Term[] }[])
        .filter((speaker) => !belongs(speaker.actor))
        .map((speaker): Speaker => ({ ...speaker, own: false, within: overlaps(speaker.terms, terms) }))
      out[group]?.push({ actor, terms, speakers: [{ actor, own: true, terms: [], within: terms }, ...others] })
    }
  })
  return out
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
    folds.filter(({ terms }) => rankAt({ terms }, day) !== null).map(({ group }) => group),
  )
}

/** The term of a tie between two actors. */
export function termOf({ from, to, rank }: Affiliation): Term {
  return {
    first: from === undefined ? OPEN_START : firstDay(from),
    last: to === undefined ? OPEN_END : lastDay(to),
    rank: rank ?? Number.POSITIVE_INFINITY,
  }
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
    const term = termOf(tie)
    const same = folds.find((fold) => fold.group === group)
    if (same) same.terms.push(term)
    else folds.push({ group, terms: [term] })
  }
  return { represents, memberOfBloc }
}

function overlaps(a: readonly Term[], b: readonly Term[]): Term[] {
  return a.flatMap((x) =>
    b.flatMap((y) => {
      const [, first] = inOrder(x.first, y.first)
      const [last] = inOrder(x.last, y.last)
      return first > last ? [] : [{ first, last, rank: Math.min(x.rank, y.rank) }]
    }),
  )
}

function inOrder(a: string, b: string): [string, string] {
  return a <= b ? [a, b] : [b, a]
}

/** For each actor, by index: the groups of this kind that it is a member of on a day (any time, when no day is given), as ascending indexes. */
export function membershipsOf(
  actors: readonly Actor[],
  affiliations: readonly Affiliation[],
  kind: ActorKind,
  day?: string,
): number[][] {
  const indexOf = new Map(actors.map(({ id }, index) => [id, index]))
  const groups = actors.map(() => new Set<number>())
  for (const tie of affiliations) {
    const [actor, group] = [indexOf.get(tie.actor), indexOf.get(tie.group)]
    if (tie.kind !== 'member' || actor === undefined || group === undefined || actor === group) continue
    if (actors[group]?.kind === kind && rankAt({ terms: [termOf(tie)] }, day) !== null) groups[actor]?.add(group)
  }
  return groups.map((found) => [...found].sort((a, b) => a - b))
}
