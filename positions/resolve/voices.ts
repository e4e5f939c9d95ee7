import { type Dataset, NO_CODE, rowsByCode, STATUSES, type Status, type TextColumn, textAt } from '../dataset/index.ts'
import { MEMBER_RULES, type MemberRule } from '../member-rule.ts'
import type { Positions, Voices } from './positions.ts'

/** What one who counts for a group holds on an issue. */
export interface Voice {
  /** Index of the actor: the body itself, one who speaks for it, or a member. */
  readonly actor: number
  /** NaN where nothing can be compared. */
  readonly value: number
  /** Index into STATUSES. */
  readonly status: number
  /** The stance that it rests on (row of the dataset's columns); −1 when it rests on several. */
  readonly row: number
  /** The body's own words (of a bloc, also those of who represents it): they are not counted among the members. */
  readonly body: boolean
  /** Whether the group's position is made of it, alone or with others. */
  readonly decides: boolean
}

/** How a group came by its position on an issue. */
export interface GroupAccount {
  /** The rule by which voices were put together; null when the position is that of one who speaks for the group. */
  readonly rule: MemberRule | null
  readonly voices: readonly Voice[]
  /** How many belong to the group on the day `day` and have said nothing on the issue for it. */
  readonly silent: number
  /** The day of the latest vote, where all voices are votes, else the one asked about; undefined without a date. */
  readonly day: string | undefined
}

/** How often a value is held among the members of a group. */
export interface PointCount {
  readonly value: number
  readonly count: number
}

/** What the members of a group hold on an issue, the body's own words aside. */
export interface MemberTally {
  /** Whether the group's position is the body's own word, so that what its members hold is not used. */
  readonly own: boolean
  /** Ascending by value. */
  readonly points: readonly PointCount[]
  /** Members who spoke, but without a value to compare. */
  readonly unclear: number
  readonly silent: number
  /** Modal share: members at the most frequent value over members with a value, 0…1 (1 − v, v Freeman's variation ratio); null without values. */
  readonly cohesion: number | null
}

const AMBIGUOUS = STATUSES.indexOf('ambiguous')
const BODY = 1
const DECIDES = 2

/** The account of the group in a cell; null for a unit that nobody else counts for. */
export function groupAccount({ voices, units, issues }: Positions, cell: number): GroupAccount | null {
  if (voices === null) return null
  const actor = units[Math.floor(cell / issues.length)] as number
  const place = voices.placeOf.get(actor * voices.issues + (issues[cell % issues.length] as number))
  if (place === undefined) return null
  const list: Voice[] = []
  for (let at = voices.start[place] as number; at < (voices.start[place + 1] as number); at++) {
    list.push({
      actor: voices.actor[at] as number,
      value: voices.value[at] as number,
      status: voices.status[at] as number,
      row: voices.row[at] as number,
      body: ((voices.part[at] as number) & BODY) !== 0,
      decides: ((voices.part[at] as number) & DECIDES) !== 0,
    })
  }
  return {
    rule: voices.rule[place] ?? null,
    voices: list,
    silent: voices.silent[place] as number,
    day: voices.day[place],
  }
}

/** Whether the position in a cell has no value because those who make it hold different ones, not because anybody was ambiguous. */
export function isSplit(positions: Positions, cell: number): boolean {
  if (positions.status[cell] !== AMBIGUOUS || !Number.isNaN(positions.value[cell])) return false
  const voices = groupAccount(positions, cell)?.voices ?? []
  return voices.some(({ decides, value }) => decides && !Number.isNaN(value))
}

/** The status of a position as it is told: `split` where those who make it differ. */
export type HeldStatus = Status | 'split'

/** What status the position in a cell is told with; null where the unit has no stance. */
export function heldStatus(positions: Positions, cell: number): HeldStatus | null {
  return isSplit(positions, cell) ? 'split' : (STATUSES[positions.status[cell] as number] ?? null)
}

/** Whether the position of a group is the body's own word, so that what its members hold is not used. */
export function isOwnWord({ voices }: GroupAccount): boolean {
  return voices.some(({ body, decides }) => body && decides)
}

/** The tally of a group's members. */
export function memberTally(account: GroupAccount): MemberTally {
  const { voices, silent } = account
  const counts = new Map<number, number>()
  let unclear = 0
  for (const { value, body } of voices) {
    if (body) continue
    if (Number.isNaN(value)) {
      unclear++
      continue
    }
    counts.set(value + 0, (counts.get(value + 0) ?? 0) + 1)
  }
  const points = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value)
  const cohesion = modalShare(points.map(({ count }) => count))
  return { own: isOwnWord(account), points, unclear, silent, cohesion }
}

