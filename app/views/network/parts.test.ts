import { describe, expect, it } from 'vitest'
import type { Box, Circle } from '../../../diagram/geometry.ts'
import { shortName } from '../../../diagram/text/short-name.ts'
import type { Alignment } from '../../../positions/alignment/alignment.ts'
import { seededRandom } from '../../../positions/map/seeded-random.ts'
import { percent, s } from '../../../positions/measures/weighted-mean.ts'
import { defaultThresholds } from '../../api/thresholds.ts'
import { fitToArea } from './fit/fit-evenly.ts'
import { labelOverlaps, placeLabels } from './labels.ts'
import { linksOf } from './links.ts'
import { nodeRadii } from './node-radii.ts'

describe('shortName', () => {
  const named = (name: string, kind: 'nation' | 'person' | 'organization' | 'bloc', more = {}) =>
    shortName({ name, kind, aliases: [], ...more })

  it('takes the letters of a nation from ISO 3166', () => {
    expect(named('United Kingdom', 'nation', { nation: 'GBR' })).toBe('GB')
    expect(named('Nowhere', 'nation', { nation: 'XYZ' })).toBe('XYZ')
    expect(named('Nowhere', 'nation')).toBe('NOW')
  })

  it('takes an abbreviation that is there, else initials', () => {
    expect(named('NATO', 'organization')).toBe('NATO')
    expect(named('European Union', 'bloc', { aliases: ['EU'] })).toBe('EU')
    expect(named('Coalition of the Willing', 'bloc')).toBe('CW')
    expect(named('Ursula von der Leyen', 'person')).toBe('UL')
    expect(named('Xi', 'person')).toBe('XI')
    expect(named('E3 (France, Germany)', 'bloc')).toBe('E3')
  })

  it('has an answer for any name', () => {
    expect(named('…', 'bloc')).toBe('…')
    expect(named('\u0000', 'person')).toBe('?')
    expect(named('🇺🇦🇫🇷', 'bloc').isWellFormed()).toBe(true)
  })
})

function alignmentOf(n: number, value: readonly number[]): Alignment {
  const units = Int32Array.from({ length: n }, (_, i) => i)
  return { measure: s, units, value: Float64Array.from(value), shared: new Int32Array(value.length).fill(4), issues: 4 }
}

describe('linksOf', () => {
  it('has the thresholds of the measure’s range', () => {
    expect(defaultThresholds(s.range)).toEqual({ agree: 0.6, differ: -0.25 })
    expect(defaultThresholds(percent.range)).toEqual({ agree: 0.8, differ: 0.375 })
  })

  it('draws values at and beyond the thresholds, weakest first, and never what is not known', () => {
    const { links, all } = linksOf(
      alignmentOf(4, [0.6, 1, Number.NaN, 0.59, -0.25, -1]),
      { agree: 0.6, differ: -0.25 },
      undefined,
    )
    expect(links.map(({ u, v, layer, strength }) => [u, v, layer, strength])).toEqual([
      [0, 1, 'agree', 0],
      [0, 2, 'agree', 1],
      [1, 3, 'differ', 0],
      [2, 3, 'differ', 1],
    ])
    expect(all).toHaveLength(links.length)
  })

  it('keeps a pair in one layer when the thresholds overlap', () => {
    const { links } = linksOf(alignmentOf(2, [0.3]), { agree: 0.2, differ: 0.5 }, 0)
    expect(links.map(({ layer }) => layer)).toEqual(['agree'])
  })

  it('thins to the strongest of each actor, and tells how many went', () => {
    // A star: 0 agrees with all, most with 1; the others do not agree among themselves.
    const value = [0.9, 0.8, 0.7, 0, 0, 0]
    const { links, all } = linksOf(alignmentOf(4, value), { agree: 0.6, differ: -0.25 }, 1)
    expect(links).toHaveLength(3)
    expect(all).toHaveLength(links.length)
    const clique = linksOf(alignmentOf(4, [0.95, 0.7, 0.65, 0.7, 0.66, 0.9]), { agree: 0.6, differ: -0.25 }, 1)
    expect(clique.links.map(({ u, v }) => [u, v])).toEqual([
      [2, 3],
      [0, 1],
    ])
    expect(clique.all.length - clique.links.length).toBe(4)
  })

  it('thins by itself only when there are more than 600', () => {
    const all = (n: number) =>
      linksOf(alignmentOf(n, new Array((n * (n - 1)) / 2).fill(1)), { agree: 0.6, differ: -0.25 }, undefined)
    expect(all(35)).toMatchObject({ strongest: 0 })
    const many = all(36)
    expect(many.strongest).toBe(3)
    expect(many.all).toHaveLength(630)
  })
})

