import { textWidth } from './text-width.ts'

/** The least size of type inside a circle, in pixels of the picture. */
const LEAST_SHORT = 6

/** The size of a short name inside a circle of a radius in pixels; 0 where nothing legible fits. */
export function shortSize(short: string, radius: number): number {
  const wide = textWidth(short, 1, 'semibold')
  const size = Math.min(radius * 0.78, (1.7 * radius) / Math.max(wide, 0.1))
  return size < LEAST_SHORT ? 0 : Math.round(size * 10) / 10
}
