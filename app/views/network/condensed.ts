import { inputOfPositions, type PictureInput } from '../../../diagram/picture-input.ts'
import { blocsOf, groupedPositions, onlyUnits, type Positions, valueCounts } from '../../../positions/resolve/index.ts'
import type { View } from '../../../positions/view.ts'
import type { NetworkInput } from './scene-types.ts'
import { wordsOf } from './words.ts'

/** More actors than this are not drawn one by one: their pairs would be millions, and the picture a blot. */
export const MOST = 1000
/** Of actors that nothing groups, so many are drawn. */
const LEADING = 400

/** Positions that a network can draw, and what was done to them in a sentence; the same and the empty text where there are not too many. */
interface Condensed {
  readonly positions: Positions
  readonly note: string
}

/**
 * Where a view has too many actors for a network, those who stand for them: the blocs that at least half of them belong to, or their nations
 * (each at the lower median of its members' positions), else those who hold most positions.
 */
function condensed(positions: Positions, { by, lang }: Pick<View, 'by' | 'lang'>): Condensed {
  const words = wordsOf(lang).network.condensed
  const n = positions.units.length
  if (n <= MOST) return { positions, note: '' }
  const ways = { bloc: blocMembers, nation: nationMembers } as const
  for (const name of ['bloc', 'nation'] as const) {
    const members = ways[name](positions)
    const grouped = [...members.values()].reduce((sum, list) => sum + list.length, 0)
    if (members.size < 2 || members.size > MOST || (2 * grouped < n && by !== name)) continue
    return {
      positions: groupedPositions(positions, members),
      note: words.grouped(n, name, n - grouped),
    }
  }
  const held = valueCounts(positions)
  const leading = [...held.keys()]
    .sort((a, b) => (held[b] as number) - (held[a] as number) || a - b)
    .slice(0, LEADING)
    .sort((a, b) => a - b)
  return {
    positions: onlyUnits(positions, leading),
    note: words.leading(n, LEADING),
  }
}

/** What a network is drawn from, of the actors that it can draw. */
export function networkInput(input: PictureInput): NetworkInput {
  const { positions, note } = condensed(input.positions, input.view)
  const drawn = note === '' ? input : inputOfPositions(positions, input.view, input.counts)
  return { ...drawn, alignment: drawn.alignment(), condensed: note }
}

type Members = Map<number, number[]>

/** By bloc: the units in it; who is in several counts in the one that has most. */
function blocMembers({ dataset, units, scope }: Positions): Members {
  const blocs = blocsOf(dataset.actors, dataset.affiliations, scope.asOf)
  const size = new Map<number, number>()
  for (const actor of units) for (const bloc of blocs[actor] ?? []) size.set(bloc, (size.get(bloc) ?? 0) + 1)
  const largest = (list: readonly number[]) =>
    [...list].sort((a, b) => (size.get(b) as number) - (size.get(a) as number) || a - b)[0]
  return gathered(units, (actor) => (dataset.actors[actor]?.kind === 'bloc' ? actor : largest(blocs[actor] ?? [])))
}

/** By nation that is an actor of the dataset: the units of its code. */
function nationMembers({ dataset, units }: Positions): Members {
  const nations = new Map(
    dataset.actors.flatMap(({ kind, nation }, i) =>
      kind === 'nation' && nation !== undefined ? [[nation, i] as const] : [],
    ),
  )
  return gathered(units, (actor) => nations.get(dataset.actors[actor]?.nation ?? ''))
}

function gathered(units: Int32Array, groupOf: (actor: number) => number | undefined): Members {
  const members: Members = new Map()
  units.forEach((actor, u) => {
    const group = groupOf(actor)
    if (group === undefined) return
    const list = members.get(group)
    if (list) list.push(u)
    else members.set(group, [u])
  })
  return members
}
