import type { GroupMeasure } from './group-measure.ts'
import { groupSize } from './group-measure.ts'

/** Van der Eijk's agreement A. */
export const vanDerEijk: GroupMeasure = {
  id: 'van-der-eijk',
  label: 'Agreement A (van der Eijk)',
  formula:
    'Σ over layers of share·A_layer; the counts are peeled into layers of equal height; A_layer = U·(1 − (S−1)/(K−1)), 1 if S = 1, with S points in the layer of K and U = ((K−2)·TU − (K−1)·TDU)/((K−2)·(TU+TDU)) over its triples of points 110, 011 (TU) and 101 (TDU)',
  description:
    'How far positions on an ordered scale gather around one point: 1 all on one, 0 spread evenly, −1 half at either end. Made for ordered points, and does not mistake two camps for a wide consensus as a standard deviation may. It needs declared points.',
  source: 'van der Eijk 2001, Quality and Quantity 35:325–341',
  range: [-1, 1],
  symmetric: true,
  highMeans: 'united',
  options: [],
  compute(sample) {
    const n = groupSize(sample)
    if (n === 0) return 'no-positions'
    const K = sample.values.length
    if (!sample.points || K < 2) return 'no-points'
    const left = Array.from(sample.counts)
    const heights = [...new Set(left)].filter((height) => height > 0).sort((x, y) => x - y)
    let value = 0
    let floor = 0
    for (const height of heights) {
      const pattern = left.map((count) => count >= height)
      const mass = (height - floor) * pattern.filter(Boolean).length
      value += (mass / n) * layerAgreement(pattern)
      floor = height
    }
    return Math.max(-1, Math.min(1, value))
  },
}

function layerAgreement(pattern: readonly boolean[]): number {
  const K = pattern.length
  const S = pattern.filter(Boolean).length
  if (S === 1) return 1
  // An even layer has agreement 0 whatever its triples (of which two points have none).
  if (S === K) return 0
  let unimodal = 0
  let bimodal = 0
  let before = 0
  for (let i = 0; i < K; i++) {
    const after = S - before - (pattern[i] ? 1 : 0)
    if (pattern[i]) {
      // Point i in the middle of 110 and 011.
      unimodal += before * (K - 1 - i - after) + (i - before) * after
      before++
    } else {
      bimodal += before * after
    }
  }
  const U = ((K - 2) * unimodal - (K - 1) * bimodal) / ((K - 2) * (unimodal + bimodal))
  return U * (1 - (S - 1) / (K - 1))
}
