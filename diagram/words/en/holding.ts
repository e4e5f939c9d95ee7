import type { Status } from '../../../positions/dataset/index.ts'

const WITHOUT = { ambiguous: 'ambiguous', undisclosed: 'not disclosed' } as const

/** What somebody holds where no point of a scale says it; in cells and in sentences, in circles' legends, along an axis. */
export const holding = {
  unknown: 'not known',
  neutral: (label: string) => `neutral (${label})`,
  mean: (value: string) => `mean ${value}`,
  declaredNeutral: 'declares itself neutral',
  status: {
    split: 'members or speakers split',
    position: 'position without a value',
    neutral: 'neutral, declines to choose',
    no_position: 'no position taken',
    ...WITHOUT,
  } satisfies Record<Status | 'split', string>,
  /** In the legend of circles. */
  circle: {
    split: 'members or speakers split',
    none: 'nothing known',
    position: 'nothing known',
    neutral: 'neutral',
    no_position: 'no position',
    ...WITHOUT,
  } satisfies Record<Status | 'split' | 'none', string>,
  /** Beside the axis of an issue. */
  axis: {
    split: 'members or speakers split',
    none: 'nothing known',
    position: 'nothing known',
    neutral: 'neutral, at no point',
    no_position: 'no position',
    ...WITHOUT,
  } satisfies Record<Status | 'split' | 'none', string>,
  /** Where a list of names begins. */
  list: {
    split: 'Split',
    position: 'No position known',
    neutral: 'Neutral',
    ambiguous: 'Ambiguous',
    no_position: 'No position',
    undisclosed: 'Not disclosed',
  } satisfies Record<Status | 'split', string>,
  /** Before it is moved. */
  moved: {
    position: 'a position without a value',
    neutral: 'neutral',
    no_position: 'no position taken',
    ...WITHOUT,
  } satisfies Record<Status, string>,
}
