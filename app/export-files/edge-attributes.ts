import { type Alignment, coverage } from '../../positions/alignment/index.ts'
import { agreementOf, signOf } from './agreement.ts'
import type { Attribute, Value } from './graph.ts'

/** The attributes of pairs, the same in every file. */
export function edgeAttributes({ measure }: Alignment): Attribute[] {
  const [low, high] = measure.range
  return [
    { id: 'value', type: 'double', about: `${measure.label}, ${low} to ${high}` },
    { id: 'shared', type: 'integer', about: 'Number of issues on which both hold a position' },
    { id: 'coverage', type: 'double', about: 'Shared issues over issues in scope, 0 to 1' },
    { id: 'agreement', type: 'double', about: 'The value as a share of the measure’s range, 0 to 1' },
    { id: 'sign', type: 'integer', about: '1 above the middle of the measure’s range, -1 below, 0 in the middle' },
  ]
}

/** The values of a pair (by its place in the alignment), in the order of `edgeAttributes`. */
export function edgeValues({ value, shared, issues, measure }: Alignment, at: number): Value[] {
  const one = value[at] as number
  const both = shared[at] as number
  return [one, both, coverage(both, issues), agreementOf(one, measure.range), signOf(one, measure.range)]
}
