import type { PositiveLayer } from './positive-layer.ts'

/**
 * Newman's modularity of a division (a group number by node): Q = Σ_c [W_c/W − γ·(D_c/2W)²], W_c the weight within group c, D_c the weight
 * at its nodes, W all weight, γ the resolution; in −½…1 for γ = 1, null without pairs. Source: Newman and Girvan 2004, Physical Review E
 * 69:026113; with γ: Reichardt and Bornholdt 2006, Physical Review E 74:016110.
 */
export function modularity(layer: PositiveLayer, group: Int32Array, resolution = 1): number | null {
  const { source, target, weight } = layer
  const within = new Map<number, number>()
  const at = new Map<number, number>()
  const add = (to: Map<number, number>, key: number, w: number) => to.set(key, (to.get(key) ?? 0) + w)
  let total = 0
  weight.forEach((w, i) => {
    const a = group[source[i] as number] as number
    const b = group[target[i] as number] as number
    total += w
    add(at, a, w)
    add(at, b, w)
    if (a === b) add(within, a, w)
  })
  if (total === 0) return null
  let sum = 0
  for (const [key, degree] of at) sum += (within.get(key) ?? 0) / total - resolution * (degree / (2 * total)) ** 2
  return sum
}
