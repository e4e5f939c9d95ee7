import { cleanText } from '../../../diagram/text/clean-text.ts'
import type { SceneWords } from '../../../diagram/words/catalogue.ts'
import type { Positions } from '../../../positions/resolve/positions.ts'
import { dividingIssues, type IssueDivision, strongestDivisions } from '../../../positions/scenario/dividing-issues.ts'
import { meanWords, scaleOfIssue } from './mean-words.ts'

/** How two coalitions stand to each other on an issue. */
export interface DividingIssue {
  readonly id: string
  readonly name: string
  /** The distance of their means as a share of the scale, 0…1. */
  readonly gap: number
  /** The point that all members hold, else the mean with its range, in words. */
  readonly meanA: string
  readonly meanB: string
  /** The shares of their members who hold a position, above 0. */
  readonly knownA: number
  readonly knownB: number
  /** How much the issue divides and joins the two, 0…1: what the lists are ordered by. */
  readonly wedge: number
  readonly bridge: number
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

/** What divides and joins each two of the largest groups; no issue does both (see `strongestDivisions`). */
export function sceneDivisions(
  positions: Positions,
  groups: readonly (readonly number[])[],
  words: SceneWords,
): SceneDivision[] {
  const some = groups.slice(0, MOST_COALITIONS)
  return some.flatMap((groupA, a) =>
    some.slice(a + 1).map((groupB, next) => {
      const { wedges, bridges } = strongestDivisions(dividingIssues(positions, groupA, groupB), MOST_ISSUES)
      const worded = (list: readonly IssueDivision[]) => list.map((one) => told(positions, one, words))
      return { a, b: a + 1 + next, wedges: worded(wedges), bridges: worded(bridges) }
    }),
  )
}

function told(
  { dataset }: Positions,
  { issue, gap, meanA, meanB, rangeA, rangeB, knownA, knownB, wedge, bridge }: IssueDivision,
  words: SceneWords,
): DividingIssue {
  const scale = scaleOfIssue(dataset, issue)
  return {
    id: dataset.issues[issue]?.id ?? '',
    name: cleanText(dataset.issues[issue]?.name ?? ''),
    gap,
    meanA: meanWords(scale, meanA, rangeA, words),
    meanB: meanWords(scale, meanB, rangeB, words),
    knownA,
    knownB,
    wedge,
    bridge,
  }
}
