import { firstDay, lastDay, OPEN_START } from '../calendar.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Level } from '../dataset/model.ts'
import type { Positions } from '../resolve/positions.ts'
import { groupAccount, type Voice } from '../resolve/voices.ts'
import type { ChangeKind, VOICE_CHANGES } from './change-kinds.ts'
import { beginOf } from './turning-days.ts'

/** What one who counts for a unit has to do with its other position. */
export interface VoiceChange {
  /** Index of the actor. */
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
  /** The first day that the state was seen on (`YYYY-MM-DD`). */
  readonly on: string
  readonly value: number
  /** −1 when it rests on several stances. */
  readonly row: number
  /** All who count for the unit and have a stance. */
  readonly voices: readonly Voice[]
  /** What each last held, by actor, up to this state. */
  readonly known: ReadonlyMap<number, { readonly value: number; readonly undated: boolean }>
}

/** The state of the unit in a cell; `before` is its state until then, whose knowledge of former values goes on. */
export function unitState(positions: Positions, cell: number, on: string, before?: UnitState): UnitState {
  const value = positions.value[cell] as number
  const row = positions.row[cell] as number
  const status = positions.status[cell] as number
  const actor = positions.dataset.stances.actor[row] as number
  const voices = groupAccount(positions, cell)?.voices ?? [{ actor, value, status, row, body: true, decides: true }]
  const known = new Map(before?.known)
  for (const voice of voices) {
    if (Number.isNaN(voice.value)) continue
    const undated = voice.row >= 0 && beginOf(positions.dataset.stances, voice.row) === OPEN_START
    known.set(voice.actor, { value: voice.value, undated })
  }
  return { on, value, row, voices, known }
}

/** What one voice did that makes the whole change of that kind, the weightiest first. */
const KINDS_OF = [
  ['changed', 'changed'],
  ['fell-back', 'expired'],
  ['dated', 'undated'],
] as const satisfies readonly (readonly [VoiceChange['how'], ChangeKind])[]

/** Why a unit (index of its actor) holds another value in a state than in the one before it. */
export function changeOfPosition(
  dataset: Dataset,
  level: Level,
  unit: number,
  before: UnitState,
  after: UnitState,
): { readonly kind: ChangeKind; readonly who: readonly VoiceChange[] } {
  const deciding = after.voices.filter((voice) => voice.decides && !Number.isNaN(voice.value))
  const led = new Set(before.voices.flatMap((voice) => (voice.decides ? [voice.actor] : [])))
  const who = deciding.flatMap(({ actor, value, row }): VoiceChange[] => {
    const was = before.known.get(actor)
    const change = { actor, before: was?.value ?? null, after: value, row }
    if (was !== undefined && was.value !== value) {
      // What began by the day of the state before, and did not count in it, says nothing new.
      const isOlder = row >= 0 && beginOf(dataset.stances, row) <= before.on
      return [{ ...change, how: isOlder ? 'fell-back' : was.undated ? 'dated' : 'changed' }]
    }
    if (was === undefined)
      return [{ ...change, how: joined(dataset, unit, actor, before.on, after.on) ? 'joined' : 'spoke' }]
    return led.has(actor) ? [] : [{ ...change, how: 'spoke' }]
  })
  const holding = new Set(after.voices.flatMap(({ actor, value }) => (Number.isNaN(value) ? [] : [actor])))
  for (const { actor, value, row, decides } of before.voices) {
    if (!decides || Number.isNaN(value) || holding.has(actor)) continue
    const how = left(dataset, unit, actor, after.on) ? 'left' : 'ended'
    who.push({ actor, how, before: value, after: null, row })
  }
  const ofMembers = level === 'blocs' && deciding.every(({ body }) => !body)
  const someone = (did: VoiceChange['how']) => who.some(({ how }) => how === did)
  const others = ofMembers ? 'other-members' : 'other-speaker'
  const kind = KINDS_OF.find(([how]) => someone(how))?.[1] ?? others
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
