import type { FullDataset, Stance } from '../../positions/index.ts'
import { fullDataset } from './full-dataset.ts'
import { tiny } from './tiny-dataset.ts'

/** Several batches of stances, so that a write of them takes a while: 300 actors on 100 issues. */
export function many(id: string): FullDataset {
  const names = Array.from({ length: 300 }, (_, k) => `actor ${k}`)
  const issues = Array.from({ length: 100 }, (_, k) => `issue ${k}`)
  const stances = names.flatMap((actor, a) =>
    issues.map(
      (issue, i): Stance => ({
        id: `${actor}~${issue}`,
        actor,
        issue,
        value: ((a + i) % 3) - 1,
        status: 'position',
        statedOn: '2031-01-01',
        evidence: [],
      }),
    ),
  )
  return fullDataset({
    ...tiny(id),
    actors: names.map((name) => ({ id: name, name, kind: 'nation', aliases: [] })),
    issues: issues.map((name) => ({ id: name, name, parents: [], scale: 'yes-no', partial: false })),
    stances,
  })
}
