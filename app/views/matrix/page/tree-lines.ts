import type { MatrixScene } from '../scene.ts'

/** A joint of the agreement tree: from where its two branches come to where they meet; `x` 0 at the leaves, 1 at the farthest joint, `y` in rows. */
export interface TreeJoint {
  readonly x: number
  readonly upper: { readonly x: number; readonly y: number }
  readonly lower: { readonly x: number; readonly y: number }
  /** Whether no pair across it has a value. */
  readonly broken: boolean
  /** The first and the last row below it. */
  readonly rows: readonly [number, number]
}

/** How far joints that nothing compares stand out. */
const BEYOND = 1
const KNOWN = 0.9

/** The joints of a tree over `n` rows, from the leaves on. */
export function treeJoints(tree: NonNullable<MatrixScene['tree']>, n: number): TreeJoint[] {
  const known = Array.from(tree.height).filter((height) => !Number.isNaN(height))
  const most = Math.max(1e-9, ...known)
  const scale = known.length < tree.height.length ? KNOWN : 1
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
    const [upper, lower] = a.y < b.y ? [a, b] : [b, a]
    const rows = [Math.min(a.rows[0], b.rows[0]), Math.max(a.rows[1], b.rows[1])] as const
    nodes[n + i] = { x, y: (a.y + b.y) / 2, rows }
    return { x, upper: { x: upper.x, y: upper.y }, lower: { x: lower.x, y: lower.y }, broken, rows }
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
      ({ x, upper, lower }) =>
        Math.abs(point.x - x) <= reach.x && point.y >= upper.y - reach.y && point.y <= lower.y + reach.y,
    ) ?? null
  )
}
