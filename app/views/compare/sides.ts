import type { View } from '../../../positions/view.ts'

/** Ids of the actors on either side of a comparison; a side may be empty. */
export interface Sides {
  readonly a: readonly string[]
  readonly b: readonly string[]
}

/** Who is compared with whom in a view: the two selected actors, else the two groups, else what there is of either. */
export function sidesOf({ select = [], left = [], right = [] }: Pick<View, 'select' | 'left' | 'right'>): Sides {
  const [first, second] = select
  if (first !== undefined && second !== undefined) return { a: [first], b: [second] }
  if (left.length > 0 || right.length > 0) return { a: left, b: right }
  return { a: first === undefined ? [] : [first], b: [] }
}

/** The change of a view that puts these on the two sides: one actor each are the selection, else two groups. */
export function changeOfSides({ a, b }: Sides): {
  select: string[] | undefined
  left: string[] | undefined
  right: string[] | undefined
} {
  if (b.length === 0 && a.length === 1) return { select: [...a], left: undefined, right: undefined }
  const two = a.length === 1 && b.length === 1 && a[0] !== b[0]
  if (two) return { select: [...a, ...b], left: undefined, right: undefined }
  const side = (ids: readonly string[]) => (ids.length === 0 ? undefined : [...ids])
  return { select: undefined, left: side(a), right: side(b) }
}
