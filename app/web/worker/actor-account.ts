import type { Compared } from '../../../diagram/picture-input.ts'
import { pairIndex } from '../../../positions/alignment/alignment.ts'
import { unitsOf } from '../../../positions/resolve/holders.ts'
import type { View } from '../../../positions/view.ts'
import type { Drawn } from './drawn.ts'
import { positionLine } from './position-line.ts'
import type { ActorAccount, AlignmentLine } from './protocol.ts'
import { countsFor } from './units.ts'

const NEIGHBOURS = 5

/** An actor's positions in a view, and who stands nearest to it and farthest. Throws an Error when the dataset lacks the actor. */
export function actorAccount(drawn: Drawn, view: View, id: string): ActorAccount {
  const { actors, affiliations } = drawn.dataset
  const index = actors.findIndex((actor) => actor.id === id)
  if (index < 0) throw new Error(`There is no actor "${id}" in this dataset`)
  const compared = drawn.compared(view)
  const { positions } = compared
  const u = positions.units.indexOf(index)
  const width = positions.issues.length
  const unit = unitsOf(positions.scope.level, actors, affiliations).find(({ actor }) => actor === index)
  const lines = u < 0 ? [] : Array.from({ length: width }, (_, k) => positionLine(positions, u * width + k))
  const aligned = u < 0 ? [] : alignmentLines(compared, u)
  const half = Math.min(NEIGHBOURS, Math.ceil(aligned.length / 2))
  return {
    id,
    isUnit: u >= 0,
    countsFor: countsFor(drawn.dataset, positions)[index] ?? [],
    holders: unit ? unit.holders.map(({ actor }) => actors[actor]?.id as string) : [id],
    positions: lines.filter((line) => line !== null),
    inScope: width,
    nearest: aligned.slice(0, half),
    farthest: aligned.slice(half).slice(-NEIGHBOURS).reverse(),
  }
}

function alignmentLines({ positions, alignment }: Compared, u: number): AlignmentLine[] {
  const { actors } = positions.dataset
  const n = positions.units.length
  const lines: AlignmentLine[] = []
  for (let v = 0; v < n; v++) {
    if (v === u) continue
    const at = pairIndex(Math.min(u, v), Math.max(u, v), n)
    const value = alignment.value[at] as number
    if (Number.isNaN(value)) continue
    const other = actors[positions.units[v] as number]
    if (other) lines.push({ id: other.id, name: other.name, value, shared: alignment.shared[at] as number })
  }
  return lines.sort((a, b) => b.value - a.value || b.shared - a.shared)
}
