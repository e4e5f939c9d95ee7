import type { Scale } from '../../../../positions/dataset/index.ts'

/** A continuous scale is walked in so many steps. */
const STEPS = 20

/** The values that a handle stops at on a scale, ascending: its points, or on a continuous one even steps between its bounds. */
export function stopsOf({ min, max, continuous, points }: Scale): number[] {
  if (!continuous && points.length > 0) return points.map(({ value }) => value).sort((a, b) => a - b)
  return Array.from({ length: STEPS + 1 }, (_, i) => Number((min + (i * (max - min)) / STEPS).toPrecision(12)))
}

/** The stop nearest to a value; of two as near the lower. */
export function nearestStop(stops: readonly number[], value: number): number {
  return stops.reduce((best, stop) => (Math.abs(stop - value) < Math.abs(best - value) ? stop : best))
}

/** The stop after (1) or before (−1) a value; the last one in that direction where there is none. */
function nextStop(stops: readonly number[], value: number, direction: 1 | -1): number {
  const beyond = stops.filter((stop) => (direction === 1 ? stop > value : stop < value))
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? nearestStop(stops, value)
}

/**
 * Where a key takes a handle that stands at a value (null: nowhere yet, then an arrow takes it to `middle`); null takes the move back, undefined: the key
 * means nothing.
 */
export function keyedValue(
  key: string,
  value: number | null,
  stops: readonly number[],
  middle: number,
): number | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null
  if (key === 'Home') return stops[0]
  if (key === 'End') return stops.at(-1)
  const direction = DIRECTIONS.get(key)
  if (direction === undefined) return undefined
  return value === null ? middle : nextStop(stops, value, direction)
}

const DIRECTIONS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
])
