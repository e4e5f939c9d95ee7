import type { Configuration } from './configuration.ts'

/** How far apart groups are set that nothing known connects, in units of dissimilarity. */
const GAP = 0.25

/**
 * Sets configurations side by side: the first keeps the left, the others, in columns as tall as the first, follow to its right. What lies
 * between groups means nothing, as nothing is known between them. The whole is centred on the origin.
 */
export function packed(groups: readonly Configuration[]): Configuration[] {
  const boxes = groups.map(bounds)
  const tallest = Math.max(...boxes.map((box) => box.height), GAP)
  const corners: { left: number; top: number }[] = []
  let left = 0
  let top = 0
  let widest = 0
  boxes.forEach((box, i) => {
    if (i === 1 || (i > 1 && top + box.height > tallest)) {
      left += widest + GAP
      top = 0
      widest = 0
    }
    corners.push({ left, top })
    top += box.height + GAP
    widest = Math.max(widest, box.width)
  })
  const width = left + widest
  return groups.map((group, i) => {
    const box = boxes[i] as Box
    const corner = corners[i] as { left: number; top: number }
    const down = i === 0 ? (tallest - box.height) / 2 : corner.top
    const dx = corner.left - box.x - width / 2
    const dy = tallest / 2 - down - (box.y + box.height)
    return { x: group.x.map((value) => value + dx), y: group.y.map((value) => value + dy) }
  })
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function bounds({ x, y }: Configuration): Box {
  const [left, right] = extent(x)
  const [bottom, top] = extent(y)
  return { x: left, y: bottom, width: right - left, height: top - bottom }
}

function extent(values: Float64Array): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return [low, high]
}
