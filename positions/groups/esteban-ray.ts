import { UserError } from '../errors.ts'
import type { GroupMeasure } from './group-measure.ts'
import { groupSize } from './group-measure.ts'

/** Esteban and Ray's polarisation. */
export const estebanRay: GroupMeasure = {
  id: 'esteban-ray',
  label: 'Polarisation (Esteban and Ray)',
  formula:
    'Σ_i Σ_j p_i^{1+α}·p_j·|y_i − y_j|, p_i the share at point i, y_i its place 1…K, or its position on the scale in 0…1',
  description:
    'How far a group falls into camps that are large, alike within and far apart: 0 all on one point, greatest when half stand at either end. The higher α, the more it matters that camps are large; α = 0 gives the Gini index. Told by place it grows with the number of points, so compare only scales with the same number, or use positions in 0…1. Not for scales on which every position is held once.',
  source: 'Esteban and Ray 1994, Econometrica 62:819–851',
  range: [0, Number.POSITIVE_INFINITY],
  symmetric: true,
  highMeans: 'divided',
  options: [
    {
      id: 'alpha',
      label: 'α',
      description: 'How much it matters that camps are large (identification).',
      bounds: [0, 1.6],
      default: 1,
    },
    {
      id: 'places',
      label: 'Distances',
      description: 'By what the distance of two points is told.',
      choices: [
        { id: 'index', label: 'by place', description: 'The place of the point, 1…K; needs declared points.' },
        {
          id: 'unit',
          label: 'on 0…1',
          description: 'The value on the scale, its bounds being 0 and 1; at most ½^{1+α}.',
        },
      ],
      default: 'index',
    },
  ],
  compute(sample, settings = {}) {
    const { alpha, places } = settingsOf(settings)
    const n = groupSize(sample)
    if (n === 0) return 'no-positions'
    const { values, counts, min, max, points } = sample
    if (places === 'index' && (!points || values.length < 2)) return 'no-points'
    const y = values.map((value, i) => (places === 'index' ? i + 1 : (value - min) / (max - min)))
    const p = counts.map((count) => count / n)
    let sum = 0
    for (let i = 0; i < p.length; i++) {
      const mass = (p[i] as number) ** (1 + alpha)
      for (let j = 0; j < p.length; j++) sum += mass * (p[j] as number) * Math.abs((y[i] as number) - (y[j] as number))
    }
    return sum
  },
}

function settingsOf({ alpha = 1, places = 'index' }: Readonly<Record<string, string | number>>): {
  alpha: number
  places: 'index' | 'unit'
} {
  if (typeof alpha !== 'number' || !(alpha >= 0 && alpha <= 1.6)) {
    throw new UserError('bad-parameter', 'alpha', `${alpha} is not a number from 0 to 1.6`)
  }
  if (places !== 'index' && places !== 'unit')
    throw new UserError('bad-parameter', 'places', `"${places}"`, { expected: 'index or unit' })
  return { alpha, places }
}
