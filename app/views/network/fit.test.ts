import { expect, test } from 'vitest'
import { FURTHER_FITS } from './fit/further-fits.ts'
import { fitToWindow } from './fit.ts'
import type { NetworkScene, SceneNode } from './scene.ts'

const sceneOf = (nodes: SceneNode[], identical: number[][] = []) => {
  const arrangement = { fit: 'even', turns: true, measures: true, axis: null }
  const wanted = Float32Array.from(
    nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
  )
  return { nodes, arrangement, hulls: [], identical, wanted } as unknown as NetworkScene
}
const node = (id: string, x: number, y: number) => ({ id, x, y, radius: 16, pin: null }) as SceneNode
const nodes = [node('left', -0.5, 0), node('right', 0.5, 0), node('near', 0.49, 0.001)]

test('up stays up, and left left, in a wide window', () => {
  const { places } = fitToWindow(sceneOf([node('low', -0.5, -0.2), node('high', 0.5, 0.2)]), 1000, 600, FURTHER_FITS)
  const [low, high] = [places.get('low'), places.get('high')]
  expect((low?.y ?? 0) > (high?.y ?? 0)).toBe(true)
  expect((low?.x ?? 0) < (high?.x ?? 0)).toBe(true)
})

test('circles that would overlap are set apart, and the pair that is bent most is told with how much', () => {
  const { places, bent, window } = fitToWindow(sceneOf(nodes), 1000, 600, FURTHER_FITS)
  const [a, b] = [places.get('right'), places.get('near')] as { x: number; y: number; radius: number }[]
  if (!a || !b) throw new Error('not placed')
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius)
  expect(bent?.worst).toMatchObject({ a: 1, b: 2 })
  const scale = Math.hypot(a.x - b.x, a.y - b.y) / ((bent?.worst.off ?? 0) + Math.hypot(0.01, 0.001))
  expect(scale).toBeGreaterThan(window.width / 2)
})

test('who is identical stands in one ring, which takes less room than its circles would and bends nothing', () => {
  const same = [node('a', 0.49, 0.001), node('b', 0.49, 0.001), node('c', 0.49, 0.001), node('far', -0.5, 0)]
  const { places, rings, bent } = fitToWindow(sceneOf(same, [[0, 1, 2]]), 1000, 600, FURTHER_FITS)
  expect(rings).toEqual([['a', 'b', 'c']])
  expect(Math.abs(bent?.worst.off ?? 1)).toBeLessThan(0.005)
  const circles = ['a', 'b', 'c'].map((id) => places.get(id) as { x: number; y: number; radius: number })
  for (const [i, one] of circles.entries()) {
    for (const other of circles.slice(i + 1)) {
      const apart = Math.hypot(one.x - other.x, one.y - other.y)
      expect(apart).toBeGreaterThanOrEqual(one.radius + other.radius)
      expect(apart).toBeLessThan(2 * (places.get('far')?.radius ?? 0))
    }
  }
})

test('a window that is higher than wide takes the map turned, all within it', () => {
  const { places } = fitToWindow(sceneOf(nodes), 360, 600, FURTHER_FITS)
  const [left, right] = [places.get('left'), places.get('right')] as { x: number; y: number }[]
  if (!left || !right) throw new Error('not placed')
  expect(Math.abs(left.y - right.y)).toBeGreaterThan(Math.abs(left.x - right.x))
  for (const { x, y } of places.values()) expect(x > 0 && x < 360 && y > 0 && y < 600).toBe(true)
})
