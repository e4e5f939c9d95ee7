import type { View } from '../../../positions/view.ts'
import { type Words, wordsOf } from './words.ts'

/** What decides on the size of a circle. */
export interface NodeSizing {
  readonly positions: number
  readonly links: number
  readonly influence: number | undefined
}

/** Radii by place, in pixels of a picture of 1600×900; `shows` is null when all are alike. */
export interface NodeRadii {
  readonly radius: Float64Array
  readonly shows: {
    readonly title: string
    readonly low: { readonly value: number; readonly radius: number }
    readonly high: { readonly value: number; readonly radius: number }
  } | null
}

/** The radii that a view asks for (by number of positions, when it does not say); the area of a circle grows evenly with the value. */
export function nodeRadii(
  nodes: readonly NodeSizing[],
  size: View['size'] = 'positions',
  { sizes, sizeUnknown }: Pick<Words['network'], 'sizes' | 'sizeUnknown'> = wordsOf().network,
): NodeRadii {
  const [small, large] = range(nodes.length)
  const middle = Math.round(((small + large) / 2) * 10) / 10
  const alike: NodeRadii = { radius: new Float64Array(nodes.length).fill(middle), shows: null }
  if (size === 'same' || nodes.length === 0) return alike
  const values = nodes.map((node) => node[size])
  const known = values.filter((value) => value !== undefined)
  const low = Math.min(...known)
  const high = Math.max(...known)
  if (known.length === 0 || low === high) return alike
  const radius = Float64Array.from(values, (value) => {
    const share = ((value ?? low) - low) / (high - low)
    return Math.round(Math.sqrt(small ** 2 + share * (large ** 2 - small ** 2)) * 10) / 10
  })
  return {
    radius,
    shows: {
      title: known.length < values.length ? sizeUnknown(sizes[size]) : sizes[size],
      low: { value: low, radius: small },
      high: { value: high, radius: large },
    },
  }
}

/** The more circles, the smaller they are, so that they find room. */
function range(count: number): readonly [number, number] {
  if (count <= 18) return [16, 24]
  if (count <= 40) return [14, 20]
  if (count <= 90) return [10, 15]
  if (count <= 260) return [8, 11]
  return count <= 700 ? [4, 6.5] : [2, 3.5]
}
