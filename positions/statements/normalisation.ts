import { UserError } from '../errors.ts'
import { shown } from '../text.ts'
import type { StatementPair } from './statement-pair.ts'

/** A way to make pairs comparable whose actors speak more or less often. */
export interface Normalisation {
  readonly id: 'none' | 'average' | 'jaccard' | 'cosine'
  readonly label: string
  /** What the measure is divided by. */
  readonly formula: string
  readonly description: string
  divisor(pair: StatementPair): number
}

/** Every normalisation of statement measures, in the order in which forms offer them. */
export const NORMALISATIONS: readonly Normalisation[] = [
  {
    id: 'none',
    label: 'none',
    formula: '1',
    description: 'Counts as they are. Who speaks often is near everyone.',
    divisor: () => 1,
  },
  {
    id: 'average',
    label: 'average activity',
    formula: '(A_a + A_b)/2, A an actor’s number of statements',
    description:
      'Relative to how often the two speak on average. The usual choice where some actors speak much more than others.',
    divisor: ({ totalA, totalB }) => (totalA + totalB) / 2,
  },
  {
    id: 'jaccard',
    label: 'Jaccard',
    formula: 'm10 + m01 + m11, m10 = Σ X_ajq where X_bjq = 0, m01 = Σ X_bjq where X_ajq = 0, m11 = Σ X_ajq·X_bjq',
    description: 'Relative to all that either of the two said. Not bounded by 1 where a statement is repeated.',
    divisor: ({ onlyA, onlyB, both }) => onlyA + onlyB + both,
  },
  {
    id: 'cosine',
    label: 'cosine',
    formula: 'A_a·A_b, A an actor’s number of statements',
    description:
      'Relative to the product of both numbers of statements, as Discourse Network Analyzer names it; it is not the cosine of the two rows of counts. Between actors who say much on many issues it gets very small.',
    divisor: ({ totalA, totalB }) => totalA * totalB,
  },
]

/** The normalisation of an id. Throws a `UserError` that lists the ids there are. */
export function normalisation(id: string): Normalisation {
  const found = NORMALISATIONS.find((one) => one.id === id)
  if (!found) {
    throw new UserError('bad-parameter', 'normalisation', `no normalisation ${shown(id)}`, {
      expected: `one of ${NORMALISATIONS.map((one) => one.id).join(', ')}`,
    })
  }
  return found
}
