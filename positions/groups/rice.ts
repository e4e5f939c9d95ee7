import { type GroupMeasure, groupSize, sidesOf } from './group-measure.ts'

/** Rice's index of cohesion. */
export const rice: GroupMeasure = {
  id: 'rice',
  label: 'Cohesion (Rice)',
  formula: '|Y − N|/(Y + N), Y and N the numbers above and below the middle of the scale',
  description:
    'How lopsided yes and no are in a group: 1 all on one side, 0 halved. The measure of roll-call studies for a century. It does not see abstentions or degrees, and in small groups it is high by chance.',
  source: 'Rice 1928, Quantitative Methods in Politics',
  range: [0, 1],
  symmetric: true,
  highMeans: 'united',
  options: [],
  compute(sample) {
    if (groupSize(sample) === 0) return 'no-positions'
    const { below, above } = sidesOf(sample)
    return below + above === 0 ? 'no-sides' : Math.abs(above - below) / (above + below)
  },
}
