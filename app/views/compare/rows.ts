import { cleanText } from '../../../diagram/text/clean-text.ts'
import { heldWords, meanWords } from '../../../diagram/text/position-words.ts'
import { type IssueAccount, type PairAccount, pairAccount } from '../../../positions/alignment/index.ts'
import type { Issue, Scale } from '../../../positions/dataset/index.ts'
import { heldStatus, type Positions } from '../../../positions/resolve/index.ts'
import type { PairRobustness } from '../../../positions/robustness/index.ts'
import { dividingIssues, type IssueDivision } from '../../../positions/scenario/index.ts'
import type { ComparedSides } from './compared.ts'
import type { Words } from './words.ts'

/** What one side holds on an issue. */
export interface SideHolding {
  /** A position, or the mean of those of a group; null when there is none to compare. */
  readonly value: number | null
  /** Least and greatest among those who count; null when there is no value. */
  readonly low: number | null
  readonly high: number | null
  readonly neutral: boolean
  /** The position in words, or why there is none. */
  readonly words: string
  /** The range of those who count, and of a group how many are known; empty where there is no more to say. */
  readonly more: string
  /** How many members have a value, and how many there are. */
  readonly known: number
  readonly of: number
}

/** Why an issue counts or does not: `joint` when both positions come from one joint text that is left out. */
export type RowState = 'counts' | 'joint' | 'weightless' | 'lacks-a' | 'lacks-b' | 'lacks-both'

/** One issue of a comparison. */
export interface CompareRow {
  readonly issue: string
  readonly name: string
  readonly scale: Scale | null
  readonly a: SideHolding
  readonly b: SideHolding
  readonly state: RowState
  /** |a−b|/Δ, 0…1; null unless the issue counts, as are all that follow. */
  readonly distance: number | null
  readonly weight: number | null
  /** What it adds to the value, all sum to it; null also where the measure is no sum over issues. */
  readonly contribution: number | null
  /** The value without the issue, and that less the whole value; null also where there is none. */
  readonly without: number | null
  readonly change: number | null
  /** Of groups: how much the issue divides and joins them, 0…1. */
  readonly wedge: number | null
  readonly bridge: number | null
  /** The figures as they are written; empty where there is none. */
  readonly said: Readonly<Record<RowFigure, string>>
}

/** The figures of a row. */
export type RowFigure = 'distance' | 'weight' | 'contribution' | 'without' | 'wedge' | 'bridge'

/** What one of more issues than this adds is told in thousandths. */
const MANY = 20

/** Every issue in scope as a row, in the order of the issues. */
export function compareRows(
  original: Positions,
  sides: ComparedSides,
  account: PairAccount = pairAccount(sides.positions, sides.u, sides.v),
  robustness: PairRobustness,
  words: Words,
): CompareRow[] {
  const { dataset, issues } = original
  const { forms } = words
  const scales = new Map(dataset.scales.map((scale) => [scale.id, scale]))
  const accounts = new Map(account.issues.map((one) => [one.issue, one]))
  const without = new Map(robustness.without.map((one) => [one.issue, one]))
  const divisions = new Map<number, IssueDivision>()
  if (sides.grouped) for (const one of dividingIssues(original, ...sides.members)) divisions.set(one.issue, one)
  return Array.from(issues, (index, k): CompareRow => {
    const issue = dataset.issues[index] as Issue
    const scale = scales.get(issue.scale ?? '')
    const [a, b] = ([0, 1] as const).map((side) => holdingOf(original, sides, side, k, { scale, words })) as [
      SideHolding,
      SideHolding,
    ]
    const line = accounts.get(index)
    const left = without.get(index)
    const figures = {
      distance: line?.distance ?? null,
      weight: line?.weight ?? null,
      contribution: line?.contribution ?? null,
      without: left?.value ?? null,
      wedge: divisions.get(index)?.wedge ?? null,
      bridge: divisions.get(index)?.bridge ?? null,
    }
    return {
      issue: issue.id,
      name: cleanText(issue.name) || issue.id,
      scale: scale ?? null,
      a,
      b,
      state: stateOf(a, b, line),
      ...figures,
      change: left?.change ?? null,
      said: {
        distance: said(figures.distance, forms.fraction),
        weight: said(figures.weight, (weight) => forms.digits(Math.round(weight * 100) / 100)),
        contribution: said(figures.contribution, (adds) => forms.signedFraction(adds, issues.length > MANY ? 3 : 2)),
        without: said(figures.without, (value) => forms.valueWords(value, account.measure)),
        wedge: said(figures.wedge, forms.fraction),
        bridge: said(figures.bridge, forms.fraction),
      },
    }
  })
}

function said(figure: number | null, write: (figure: number) => string): string {
  return figure === null ? '' : write(figure)
}

function stateOf(a: SideHolding, b: SideHolding, line: IssueAccount | undefined): RowState {
  if (a.value !== null && b.value !== null) return line?.joint ? 'joint' : line?.weight === 0 ? 'weightless' : 'counts'
  if (a.value === null && b.value === null) return 'lacks-both'
  return a.value === null ? 'lacks-a' : 'lacks-b'
}

function holdingOf(
  original: Positions,
  { positions, u, v, grouped, members }: ComparedSides,
  side: 0 | 1,
  k: number,
  { scale, words }: { scale: Scale | undefined; words: Words },
): SideHolding {
  const width = original.issues.length
  const cell = (side === 0 ? u : v) * width + k
  const value = orNull(positions.value[cell])
  const group = members[side]
  const spread = { low: orNull(positions.low[cell]), high: orNull(positions.high[cell]) }
  const known = group.filter((one) => !Number.isNaN(original.value[one * width + k])).length
  const { holding, forms, compare } = words
  const { low, high } = spread
  const more = [
    low !== null && high !== null && low !== high
      ? compare.spread(meanWords(scale, low, forms), meanWords(scale, high, forms))
      : '',
    group.length > 1 ? compare.knownOf(known, group.length) : '',
  ]
  const many = { known, of: group.length, more: more.filter((part) => part !== '').join(' · ') }
  if (grouped && group.length > 1) {
    const told = value === null ? holding.unknown : holding.mean(meanWords(scale, value, forms))
    return { value, ...spread, neutral: false, words: told, ...many }
  }
  const own = (group[0] as number) * width + k
  const status = heldStatus(original, own)
  return { value, ...spread, neutral: status === 'neutral', words: heldWords(scale, value, status, words), ...many }
}

function orNull(x: number | undefined): number | null {
  return x === undefined || Number.isNaN(x) ? null : x
}
