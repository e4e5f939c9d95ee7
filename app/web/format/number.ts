import { forms } from '../words.ts'

/** A share of a value, with its sign, with two decimals unless told: `+.14`, `−.25`, `0`. */
export const signed = forms.signedFraction

/** A value of a measure as agreement, 0…100 %. */
export function percentOf(value: number, [low, high]: readonly [number, number]): string {
  return share((value - low) / (high - low))
}

/** A share 0…1 as a percentage. */
export function share(x: number): string {
  return `${Math.round(100 * x)} %`
}

/** A time ahead in words: `12 s`, `3 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
