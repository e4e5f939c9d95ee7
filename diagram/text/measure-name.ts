import type { PairMeasure } from '../../positions/measures/index.ts'

/** The short name of a measure, the same in every language: what its label says before any parenthesis. */
export function measureName(measure: Pick<PairMeasure, 'label'>): string {
  return measure.label.split(' (')[0] as string
}
