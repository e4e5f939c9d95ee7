import type { Configuration } from './configuration.ts'

/**
 * Turns a configuration to its principal axis (the widest spread is horizontal) and fixes its reflection: the longer tail points right and
 * up. Distances do not change, and neither does the picture when the points are listed in another order.
 */
export function oriented({ x, y }: Configuration): Configuration {
  let xx = 0
  let xy = 0
  let yy = 0
  for (let i = 0; i < x.length; i++) {
    const a = x[i] as number
    const b = y[i] as number
    xx += a * a
    xy += a * b
    yy += b * b
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  const turned = rotated({ x, y }, -angle)
  return { x: tailUp(turned.x), y: tailUp(turned.y) }
}

/**
 * Turns and, where it fits better, mirrors a configuration so that its points lie nearest to where they lay before; `before` holds the
 * earlier place by point, undefined where there was none. With fewer than two such points it falls back to `oriented`.
 * Source: the orthogonal Procrustes problem in the plane, Schönemann 1966, Psychometrika 31:1–10.
 */
export function orientedLike(
  configuration: Configuration,
  before: readonly (readonly [x: number, y: number] | undefined)[],
): Configuration {
  const common = before.flatMap((place, i) => (place ? [{ i, place }] : []))
  if (common.length < 2) return oriented(configuration)
  const turn = (mirror: 1 | -1) => {
    const mean = { x: 0, y: 0, px: 0, py: 0 }
    for (const { i, place } of common) {
      mean.x += (configuration.x[i] as number) / common.length
      mean.y += (mirror * (configuration.y[i] as number)) / common.length
      mean.px += place[0] / common.length
      mean.py += place[1] / common.length
    }
    let cos = 0
    let sin = 0
    for (const { i, place } of common) {
      const a = (configuration.x[i] as number) - mean.x
      const b = mirror * (configuration.y[i] as number) - mean.y
      cos += a * (place[0] - mean.px) + b * (place[1] - mean.py)
      sin += a * (place[1] - mean.py) - b * (place[0] - mean.px)
    }
    return { mirror, angle: Math.atan2(sin, cos), match: Math.hypot(sin, cos) }
  }
  const straight = turn(1)
  const mirrored = turn(-1)
  const best = mirrored.match > straight.match * (1 + 1e-9) ? mirrored : straight
  return rotated({ x: configuration.x, y: configuration.y.map((value) => best.mirror * value) }, best.angle)
}

function rotated({ x, y }: Configuration, angle: number): Configuration {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return {
    x: x.map((value, i) => value * cos - (y[i] as number) * sin),
    y: y.map((value, i) => (x[i] as number) * sin + value * cos),
  }
}

function tailUp(values: Float64Array): Float64Array {
  let cubes = 0
  let size = 0
  for (const value of values) {
    cubes += value ** 3
    size += Math.abs(value) ** 3
  }
  if (Math.abs(cubes) > 1e-6 * size) return cubes < 0 ? values.map((value) => -value) : values
  // Both tails alike: the first point decides, so that there is one answer.
  const first = values.find((value) => Math.abs(value) > 1e-9) ?? 0
  return first < 0 ? values.map((value) => -value) : values
}
