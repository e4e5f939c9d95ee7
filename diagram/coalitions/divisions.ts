import type { Positions } from '../../positions/resolve/positions.ts'
import { dividingIssues, type IssueDivision } from '../../positions/scenario/dividing-issues.ts'
import { cleanText } from '../text/clean-text.ts'
import type { SceneWords } from '../words/catalogue.ts'
import { meanWords, scaleOfIssue } from './mean-words.ts'

/** How two coalitions stand to each other on an issue. */
export interface DividingIssue {
  readonly id: string
  readonly name: string
  /** The distance of their means as a share of the scale, 0…1. */
  readonly gap: number
  /** Their means in words. */
  readonly meanA: string
  readonly meanB: string
  /** The shares of their members who hold a position, above 0. */
  readonly knownA: number
  readonly knownB: number
}

/** What divides and what joins two coalitions (by place, a < b), strongest first. */
export interface SceneDivision {
  readonly a: number
  readonly b: number
  readonly wedges: readonly DividingIssue[]
  readonly bridges: readonly DividingIssue[]
}

/** Of so many of the largest coalitions it is told what divides each two of them. */
const MOST_COALITIONS = 6
/** So many issues of each kind are told. */
const MOST_ISSUES = 3

/** What divides and joins each two of the largest groups; issues on which both stand alike divide nothing, those at opposite ends join nothing. */
export function sceneDivisions(
  positions: Positions,
  groups: readonly (readonly number[])[],
  words: SceneWords,
): SceneDivision[] {
  const some = groups.slice(0, MOST_COALITIONS)
  return some.flatMap((groupA, a) =>
    some.slice(a + 1).map((groupB, next) => {
      const all = dividingIssues(positions, groupA, groupB)
      const strongest = (by: 'wedge' | 'bridge') =>
        all
          .filter((one) => one[by] > 0)
          .sort((x, y) => y[by] - x[by])
          .slice(0, MOST_ISSUES)
          .map((one) => told(positions, one, words))
      const wedges = strongest('wedge')
      const dividing = new Set(wedges.map(({ id }) => id))
      // Of few issues one would else be told as both.
      return { a, b: a + 1 + next, wedges, bridges: strongest('bridge').filter(({ id }) => !dividing.has(id)) }
    }),
  )
}

function told(
  { dataset }: Positions,
  { issue, gap, meanA, meanB, knownA, knownB }: IssueDivision,
  { forms }: SceneWords,
): DividingIssue {
  const scale = scaleOfIssue(dataset, issue)
  return {
    id: dataset.issues[issue]?.id ?? '',
    name: cleanText(dataset.issues[issue]?.name ?? ''),
    gap,
    meanA: meanWords(scale, meanA, forms),
    meanB: meanWords(scale, meanB, forms),
    knownA,
    knownB,
  }
}
