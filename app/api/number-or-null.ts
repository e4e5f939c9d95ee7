/** A number as answers tell it: null where there is none (NaN). */
export function numberOrNull(x: number | undefined): number | null {
  return x === undefined || Number.isNaN(x) ? null : x
}
