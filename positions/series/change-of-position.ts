import { firstDay, lastDay, OPEN_START } from '../calendar.ts'
import type { Dataset, StanceColumns } from '../dataset/index.ts'
import { groupAccount, type Positions, type Voice } from '../resolve/index.ts'
import { beginOf } from './turning-days.ts'

/**
 * What lies behind another position of a unit: someone who counts for it `changed` position; `expired`, nobody did, but a statement has ended, so that an
 * older one counts again; `undated`, nobody did as far as is known, but a statement with a date takes the place of one of the same actor without, and nothing says which came first; `other-speaker`, nobody said anything else, but someone with another view speaks for it now; `other-members`, nobody did, but members of the bloc joined, left, spoke for the first time or hold their position no longer.
 */
export const CHANGE_KINDS = ['changed', 'expired', 'undated', 'other-speaker', 'other-members'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/**
 * What one who counts for a unit did: changed its own position, fell back on an older statement of its own when another ended, took another position by its first statement with a date, spoke (for the first
 * time, or once more), did so as a new member, left, or ended its position; or, `returned`, did nothing, but an older statement of its own counts again.
 */
export const VOICE_CHANGES = ['changed', 'fell-back', 'dated', 'joined', 'spoke', 'returned', 'left', 'ended'] as const

/** What one who counts for a unit has to do with its other position. */
export interface VoiceChange {
  /** Index of the actor: who said it, or the member that left or holds its position no longer. */
  readonly actor: number
  readonly how: (typeof VOICE_CHANGES)[number]
  /** The value that it last held itself before, and the one that it holds now; null where there was or is none. */
  readonly before: number | null
  readonly after: number | null
  /** The stance that it rests on now, or rested on before it left or ended; row of the positions' columns, −1 when it rests on several. */
  readonly row: number
}

/** What a unit holds on an issue at a time, and who is behind it. */
export interface UnitState {
  /** The day that the state was seen on (`YYYY-MM-DD`). */
  readonly on: string
  /** NaN where the unit holds no value and never did. */
  readonly value: number
  /** −1 when it rests on several stances. */
  readonly row: number
  /** All who count for the unit and have a stance. */
  readonly voices: readonly Voice[]
  /** What each actor last said itself, up to this state. */
  readonly known: ReadonlyMap<number, { readonly value: number; readonly undated: boolean }>
}

/**
 * The state of the unit in a cell; `before` is its state until then, whose knowledge of what everybody said goes on. Where the unit holds no value, what it held
 * before stays with it: a shift is told from the last value.
 */
export function unitState(positions: Positions, cell: number, on: string, before?: UnitState): UnitState {
  const { stances } = positions.dataset
  const value = positions.value[cell] as number
  const row = positions.row[cell] as number
  const status = positions.status[cell] as number
  const actor = stances.actor[row] as number
  const voices = groupAccount(positions, cell)?.voices ?? [{ actor, value, status, row, body: true, decides: true }]
  const known = new Map(before?.known)
  for (const voice of voices) {
    if (Number.isNaN(voice.value)) continue
    const undated = voice.row >= 0 && beginOf(stances, voice.row) === OPEN_START
    known.set(speakerOf(stances, voice), { value: voice.value, undated })
  }
  return before !== undefined && Number.isNaN(value) ? { ...before, known } : { on, value, row, voices, known }
}

/** Who said what a voice rests on: of a member that somebody speaks for, the speaker. */
function speakerOf({ actor }: StanceColumns, voice: Voice): number {
  return voice.row < 0 ? voice.actor : (actor[voice.row] as number)
}

/** What one voice did that makes the whole change of a kind, the weightiest first; only others speak or count where nobody did any of these. */
const KINDS_OF: readonly (readonly [VoiceChange['how'], ChangeKind | null])[] = [
  ['changed', 'changed'],
  ['fell-back', 'expired'],
  ['dated', 'undated'],
  ['spoke', null],
  ['joined', null],
  ['left', null],
  ['returned', 'expired'],
]

/** Why a unit (index of its actor) holds another value in a state than in the one before it. */
export function changeOfPosition(
  dataset: Dataset,
  unit: number,
  before: UnitState,
  after: UnitState,
): { readonly kind: ChangeKind; readonly who: readonly VoiceChange[] } {
  const { stances } = dataset
  const valued = (voices: readonly Voice[]) => voices.filter(({ value }) => !Number.isNaN(value))
  const wereThere = new Set(before.voices.map(({ actor }) => actor))
  const led = new Map(
    before.voices.filter(({ decides }) => decides).map((voice) => [speakerOf(stances, voice), voice.row]),
  )
  const deciding = valued(after.voices).filter(({ decides }) => decides)
  const who = deciding.flatMap((voice): VoiceChange[] => {
    const { value, row } = voice
    const actor = speakerOf(stances, voice)
    const was = before.known.get(actor)
    const change = { actor, before: was?.value ?? null, after: value, row }
    // What began by the day of the state before, and did not count in it, says nothing new.
    const isOlder = row >= 0 && beginOf(stances, row) <= before.on
    if (was !== undefined && was.value !== value)
      return [{ ...change, how: isOlder ? 'fell-back' : was.undated ? 'dated' : 'changed' }]
    if (was === undefined && joined(dataset, unit, voice.actor, before.on, after.on))
      return [{ ...change, how: 'joined' }]
    if (led.has(actor) && (isOlder || led.get(actor) === row)) return []
    return [{ ...change, how: isOlder ? 'returned' : 'spoke' }]
  })
  const holding = new Set(valued(after.voices).map(({ actor }) => actor))
  for (const { actor, value, row } of valued(before.voices).filter(({ decides }) => decides)) {
    if (holding.has(actor)) continue
    who.push({ actor, how: left(dataset, unit, actor, after.on) ? 'left' : 'ended', before: value, after: null, row })
  }
  const did = new Set(who.map(({ how }) => how))
  const isBloc = dataset.actors[unit]?.kind === 'bloc' && deciding.every(({ body }) => !body)
  // The same members, of whom one has another speaker, are not other members.
  const others = isBloc && (deciding.some(({ actor }) => !wereThere.has(actor)) || did.has('left') || did.has('ended'))
  const kind = KINDS_OF.find(([how]) => did.has(how))?.[1] ?? (others ? 'other-members' : 'other-speaker')
  return { kind, who }
}

function joined({ actors, affiliations }: Dataset, unit: number, actor: number, after: string, until: string): boolean {
  const [id, group] = [actors[actor]?.id, actors[unit]?.id]
  return affiliations.some((tie) => {
    if (tie.actor !== id || tie.group !== group || tie.from === undefined) return false
    const from = firstDay(tie.from)
    return from > after && from <= until
  })
}

function left({ actors, affiliations }: Dataset, unit: number, actor: number, on: string): boolean {
  const [id, group] = [actors[actor]?.id, actors[unit]?.id]
  const ties = affiliations.filter((tie) => tie.actor === id && tie.group === group)
  return ties.length > 0 && ties.every(({ to }) => to !== undefined && lastDay(to) < on)
}