/** The greatest of some counts over their sum, 0…1: 1 − v, v the variation ratio (Freeman 1965); null when nothing is counted. */
export function modalShare(counts: ArrayLike<number>): number | null {
  let [most, sum] = [0, 0]
  for (let i = 0; i < counts.length; i++) {
    most = Math.max(most, counts[i] as number)
    sum += counts[i] as number
  }
  return sum === 0 ? null : most / sum
}

/** The rules by which positions were made of several voices, each once. */
export function rulesUsed(positions: Positions): MemberRule[] {
  if (positions.voices === null) return []
  const used = new Set<MemberRule>()
  positions.status.forEach((status, cell) => {
    if (status === NO_CODE || (positions.row[cell] as number) >= 0) return
    const rule = groupAccount(positions, cell)?.rule ?? null
    if (rule !== null) used.add(rule)
  })
  return MEMBER_RULES.filter((rule) => used.has(rule))
}

/** The stances (rows) that the position in a cell rests on: one, or those of all who decide. Empty without any. */
export function rowsAt(positions: Positions, cell: number): number[] {
  const row = positions.row[cell] as number
  if (row >= 0) return [row]
  return (groupAccount(positions, cell)?.voices ?? []).flatMap((voice) =>
    voice.decides && voice.row >= 0 ? [voice.row] : [],
  )
}

/** The salience of each position: of its stance, or the mean over the stances with a value that it is made of; 1 where none is given. Null when no stance has any. */
export function salienceCells(positions: Positions): Float64Array | null {
  const { dataset, row, status } = positions
  const { salience } = dataset.stances
  if (salience === null) return null
  const of = (at: number) => {
    const one = salience[at]
    return one === undefined || Number.isNaN(one) ? 1 : one
  }
  return Float64Array.from(status, (_, cell) => {
    const at = row[cell] as number
    if (at >= 0 || positions.voices === null) return of(at)
    const rows = valuedRows(positions, cell)
    return rows.length === 0 ? 1 : rows.reduce((sum, one) => sum + of(one), 0) / rows.length
  })
}

/** The id of the common text that all stances come from which a position is made of; undefined when there is none. */
export function jointAt(positions: Positions, cell: number): string | undefined {
  const { joint } = positions.dataset.stances
  if (joint === null) return undefined
  const row = positions.row[cell] as number
  return row >= 0 ? textAt(joint, row) : commonText(joint, valuedRows(positions, cell))
}

/** How many actors have a stance from a common text (its id). */
export function signatories({ stances }: Dataset, text: string): number {
  if (stances.joint === null) return 0
  const { start, rows } = rowsByCode(stances.joint)
  const code = stances.joint.values.indexOf(text)
  const signed = rows.subarray(start[code] ?? 0, start[code + 1] ?? 0)
  return new Set(Array.from(signed, (row) => stances.actor[row])).size
}

function commonText(joint: TextColumn, rows: readonly number[]): string | undefined {
  const [first, ...rest] = rows.map((row) => textAt(joint, row))
  return rest.every((text) => text === first) ? first : undefined
}

function valuedRows(positions: Positions, cell: number): number[] {
  const { value } = positions.dataset.stances
  const rows = rowsAt(positions, cell)
  return rows.length === 1 ? rows : rows.filter((row) => !Number.isNaN(value[row]))
}

/** A voice before it is known which of them decide. */
export type SaidVoice = Omit<Voice, 'decides'>

/** Gathers the accounts of groups while positions are resolved. */
export class VoicesBuilder {
  readonly #issues: number
  readonly #placeOf = new Map<number, number>()
  readonly #columns = {
    start: [0] as number[],
    rule: [] as (MemberRule | null)[],
    silent: [] as number[],
    day: [] as (string | undefined)[],
    actor: [] as number[],
    value: [] as number[],
    status: [] as number[],
    row: [] as number[],
    part: [] as number[],
  }

  /** `issues` is the number of issues of the dataset. */
  constructor(issues: number) {
    this.#issues = issues
  }

  /** Puts down how a group (index of its actor) came by its position on an issue (index). */
  add(
    group: number,
    issue: number,
    account: {
      rule: MemberRule | null
      silent: number
      day: string | undefined
      voices: readonly SaidVoice[]
      deciding: ReadonlySet<SaidVoice>
    },
  ): void {
    const { start, rule, silent, day, actor, value, status, row, part } = this.#columns
    this.#placeOf.set(group * this.#issues + issue, rule.length)
    rule.push(account.rule)
    silent.push(account.silent)
    day.push(account.day)
    for (const voice of account.voices) {
      actor.push(voice.actor)
      value.push(voice.value)
      status.push(voice.status)
      row.push(voice.row)
      part.push((voice.body ? BODY : 0) + (account.deciding.has(voice) ? DECIDES : 0))
    }
    start.push(actor.length)
  }

  /** All accounts; null when there is none. */
  finish(): Voices | null {
    if (this.#placeOf.size === 0) return null
    return { issues: this.#issues, placeOf: this.#placeOf, ...this.#columns }
  }
}
