import { expect, test } from 'vitest'
import { jointAt, treeJoints } from './tree-joints.ts'

// ((0 1) at .1, (2 3) at .2) at .4, and 4 that nothing compares with them.
const tree = {
  left: Int32Array.from([0, 2, 5, 7]),
  right: Int32Array.from([1, 3, 6, 4]),
  height: Float64Array.from([0.1, 0.2, 0.4, Number.NaN]),
}
const joints = treeJoints(tree, 5)

test('branches meet at their height, in the middle of what they join', () => {
  expect(joints[0]).toMatchObject({ left: { x: 0, y: 0.5 }, right: { x: 0, y: 1.5 }, rows: [0, 1], broken: false })
  expect(joints[0]?.x).toBeCloseTo(0.225, 12)
  expect(joints[2]).toMatchObject({ left: { y: 1 }, right: { y: 3 }, rows: [0, 3] })
  expect(joints[2]?.x).toBeCloseTo(0.9, 12)
})

test('groups that nothing compares are joined last, farthest out, and broken', () => {
  expect(joints[3]).toMatchObject({ x: 1, broken: true, rows: [0, 4] })
})

test('a joint is found by its upright line', () => {
  const reach = { x: 0.03, y: 0.2 }
  expect(jointAt(joints, { x: 0.23, y: 1 }, reach)?.rows).toEqual([0, 1])
  expect(jointAt(joints, { x: 0.9, y: 2 }, reach)?.rows).toEqual([0, 3])
  expect(jointAt(joints, { x: 0.6, y: 2 }, reach)).toBeNull()
})
