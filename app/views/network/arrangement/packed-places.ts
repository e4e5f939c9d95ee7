import type { Configuration } from '../../../../positions/map/index.ts'
import type { Tie } from './alignment-ties.ts'
import { drawnTogether, forcedPlaces } from './forced-places.ts'

/** The angle between two members that follow each other, the golden one, and how far out the i-th stands: a sunflower's head. */
const TURN = 2.399963
const out = (i: number) => Math.sqrt(i + 0.25)
/** Free room around a group, in the unit of its members' distances. */
const APART = 1.2

/**
 * Groups apart, each packed with whom its members are tied to most in its middle (the first `cored` groups; others in their order); groups that are tied more stand nearer. Gives the
 * units in the order of their places. Deterministic for a seed.
 */
export function packedPlaces(
  groups: readonly (readonly number[])[],
  tie: Tie,
  seed: number,
  cored = groups.length,
): { units: readonly number[]; places: Configuration } {
  const packs = groups.map((members, g) => (g < cored ? coreFirst(members, tie) : members))
  const radius = (g: number) => out((packs[g] as readonly number[]).length) + APART
  const between = (g: number, h: number) => meanTie(packs[g] as readonly number[], packs[h] as readonly number[], tie)
  const middles = drawnTogether(forcedPlaces({ n: packs.length, tie: between, radius, seed }), radius)
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
  return { units, places }
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
