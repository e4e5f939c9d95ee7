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
