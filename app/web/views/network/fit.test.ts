import { expect, test } from 'vitest'
import type { NetworkScene, SceneNode } from '../../../../diagram/network/scene.ts'
import { fitToWindow } from './fit.ts'

const sceneOf = (nodes: SceneNode[]) => {
  const arrangement = { fit: 'even', turns: true, measures: true, axis: null }
  return { nodes, arrangement, hulls: [] } as unknown as NetworkScene
}
const node = (id: string, x: number, y: number) => ({ id, x, y, radius: 16, pin: null }) as SceneNode
const nodes = [node('left', -0.5, 0), node('right', 0.5, 0), node('near', 0.49, 0.001)]

test('up stays up, and left left, in a wide window', () => {
  const { places } = fitToWindow(sceneOf([node('low', -0.5, -0.2), node('high', 0.5, 0.2)]), 1000, 600)
  const [low, high] = [places.get('low'), places.get('high')]
  expect((low?.y ?? 0) > (high?.y ?? 0)).toBe(true)
  expect((low?.x ?? 0) < (high?.x ?? 0)).toBe(true)
})

test('circles that would overlap are set apart, and it is told by how much', () => {
  const { places, moved } = fitToWindow(sceneOf(nodes), 1000, 600)
  const [a, b] = [places.get('right'), places.get('near')] as { x: number; y: number; radius: number }[]
  if (!a || !b) throw new Error('not placed')
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius)
  expect(moved).toBeGreaterThan(0)
})

test('a window that is higher than wide takes the map turned, all within it', () => {
  const { places } = fitToWindow(sceneOf(nodes), 360, 600)
  const [left, right] = [places.get('left'), places.get('right')] as { x: number; y: number }[]
  if (!left || !right) throw new Error('not placed')
  expect(Math.abs(left.y - right.y)).toBeGreaterThan(Math.abs(left.x - right.x))
  for (const { x, y } of places.values()) expect(x > 0 && x < 360 && y > 0 && y < 600).toBe(true)
})
