import { describe, expect, it } from 'vitest'
import { datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { alignmentOf } from '../alignment/alignment.ts'
import { seededRandom } from '../map/seeded-random.ts'
import type { Positions } from '../resolve/positions.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { ScopeQuery } from '../scope.ts'
import { asMuchWith } from './accounts.ts'
import { coalitionsOf } from './coalitions.ts'
import { classificationStrength, divisionChance, shufflesFor } from './division-chance.ts'

type Held = (actor: number, issue: number, random: () => number) => number | null

function positionsOf(seed: number, actors: number, held: Held, width = 8, scope: ScopeQuery = {}): Positions {
  const random = seededRandom(seed)
  const issues = Array.from({ length: width }, (_, k) => `issue ${k}`)
  const table = Object.fromEntries(
    Array.from({ length: actors }, (_, a) => [
      `actor ${String(a).padStart(2, '0')}`,
      issues.map((_, k) => held(a, k, random)),
    ]),
  )
  const dataset = datasetOf({ actors: Object.keys(table), issues, stances: stanceTable(table, issues) })
  return resolvePositions(dataset, scopeOf(dataset, { minShared: 1, ...scope }))
}
const anything = (random: () => number) => Math.floor(random() * 5) - 2
const noise: Held = (_a, _k, random) => (random() < 0.2 ? null : anything(random))
/** Two groups that stand at opposite ends, with one position in four said at random. */
const planted: Held = (a, _k, random) => (random() < 0.25 ? anything(random) : a % 2 === 0 ? 2 : -2)
/** Camps, each by the numbers of its members, at the ends of the scale: two opposite each other, of three each with one issue in three of its own. */
const camps =
  (sizes: readonly number[], said = 0): Held =>
  (a, k, random) => {
    if (random() < said) return anything(random)
    const camp = sizes.findIndex((_, c) => a < sizes.slice(0, c + 1).reduce((sum, size) => sum + size))
    return (sizes.length === 2 ? camp === 0 : k % sizes.length === camp) ? 2 : -2
  }
const inAll = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size)

function chanceOf(positions: Positions, shuffles?: number) {
  const alignment = alignmentOf(positions)
  return divisionChance(positions, alignment, coalitionsOf(alignment, { runs: 0, steps: [] }), { shuffles })
}
/** The share of shuffles, where the test can tell; 1 where nothing is divided, as a division that is no clearer than any. */
function shareOf(positions: Positions, shuffles: number): number {
  const chance = chanceOf(positions, shuffles)
  return typeof chance === 'string' ? 1 : chance.share
}

