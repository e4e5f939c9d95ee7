import { cleanText } from '../../../diagram/text/clean-text.ts'
import { issueCohesion } from '../../../positions/coalitions/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import { meanWords, scaleOfIssue } from './mean-words.ts'
import type { Words } from './words.ts'

/** How united a coalition is on an issue. */
export interface SceneIssue {
  readonly id: string
  readonly name: string
  /** 1 − the mean distance of its pairs as a share of the scale, 0…1; null when fewer than two hold a position. */
  readonly cohesion: number | null
  /** The point that all of them hold, else the mean of its positions with their range, in words. */
  readonly mean: string
  /** How many members hold a position. */
  readonly known: number
}

/** So many issues are told of a coalition. */
const MOST = 24

/** The issues of a group, the least united first (of equals: where more hold a position, then as declared), and how many there are in all. */
export function issueRows(
  positions: Positions,
  group: readonly number[],
  words: Words,
): { rows: SceneIssue[]; held: number } {
  const { dataset } = positions
  const all = issueCohesion(positions, group)
  const rows = [...all]
    .sort((a, b) => (a.cohesion ?? 2) - (b.cohesion ?? 2) || b.known - a.known)
    .slice(0, MOST)
    .map(({ issue, cohesion, mean, range, known }) => ({
      id: dataset.issues[issue]?.id ?? '',
      name: cleanText(dataset.issues[issue]?.name ?? ''),
      cohesion,
      mean: meanWords(scaleOfIssue(dataset, issue), mean, range, words),
      known,
    }))
  return { rows, held: all.length }
}
