import { describe, expect, it } from 'vitest'
import { datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { alignmentOf } from '../alignment/alignment.ts'
import { seededRandom } from '../map/seeded-random.ts'
import type { Positions } from '../resolve/positions.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import { asMuchWith } from './as-much-with.ts'
import { coalitionsOf } from './coalitions.ts'
import { divisionChance, shufflesFor } from './division-chance.ts'

const ISSUES = Array.from({ length: 8 }, (_, k) => `issue ${k}`)
type Held = (actor: number, issue: number, random: () => number) => number | null

function positionsOf(seed: number, actors: number, held: Held): Positions {
  const random = seededRandom(seed)
  const table = Object.fromEntries(
    Array.from({ length: actors }, (_, a) => [
      `actor ${String(a).padStart(2, '0')}`,
      ISSUES.map((_, k) => held(a, k, random)),
    ]),
  )
  const dataset = datasetOf({ actors: Object.keys(table), issues: ISSUES, stances: stanceTable(table, ISSUES) })
  return resolvePositions(dataset, scopeOf(dataset, { minShared: 1 }))
}
const anything = (random: () => number) => Math.floor(random() * 5) - 2
const noise: Held = (_a, _k, random) => (random() < 0.2 ? null : anything(random))
/** Two groups that stand at opposite ends, with one position in four said at random. */
const planted: Held = (a, _k, random) => (random() < 0.25 ? anything(random) : a % 2 === 0 ? 2 : -2)

function chanceOf(positions: Positions, shuffles: number) {
  return divisionChance(positions, coalitionsOf(alignmentOf(positions), { runs: 0, steps: [] }), { shuffles })
}

describe('divisionChance', () => {
  it('on noise every share is as likely as any other: few are small, though coalitions are always found', () => {
    const datasets = 160
    const shares = Array.from({ length: datasets }, (_, seed) => {
      const chance = chanceOf(positionsOf(1000 + seed, 12, noise), 19)
      return chance?.share ?? 1
    })
    // Of 160, 8 are expected at .05 or below, with a standard deviation of 2.8; at .5 or below 80, with one of 6.3.
    const upTo = (bound: number) => shares.filter((share) => share <= bound + 1e-9).length
    expect(upTo(0.05)).toBeLessThanOrEqual(16)
    expect(upTo(0.05)).toBeGreaterThanOrEqual(2)
    expect(upTo(0.25)).toBeGreaterThan(24)
    expect(upTo(0.25)).toBeLessThan(57)
    expect(upTo(0.5)).toBeGreaterThan(61)
    expect(upTo(0.5)).toBeLessThan(99)
  })

  it('is small where groups were put in, and clearer than chance', () => {
    for (let seed = 0; seed < 12; seed++) {
      expect(chanceOf(positionsOf(seed, 24, planted), 39)).toMatchObject({ shuffles: 39, share: 1 / 40, clearer: true })
    }
  })

  it('a division found in every search alike may be no clearer than chance', () => {
    const unclear = Array.from({ length: 30 }, (_, seed) => positionsOf(2000 + seed, 12, noise)).find((positions) => {
      const { count, overSeeds } = coalitionsOf(alignmentOf(positions))
      return count > 1 && overSeeds.every((share) => share > 0.95) && (chanceOf(positions, 39)?.share ?? 0) > 0.3
    })
    expect(unclear).toBeDefined()
  })

  it('keeps who holds how many positions, and on each issue which ones there are', () => {
    const positions = positionsOf(7, 12, noise)
    const before = Float64Array.from(positions.value)
    expect(chanceOf(positions, 5)).toEqual(chanceOf(positions, 5))
    expect(positions.value).toEqual(before)
    // Where all who hold a position on an issue hold the same, no shuffle changes anything.
    const two = positionsOf(0, 6, (a, k) => (a % 2 === k % 2 ? 2 : null))
    expect(chanceOf(two, 9)).toEqual({ shuffles: 9, atLeast: 9, share: 1, clearer: false })
  })

  it('says nothing where nothing is divided, and without shuffles', () => {
    expect(
      chanceOf(
        positionsOf(0, 6, () => 2),
        9,
      ),
    ).toBeNull()
    expect(
      chanceOf(
        positionsOf(0, 6, () => null),
        9,
      ),
    ).toBeNull()
    expect(chanceOf(positionsOf(0, 12, planted), 0)).toBeNull()
  })

  it('shuffles 199 times, more seldom the more there is to compare, and not at all where that takes long', () => {
    const of = (units: number, issues: number) =>
      shufflesFor({ units: new Int32Array(units), issues: new Int32Array(issues) } as Positions)
    expect([of(0, 0), of(33, 11), of(201, 91), of(3000, 500)]).toEqual([199, 199, 39, 0])
  })
})

describe('asMuchWith', () => {
  it('names the groups with which one agrees as much as within itself', () => {
    const positions = positionsOf(0, 4, (a, k) => (a === 1 && k < 4 ? -2 : a === 3 ? 2 - (k % 2) : 2))
    const alignment = alignmentOf(positions)
    // 0 and 1 differ on half of the issues; 0 and 2 on none, and 3 stands nearer to 0 and 2 than 1 does.
    const [first, second] = [
      asMuchWith(
        alignment,
        [
          [0, 1],
          [2, 3],
        ],
        0,
      ),
      asMuchWith(
        alignment,
        [
          [0, 1],
          [2, 3],
        ],
        1,
      ),
    ]
    expect(first.map(({ coalition }) => coalition)).toEqual([1])
    expect(first[0]?.value).toBeGreaterThanOrEqual(alignment.value[0] as number)
    expect(second).toEqual([])
    expect(asMuchWith(alignment, [[0], [1]], 0)).toEqual([])
  })
})
