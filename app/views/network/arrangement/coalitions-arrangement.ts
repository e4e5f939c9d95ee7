import type { Configuration } from '../../../../positions/map/index.ts'
import { wordsOf } from '../words.ts'
import { type Tie, tiesOf } from './alignment-ties.ts'
import type { Arrangement, ArrangementInput } from './arrangement.ts'
import { coalitionGroups } from './coalition-groups.ts'
import { drawnTogether, forcedPlaces } from './forced-places.ts'
import { placesOf } from './places.ts'

/** The angle between two members that follow each other, the golden one, and how far out the i-th stands: a sunflower's head. */
const TURN = 2.399963
const out = (i: number) => Math.sqrt(i + 0.25)
/** Free room around a group, in the unit of its members' distances. */
const APART = 1.2

/** Coalitions apart, each packed with whom it agrees most in its middle; coalitions that agree more stand nearer. */
export function coalitionsArrangement({ alignment, view }: ArrangementInput): Arrangement {
  const { groups, alone } = coalitionGroups(alignment, view)
  const tie = tiesOf(alignment)
  const packs = [...groups.map((units) => coreFirst(units, tie)), ...(alone.length > 0 ? [alone] : [])]
  const radius = (g: number) => out((packs[g] as number[]).length) + APART
  const forced = forcedPlaces({
    n: packs.length,
    tie: (g, h) => meanTie(packs[g] as number[], packs[h] as number[], tie),
    radius,
    seed: view.seed ?? 1,
  })
  const middles = drawnTogether(forced, radius)
  const units = packs.flat()
  const places: Configuration = { x: new Float64Array(units.length), y: new Float64Array(units.length) }
  let at = 0
  packs.forEach((pack, g) => {
    pack.forEach((_, i) => {
      const away = pack.length === 1 ? 0 : out(i)
      places.x[at] = (middles.x[g] as number) + away * Math.cos(TURN * i)
      places.y[at] = (middles.y[g] as number) + away * Math.sin(TURN * i)
      at++
    })
  })
  const words = wordsOf(view.lang).network.arrangements.coalitions
  const left = alone.length === 0 ? '' : ` ${words.alone(alone.length)}`
  return {
    ...placesOf(alignment.units.length, units, places),
    fit: 'even',
    turns: true,
    map: null,
    short: words.short(groups.length),
    meaning: words.meaning(groups.length),
    note: `${words.note(view.resolution ?? 1, view.seed ?? 1)}${left}`,
    axis: null,
  }
}

/** Members by how much they agree with the others, most first. */
function coreFirst(members: readonly number[], tie: Tie): number[] {
  const mean = new Map(members.map((u) => [u, meanTie([u], members, tie)]))
  return [...members].sort((a, b) => (mean.get(b) as number) - (mean.get(a) as number) || a - b)
}

/** The mean tie over the pairs between two groups that have a value; −1…1, 0 where none has. */
function meanTie(a: readonly number[], b: readonly number[], tie: Tie): number {
  let sum = 0
  let count = 0
  for (const u of a) {
    for (const v of b) {
      if (u === v) continue
      const one = tie(u, v)
      if (Number.isNaN(one)) continue
      sum += one
      count++
    }
  }
  return count === 0 ? 0 : sum / count
}
