import { cleanText } from '../../../diagram/text/clean-text.ts'
import type { PairMeasure } from '../../../positions/measures/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import { dividingIssues, type IssueDivision, strongestDivisions } from '../../../positions/scenario/index.ts'
import { meanWords, scaleOfIssue } from './mean-words.ts'
import type { Words } from './words.ts'

/** How two coalitions stand to each other on an issue. */
export interface DividingIssue {
  readonly id: string
  readonly name: string
  /** The distance of their means as a share of the scale, 0…1. */
  readonly gap: number
  /** How much the issue divides and joins the two, 0…1: what the lists are ordered by. */
  readonly wedge: number
  readonly bridge: number
  /** Both means, how much it divides or joins the two, and how far apart they are. */
  readonly words: string
}

/** What divides and what joins two coalitions (by place, a < b), strongest first. */
export interface SceneDivision {
  readonly a: number
  readonly b: number
  /** The names of both. */
  readonly title: string
  /** How much they agree on average; empty where no pair across has a value. */
  readonly agreement: string
  readonly wedges: readonly DividingIssue[]
  readonly bridges: readonly DividingIssue[]
}

/** Of so many of the largest coalitions it is told what divides each two of them. */
const MOST_COALITIONS = 6
/** So many issues of each kind are told. */
const MOST_ISSUES = 3

/** What a division tells of a coalition. */
interface Divided {
  readonly letter: string
  readonly name: string
  readonly toOthers: readonly { readonly coalition: number; readonly value: number | null }[]
}

interface DivisionParts {
  readonly positions: Positions
  readonly measure: PairMeasure
  readonly groups: readonly (readonly number[])[]
  readonly coalitions: readonly Divided[]
  /** A value of the measure as agreement, 0…100. */
  readonly percent: (value: number) => number
  readonly words: Words
}

/** What divides and joins each two of the largest groups; no issue does both (see `strongestDivisions`). */
export function sceneDivisions({
  positions,
  measure,
  groups,
  coalitions,
  percent,
  words,
}: DivisionParts): SceneDivision[] {
  const { forms, coalitions: said } = words
  const some = groups.slice(0, MOST_COALITIONS)
  return some.flatMap((groupA, a) =>
    some.slice(a + 1).map((groupB, next): SceneDivision => {
      const b = a + 1 + next
      const [one, other] = [coalitions[a], coalitions[b]] as [Divided, Divided]
      const { wedges, bridges } = strongestDivisions(dividingIssues(positions, groupA, groupB), MOST_ISSUES)
      const value = one.toOthers.find(({ coalition }) => coalition === b)?.value ?? null
      const exact = value === null ? '' : forms.valueWords(value, measure)
      const worded = (list: readonly IssueDivision[], by: 'wedge' | 'bridge') =>
        list.map((issue) => dividingIssue(positions, issue, [one.letter, other.letter], by, words))
      return {
        a,
        b,
        title: forms.listWords([one.name, other.name]),
        agreement: value === null ? '' : said.between(percent(value), exact === `${percent(value)} %` ? '' : exact),
        wedges: worded(wedges, 'wedge'),
        bridges: worded(bridges, 'bridge'),
      }
    }),
  )
}

function dividingIssue(
  { dataset }: Positions,
  { issue, gap, meanA, meanB, rangeA, rangeB, ...strength }: IssueDivision,
  [a, b]: readonly [string, string],
  by: 'wedge' | 'bridge',
  words: Words,
): DividingIssue {
  const scale = scaleOfIssue(dataset, issue)
  const means = `${a} ${meanWords(scale, meanA, rangeA, words)}, ${b} ${meanWords(scale, meanB, rangeB, words)}`
  return {
    id: dataset.issues[issue]?.id ?? '',
    name: cleanText(dataset.issues[issue]?.name ?? ''),
    gap,
    wedge: strength.wedge,
    bridge: strength.bridge,
    words: words.coalitions.division[by](means, Math.round(100 * strength[by]), Math.round(100 * gap)),
  }
}