describe('divisionChance', () => {
  it('on noise every share is as likely as any other: few are small, though coalitions are always found', () => {
    const datasets = 160
    const shares = Array.from({ length: datasets }, (_, seed) => shareOf(positionsOf(1000 + seed, 12, noise), 19))
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

  it.each([
    [[4, 4], 4],
    [[6, 6], 8],
    [[8, 8], 4],
    [[12, 12], 16],
    [[4, 4, 4], 4],
    [[9, 3], 4],
    [[20, 4], 8],
  ])('camps of %j at the ends of %i issues are as clear as a division can be', (sizes, issues) => {
    expect(chanceOf(positionsOf(1, inAll(sizes), camps(sizes), issues), 39)).toMatchObject({ share: 1 / 40 })
  })

  it.each([
    [[6, 6], 8, 0.1, 20],
    [[6, 6], 8, 0.2, 19],
    [[6, 6], 8, 0.3, 18],
    [[4, 4, 4], 8, 0.2, 18],
    [[9, 3], 8, 0.3, 18],
  ])(
    'of camps of %j on %i issues with a share of %d said at random, %i of 20 are clearer',
    (sizes, issues, said, least) => {
      const made = (seed: number) => positionsOf(3000 + seed, inAll(sizes), camps(sizes, said), issues)
      const clearer = Array.from({ length: 20 }, (_, seed) => shareOf(made(seed), 39) <= 0.05).filter(Boolean)
      expect(clearer.length).toBeGreaterThanOrEqual(least)
    },
  )

  it('a division found in every search alike may be no clearer than chance', () => {
    const unclear = Array.from({ length: 30 }, (_, seed) => positionsOf(2000 + seed, 12, noise)).find((positions) => {
      const { count, overSeeds } = coalitionsOf(alignmentOf(positions))
      return count > 1 && overSeeds.every((share) => share > 0.95) && shareOf(positions, 39) > 0.3
    })
    expect(unclear).toBeDefined()
  })

  it('keeps who holds how many positions, and on each issue which ones there are', () => {
    const positions = positionsOf(7, 12, noise)
    const before = Float64Array.from(positions.value)
    expect(chanceOf(positions, 5)).toEqual(chanceOf(positions, 5))
    expect(positions.value).toEqual(before)
  })

  it('tells nothing where shuffles only exchange names', () => {
    const ends: Held = (a) => (a % 2 === 0 ? 2 : -2)
    expect(chanceOf(positionsOf(0, 8, ends, 1))).toBe('few-issues')
    // One issue on which positions differ, beside others on which all agree or that weigh nothing.
    expect(chanceOf(positionsOf(0, 8, (a, k) => (k === 0 && a % 2 === 0 ? -2 : 2), 2))).toBe('few-issues')
    expect(chanceOf(positionsOf(0, 8, ends, 2, { weight: ['issue 1=0'] }))).toBe('few-issues')
    // Nobody holds positions on two.
    expect(chanceOf(positionsOf(0, 8, (a, k) => (a % 2 === k % 2 ? (a < 4 ? 2 : -2) : null)))).not.toBe('few-issues')
    expect(chanceOf(positionsOf(0, 8, (a, k) => (a % 2 === k % 2 ? (a < 4 ? 2 : -2) : null), 2))).toBe('few-issues')
    expect(chanceOf(positionsOf(0, 8, ends, 2), 19)).toMatchObject({ shuffles: 19 })
  })

  it('says nothing where nothing is divided, and without shuffles', () => {
    const alike = () => 2
    expect(chanceOf(positionsOf(0, 6, alike), 9)).toBe('undivided')
    expect(
      chanceOf(
        positionsOf(0, 6, () => null),
        9,
      ),
    ).toBe('undivided')
    expect(chanceOf(positionsOf(0, 12, planted), 0)).toBe('no-shuffles')
  })

  it('shuffles 199 times, more seldom the more there is to compare, and not at all where that takes long', () => {
    const of = (units: number, issues: number) =>
      shufflesFor({ units: new Int32Array(units), issues: new Int32Array(issues) } as Positions)
    expect([of(0, 0), of(33, 11), of(201, 91), of(3000, 500)]).toEqual([199, 199, 39, 0])
  })
})

describe('classificationStrength', () => {
  it('is the mean within, by members, less the mean of all other pairs; who is in no coalition is alone', () => {
    const positions = positionsOf(0, 6, (a) => [2, 2, 1, -2, -2, 0][a] as number, 1)
    // S = 1 − distance / 2 on one issue from −2 to 2: within 1, .5 and .5 of three, 1 of two.
    const within = (3 * (2 / 3) + 2 * 1) / 5
    // Between the first three and the two −1, −1 and −.5 each; to the one alone 0, 0, .5, 0 and 0.
    const between = (2 * (-1 - 1 - 0.5) + 0.5) / 11
    const coalition = Int32Array.of(0, 0, 0, 1, 1, -1)
    expect(classificationStrength(alignmentOf(positions), coalition)).toBeCloseTo(within - between, 12)
  })

  it('of two camps at opposite ends is 2 under S, and the least there is with nothing within or nothing between', () => {
    const alignment = alignmentOf(positionsOf(0, 12, camps([6, 6])))
    const { coalition } = coalitionsOf(alignment, { runs: 0, steps: [] })
    expect(classificationStrength(alignment, coalition)).toBeCloseTo(2, 12)
    expect(classificationStrength(alignment, new Int32Array(12))).toBe(Number.NEGATIVE_INFINITY)
    expect(classificationStrength(alignment, new Int32Array(12).fill(-1))).toBe(Number.NEGATIVE_INFINITY)
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
