import type { Configuration } from '../../../../positions/map/index.ts'

/** Places of `n` units, from those of some of them (`units`, by place): NaN for the others. */
export function placesOf(n: number, units: readonly number[], { x, y }: Configuration): Configuration {
  const whole = { x: new Float64Array(n).fill(Number.NaN), y: new Float64Array(n).fill(Number.NaN) }
  units.forEach((u, i) => {
    whole.x[u] = x[i] as number
    whole.y[u] = y[i] as number
  })
  return whole
}
