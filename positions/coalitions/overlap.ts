/**
 * For each group of one division, the group of another that it is most alike (Jaccard: common nodes over nodes of either) and how much, 0…1.
 * Divisions give a group number from 0 by node, −1 for none; `count` is the number of groups of the first. Of equals the first is taken.
 */
export function counterparts(
  group: Int32Array,
  count: number,
  other: Int32Array,
): { readonly counterpart: Int32Array; readonly likeness: Float64Array } {
  const otherCount = other.reduce((most, g) => Math.max(most, g + 1), 0)
  const common = new Float64Array(count * otherCount)
  const size = new Float64Array(count)
  const otherSize = new Float64Array(otherCount)
  group.forEach((g, u) => {
    const o = other[u] as number
    if (g >= 0) size[g] = (size[g] as number) + 1
    if (o >= 0) otherSize[o] = (otherSize[o] as number) + 1
    if (g >= 0 && o >= 0) common[g * otherCount + o] = (common[g * otherCount + o] as number) + 1
  })
  const counterpart = new Int32Array(count).fill(-1)
  const likeness = new Float64Array(count)
  for (let g = 0; g < count; g++) {
    for (let o = 0; o < otherCount; o++) {
      const both = common[g * otherCount + o] as number
      const jaccard = both / ((size[g] as number) + (otherSize[o] as number) - both)
      if (jaccard <= (likeness[g] as number)) continue
      counterpart[g] = o
      likeness[g] = jaccard
    }
  }
  return { counterpart, likeness }
}
