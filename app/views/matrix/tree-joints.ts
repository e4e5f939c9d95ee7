import type { MatrixScene } from './scene.ts'

type Tree = NonNullable<MatrixScene['tree']>

/** A joint of the agreement tree: from where its two branches come to where they meet; `x` 0 at the leaves, 1 at the farthest joint, `y` in rows. */
export interface TreeJoint {
  readonly x: number
  readonly left: Branch
  readonly right: Branch
  /** Whether no pair across it has a value. */
  readonly broken: boolean
  /** The first and the last row below it. */
  readonly rows: readonly [number, number]
}

/** Where a branch of a joint begins. */
interface Branch {
  readonly x: number
  readonly y: number
}

/** How far joints that nothing compares stand out. */
const BEYOND = 1
const KNOWN = 0.9

/** The farthest joint with a value, and where it stands. */
export function treeScale({ height }: Tree): { readonly most: number; readonly scale: number } {
  const known = [...height].filter((one) => !Number.isNaN(one))
  return { most: Math.max(0.01, ...known), scale: known.length < height.length ? KNOWN : 1 }
}

/** The joints of a tree over `n` rows, from the leaves on. */
export function treeJoints(tree: Tree, n: number): TreeJoint[] {
  const { most, scale } = treeScale(tree)
  const nodes: { x: number; y: number; rows: readonly [number, number] }[] = Array.from({ length: n }, (_, row) => ({
    x: 0,
    y: row + 0.5,
    rows: [row, row],
  }))
  return Array.from(tree.height, (height, i) => {
    const a = nodes[tree.left[i] as number] as (typeof nodes)[number]
    const b = nodes[tree.right[i] as number] as (typeof nodes)[number]
    const broken = Number.isNaN(height)
    // Where values are missing, a joint may lie lower than one below it.
    const x = Math.max(broken ? BEYOND : (height / most) * scale, a.x, b.x)
    const rows = [Math.min(a.rows[0], b.rows[0]), Math.max(a.rows[1], b.rows[1])] as const
    nodes[n + i] = { x, y: (a.y + b.y) / 2, rows }
    return { x, left: { x: a.x, y: a.y }, right: { x: b.x, y: b.y }, broken, rows }
  })
}

/** The smallest joint whose upright line is within `reach` of a point (x 0…1, y in rows); null when none is. */
export function jointAt(
  joints: readonly TreeJoint[],
  point: { x: number; y: number },
  reach: { x: number; y: number },
): TreeJoint | null {
  return (
    joints.find(
      ({ x, left, right }) =>
        Math.abs(point.x - x) <= reach.x &&
        point.y >= Math.min(left.y, right.y) - reach.y &&
        point.y <= Math.max(left.y, right.y) + reach.y,
    ) ?? null
  )
}
