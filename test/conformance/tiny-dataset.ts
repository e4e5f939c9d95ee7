import type { Stance } from '../../positions/index.ts'
import type { FullParts } from './full-dataset.ts'

/** A dataset of two actors who disagree. */
export function tiny(id: string): FullParts {
  const stance = (actor: string, value: number): Stance => ({
    id: `${actor} on toll`,
    actor,
    issue: 'toll',
    value,
    status: 'position',
    statedOn: '2031-01-01',
    evidence: [],
  })
  return {
    info: { id },
    actors: ['a', 'b'].map((one) => ({ id: one, name: one.toUpperCase(), kind: 'nation', aliases: [] })),
    affiliations: [],
    scales: [{ id: 'yes-no', min: -1, max: 1, continuous: false, assumed: false, points: [] }],
    issues: [{ id: 'toll', name: 'Toll', parents: [], scale: 'yes-no', partial: false }],
    documents: [],
    stances: [stance('a', 1), stance('b', -1)],
  }
}