describe('nodeRadii', () => {
  const node = (positions: number, influence?: number) => ({ positions, links: 0, influence })

  it('lets areas grow evenly with the value', () => {
    const { radius, shows } = nodeRadii([node(2), node(5), node(8)], 'positions')
    const [a, b, c] = [...radius] as [number, number, number]
    expect(b ** 2).toBeCloseTo((a ** 2 + c ** 2) / 2, -1)
    expect(shows).toMatchObject({ low: { value: 2, radius: a }, high: { value: 8, radius: c } })
  })

  it('shows nothing where there is nothing to show', () => {
    expect(nodeRadii([node(3), node(3)], 'positions').shows).toBeNull()
    expect(nodeRadii([node(1), node(2)], 'influence').shows).toBeNull()
    expect(nodeRadii([node(1), node(2)], 'same').shows).toBeNull()
    expect(nodeRadii([node(1, 1), node(2, 9), node(3)], 'influence').shows?.title).toMatch(/not known/)
  })
})

const AREA: Box = { x: 50, y: 100, width: 900, height: 500 }

describe('fitToArea', () => {
  it('fills the area at one scale, y upward becoming y downward', () => {
    const { circles, scale } = fitToArea(
      [
        { x: 0, y: 0, radius: 10 },
        { x: 1, y: 0.2, radius: 10 },
      ],
      AREA,
      4,
    )
    expect(scale).toBeCloseTo(880, 9)
    expect(circles[0]?.x).toBeCloseTo(60, 9)
    expect(circles[1]?.x).toBeCloseTo(940, 9)
    expect((circles[0] as Circle).y - (circles[1] as Circle).y).toBeCloseTo(176, 9)
  })

  it('lets no circle hide another, not even those on one spot', () => {
    const nodes = Array.from({ length: 40 }, (_, i) => ({ x: i % 5 === 0 ? 0 : i / 400, y: 0, radius: 9 }))
    const { circles } = fitToArea(nodes, AREA, 3)
    circles.forEach((a, i) => {
      expect(a.x - a.r).toBeGreaterThanOrEqual(AREA.x - 1e-6)
      expect(a.y + a.r).toBeLessThanOrEqual(AREA.y + AREA.height + 1e-6)
      circles.slice(i + 1).forEach((b) => {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r + 2.5)
      })
    })
  })

  it('takes none and one', () => {
    expect(fitToArea([], AREA, 3).circles).toEqual([])
    expect(fitToArea([{ x: 5, y: 5, radius: 8 }], AREA, 3).circles[0]).toEqual({ x: 500, y: 350, r: 8 })
  })
})

describe('placeLabels', () => {
  function crowd(n: number, seed: number): Circle[] {
    const rng = seededRandom(seed)
    const nodes = Array.from({ length: n }, () => ({ x: rng() ** 2, y: rng() ** 2 / 2, radius: 8 + 6 * rng() }))
    return fitToArea(nodes, AREA, 3).circles
  }

  it('places names without any collision, in crowds too', () => {
    for (const [n, seed] of [
      [12, 1],
      [40, 2],
      [120, 3],
    ] as const) {
      const circles = crowd(n, seed)
      const rng = seededRandom(seed)
      const wishes = circles.map(() => ({ width: 30 + 60 * rng(), height: 14, weight: rng() }))
      const lines = circles.slice(1).map((circle, i) => {
        const from = circles[i] as Circle
        return { x1: from.x, y1: from.y, x2: circle.x, y2: circle.y }
      })
      const labels = placeLabels(circles, wishes, lines, AREA, 1)
      expect(labelOverlaps(circles, labels, AREA)).toBe(0)
      expect(labels.length).toBeGreaterThan(n * 0.6)
    }
  })

  it('takes a leader line where there is no room beside the circle', () => {
    // A circle walled in by eight others, with free space around them.
    const circles: Circle[] = [{ x: 500, y: 350, r: 10 }]
    for (let k = 0; k < 6; k++) {
      const angle = ((k + 0.5) * Math.PI) / 3
      circles.push({ x: 500 + 34 * Math.cos(angle), y: 350 + 34 * Math.sin(angle), r: 12 })
    }
    const wishes = circles.map((_, i) => ({ width: i === 0 ? 60 : 1, height: i === 0 ? 14 : 1, weight: 1 }))
    const label = placeLabels(circles, wishes, [], AREA, 1).find(({ node }) => node === 0)
    expect(label?.leader).not.toBeNull()
    expect(label?.leader).toBeDefined()
  })

  it('counts every kind of collision', () => {
    const circle: Circle = { x: 500, y: 350, r: 10 }
    const label = (node: number, x: number, y: number) => ({
      node,
      box: { x, y, width: 40, height: 14 },
      leader: null,
      align: 'start' as const,
    })
    expect(labelOverlaps([circle], [label(0, 505, 350)], AREA)).toBe(1)
    expect(labelOverlaps([circle], [label(0, 600, 350), label(1, 620, 355)], AREA)).toBe(1)
    expect(labelOverlaps([circle], [label(0, 930, 350)], AREA)).toBe(1)
    const led = { ...label(1, 700, 500), leader: { x1: 500, y1: 357, x2: 720, y2: 357 } }
    expect(labelOverlaps([circle], [label(0, 600, 350), led], AREA)).toBe(1)
    expect(labelOverlaps([circle], [label(0, 515, 350)], AREA)).toBe(0)
  })
})
