import { type Dataset, STATUSES } from '../dataset/index.ts'
import { type MemberRule, valueOfMembers } from '../member-rule.ts'
import type { CellContent } from './cells.ts'
import { type Holder, holdersOf, rankAt, type Term, type Unit } from './holders.ts'
import type { LatestStances } from './latest-stances.ts'
import { VIA } from './positions.ts'
import type { SaidVoice } from './voices.ts'

const POSITION = STATUSES.indexOf('position')
const AMBIGUOUS = STATUSES.indexOf('ambiguous')
const [OWN, REPRESENTED, AGGREGATED] = (['own', 'represented', 'aggregated'] as const).map((via) =>
  VIA.indexOf(via),
) as [number, number, number]

/** A voice with what decides between voices: day (see `LatestStances.dateOf`), whether it is the body's own, rank; and whether it is a vote. */
export interface Said extends SaidVoice {
  readonly vote: boolean
  readonly date: number
  readonly own: boolean
  readonly rank: number
}

/** The position that voices make, and which of them decide. `rule` is null when one alone does by being the latest. */
export interface Outcome {
  readonly content: CellContent
  readonly deciding: ReadonlySet<Said>
  readonly rule: MemberRule | null
}

/** The latest stance of each holder, by issue column. */
export function saidBy(
  dataset: Dataset,
  finder: LatestStances,
  holders: readonly Holder[],
  isBody: (holder: Holder) => boolean,
): Map<number, Said[]> {
  const { value, status } = dataset.stances
  const said = new Map<number, Said[]>()
  for (const holder of holders) {
    const body = isBody(holder)
    finder.forEach(holder, (k, row, rank) => {
      add(said, k, {
        actor: holder.actor,
        value: value[row] as number,
        status: status[row] as number,
        row,
        body,
        date: finder.dateOf(row),
        vote: finder.isVote(row),
        own: holder.own,
        rank,
      })
    })
  }
  return said
}

/**
 * What counts for a unit, by issue column: the words of the body and of those who speak for it, and one voice of each member. A member speaks by the latest
 * word of those who speak for it, with what counts as of the day `asOf` (see `holdersOf`).
 */
export function voicesOf(
  dataset: Dataset,
  finder: LatestStances,
  { body, members }: Unit,
  ruleOf: (k: number) => MemberRule,
  asOf: string | undefined,
): Map<number, Said[]> {
  const said = saidBy(dataset, finder, body, ({ own }) => own || members.length > 0)
  for (const member of members) {
    for (const [k, voices] of saidBy(dataset, finder, holdersOf(member, asOf), () => false)) {
      const { content, deciding } = latestWord(voices, ruleOf(k))
      const { value, status, row, date } = content
      const vote = [...deciding].every((one) => one.vote)
      add(said, k, { actor: member.actor, value, status, row, body: false, date, vote, own: false, rank: 0 })
    }
  }
  return said
}

/** The position of a unit: the word of its body, else its members' positions put together by the rule. `said` must not be empty. */
export function positionOf(said: readonly Said[], hasMembers: boolean, rule: MemberRule): Outcome {
  const { low, high } = spread(said)
  const body = hasMembers ? said.filter((one) => one.body) : said
  const outcome = body.length > 0 ? latestWord(body, rule) : { ...together(said, rule), rule }
  return { ...outcome, content: { ...outcome.content, low, high } }
}

/** The latest word: the last day, then the body's own, then rank; those whom none of these tells apart are put together by the rule. */
function latestWord(said: readonly Said[], rule: MemberRule): Outcome {
  const best = said.reduce((first, one) => (before(one, first) < 0 ? one : first))
  const top = said.filter((one) => before(one, best) === 0)
  return { ...together(top, rule), rule: top.length > 1 ? rule : null }
}

function before(a: Said, b: Said): number {
  if (a.date !== b.date) return b.date - a.date
  if (a.own !== b.own) return a.own ? -1 : 1
  // Unranked voices have rank Infinity, which has no difference.
  return a.rank === b.rank ? 0 : a.rank < b.rank ? -1 : 1
}

/** Voices put together: the status is the one that all who hold the value share, else `position`; without a value the one that all share, else `ambiguous`. */
function together(said: readonly Said[], rule: MemberRule): Omit<Outcome, 'rule'> {
  const date = said.reduce((last, one) => Math.max(last, one.date), -1)
  const deciding = new Set(said)
  const [only] = said
  if (said.length === 1 && only) {
    const { value, status, row } = only
    const via = only.own ? OWN : only.row < 0 ? AGGREGATED : REPRESENTED
    return { content: { value, status, row, via, low: value, high: value, date }, deciding }
  }
  const valued = said.filter((one) => !Number.isNaN(one.value))
  const value = valueOfMembers(
    valued.map((one) => one.value + 0),
    rule,
  )
  const behind = valued.length === 0 ? said : rule === 'majority' ? valued.filter((one) => one.value === value) : valued
  const shared = behind[0]?.status
  const alike = behind.every(({ status }) => status === shared) ? shared : undefined
  const status =
    valued.length > 0 && Number.isNaN(value) ? AMBIGUOUS : (alike ?? (valued.length > 0 ? POSITION : AMBIGUOUS))
  return { content: { value, status, row: -1, via: AGGREGATED, ...spread(said), date }, deciding }
}

function spread(said: readonly Said[]): { low: number; high: number } {
  let [low, high] = [Number.NaN, Number.NaN]
  for (const { value } of said) {
    if (!(low <= value) && !Number.isNaN(value)) low = value
    if (!(high >= value) && !Number.isNaN(value)) high = value
  }
  return { low, high }
}

function add(said: Map<number, Said[]>, k: number, one: Said): void {
  const list = said.get(k)
  if (list) list.push(one)
  else said.set(k, [one])
}

/** Those who may speak or count for a unit besides itself, with their terms: the members of a bloc, or who speaks for a delegation. */
export function participantsOf({ body, members }: Unit): Map<number, readonly Term[]> {
  const participants = new Map<number, readonly Term[]>()
  if (members.length > 0) for (const { actor, terms } of members) participants.set(actor, terms)
  else for (const { actor, own, terms } of body) if (!own) participants.set(actor, terms)
  return participants
}

/**
 * Counts who of a unit's speakers or members is silent: those whose term covers the day and who have no statement among the voices. The day is that of the
 * latest vote where all voices are votes, else `asOf`; without any day everybody who ever belonged to the unit counts. Tells that day too, so that they can be
 * named (see `membersAt`).
 */
export function silentOf(
  finder: LatestStances,
  unit: Unit,
  asOf: string | undefined,
): (said: readonly Said[]) => { readonly silent: number; readonly day: string | undefined } {
  const participants = participantsOf(unit)
  const presentOn = new Map<string | undefined, ReadonlySet<number>>()
  const present = (day: string | undefined) => {
    const known = presentOn.get(day)
    if (known !== undefined) return known
    const found = new Set(
      [...participants].flatMap(([actor, terms]) => (rankAt({ terms }, day) === null ? [] : [actor])),
    )
    presentOn.set(day, found)
    return found
  }
  return (said) => {
    const voted = said.every(({ vote }) => vote)
    const day = voted ? finder.dayOf(said.reduce((latest, one) => Math.max(latest, one.date), -1)) : asOf
    const there = present(day)
    return { silent: there.size - said.filter((one) => !one.body && there.has(one.actor)).length, day }
  }
}
