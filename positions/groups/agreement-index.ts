import { type GroupMeasure, groupSize, sidesOf } from './group-measure.ts'

/** Hix, Noury and Roland's agreement index. */
export const agreementIndex: GroupMeasure = {
  id: 'agreement-index',
  label: 'Agreement index (Hix, Noury, Roland)',
  formula:
    '[max − ½(n − max)]/n, max the largest of the numbers above, below and at the middle of the scale, n their sum',
  description:
    'How far a group moves as one when abstaining is a choice of its own: 1 all alike, 0 split into thirds. Use it where many abstain. It does not see that yes and abstain are nearer than yes and no, nor degrees.',
  source: 'Hix, Noury and Roland 2005, British Journal of Political Science 35:209–234',
  range: [0, 1],
  symmetric: true,
  highMeans: 'united',
  options: [],
  compute(sample) {
    const n = groupSize(sample)
    if (n === 0) return 'no-positions'
    const { below, middle, above } = sidesOf(sample)
    const most = Math.max(below, middle, above)
    // Rounding of sums that are not whole must not lead out of the range.
    return Math.max(0, Math.min(1, (most - (n - most) / 2) / n))
  },
}
