import { type Alignment, alignmentOf, cohesion, pairAccount, pairIndex } from '../../../positions/alignment/index.ts'
import type { Dataset } from '../../../positions/dataset/index.ts'
import type { PairMeasure } from '../../../positions/measures/index.ts'
import { onlyUnits, type Positions, resolvePositions, unitPlace } from '../../../positions/resolve/index.ts'
import type { Scope } from '../../../positions/scope.ts'
import { polarisation, type TimeWindow } from '../../../positions/series/index.ts'
import type { TimelineSubject } from './subject.ts'

/** A value in a window, and what it rests on. */
export interface LinePoint extends TimeWindow {
  /** Null when there is nothing to tell it from: a gap. */
  readonly value: number | null
  /** How many shared issues, pairs or issues have a value, of how many. */
  readonly basis: number
  readonly of: number
}

/** What a line shows: its points are by window, in order. */
export interface MeasureLine {
  readonly id: 'pair' | 'cohesion' | 'polarisation' | 'left' | 'right' | 'across'
  readonly points: readonly LinePoint[]
}

type Values = Record<string, { value: number | null; basis: number; of: number }>

/** The lines of a pair, a group or everyone over windows. Throws a `UserError` when an actor is no unit of the scope. */
export function measureLines(
  dataset: Dataset,
  scope: Scope,
  windows: readonly TimeWindow[],
  subject: Exclude<TimelineSubject, { of: 'actor' }>,
): MeasureLine[] {
  const lines = new Map<string, LinePoint[]>()
  for (const { from, to } of windows) {
    const positions = resolvePositions(dataset, { ...scope, from, to, asOf: to })
    for (const [id, value] of Object.entries(valuesOf(positions, subject))) {
      const points = lines.get(id) ?? []
      points.push({ from, to, ...value })
      lines.set(id, points)
    }
  }
  return [...lines].map(([id, points]) => ({ id: id as MeasureLine['id'], points }))
}

function valuesOf(positions: Positions, subject: Exclude<TimelineSubject, { of: 'actor' }>): Values {
  const place = (id: string) => unitPlace(positions, id)
  if (subject.of === 'pair') {
    const { value, shared } = pairAccount(positions, place(subject.actors[0]), place(subject.actors[1]))
    return { pair: { value, basis: shared, of: positions.issues.length } }
  }
  if (subject.of === 'groups') {
    const [left, right] = [subject.left.map(place), subject.right.map(place)]
    const aligned = alignmentOf(onlyUnits(positions, [...left, ...right]))
    const [a, b] = [left.map((_, i) => i), right.map((_, i) => left.length + i)]
    return {
      ...(a.length > 1 ? { left: cohesionOf(aligned, a) } : {}),
      ...(b.length > 1 ? { right: cohesionOf(aligned, b) } : {}),
      across: acrossOf(aligned, a, b),
    }
  }
  const group = subject.of === 'group' ? onlyUnits(positions, subject.actors.map(place)) : positions
  const { value, issues } = polarisation(group)
  return {
    cohesion: cohesionOf(
      alignmentOf(group),
      Array.from(group.units, (_, u) => u),
    ),
    polarisation: { value, basis: issues, of: positions.issues.length },
  }
}

function cohesionOf(aligned: Alignment, places: readonly number[]): Values[string] {
  const { value, known, pairs } = cohesion(aligned, places)
  return { value, basis: known, of: pairs }
}

function acrossOf({ value, units }: Alignment, a: readonly number[], b: readonly number[]): Values[string] {
  let sum = 0
  let known = 0
  for (const u of a) {
    for (const v of b) {
      const one = value[pairIndex(u, v, units.length)] as number
      if (Number.isNaN(one)) continue
      sum += one
      known++
    }
  }
  return { value: known === 0 ? null : sum / known, basis: known, of: a.length * b.length }
}

/** The bounds of a line's values. */
export function lineRange(id: MeasureLine['id'], measure: PairMeasure): readonly [number, number] {
  return id === 'polarisation' ? [0, 1] : measure.range
}
