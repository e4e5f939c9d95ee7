import { expect, test } from 'vitest'
import type { NetworkScene } from '../scene.ts'
import type { ShownCircle } from './name-places.ts'
import { ARROWS, neighbourTowards } from './neighbour-towards.ts'

const at = (id: string, x: number, y: number) => ({ node: { id }, x, y, radius: 5 }) as ShownCircle
const circles = [at('middle', 0, 0), at('east', 50, 5), at('far-east', 90, 0), at('north', 4, -30), at('apart', -20, 0)]
const scene = {
  nodes: circles.map(({ node }) => node),
  edges: [1, 2, 3].map((b) => ({ a: 0, b })),
} as unknown as NetworkScene
const towards = (from: string, arrow: string) =>
  neighbourTowards(scene, circles, from, ARROWS[arrow] as readonly [number, number])

test('an arrow leads along a line to the nearest actor in its direction', () => {
  expect(towards('middle', 'ArrowRight')).toBe('east')
  expect(towards('middle', 'ArrowUp')).toBe('north')
  expect(towards('far-east', 'ArrowLeft')).toBe('middle')
})

test('no line, no way', () => {
  expect(towards('middle', 'ArrowLeft')).toBeNull()
  expect(towards('middle', 'ArrowDown')).toBeNull()
  expect(towards('nobody', 'ArrowUp')).toBeNull()
})
