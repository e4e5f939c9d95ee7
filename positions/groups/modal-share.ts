import { modalShare as shareOf } from '../resolve/index.ts'
import type { GroupMeasure } from './group-measure.ts'
import { groupSize } from './group-measure.ts'

/** The share at the most frequent position: Freeman's variation ratio, turned round. */
export const modalShare: GroupMeasure = {
  id: 'modal-share',
  label: 'Modal share (1 − variation ratio)',
  formula: 'max/n, max the number at the most frequent position and n of all; 1 − v, v the variation ratio',
  description:
    'How many hold what most hold: 1 all alike, 1/K when spread evenly over K positions. It asks for nothing but equal or not, so it fits every scale; it does not see how far the others are. It is told beside a group’s position (as `cohesion` in its rows); the cohesion of coalitions and of groups through time is another thing, the mean alignment of pairs.',
  source: 'Freeman 1965, Elementary Applied Statistics, 40–43',
  range: [0, 1],
  symmetric: true,
  highMeans: 'united',
  options: [],
  compute(sample) {
    return groupSize(sample) === 0 ? 'no-positions' : (shareOf(sample.counts) as number)
  },
}
