import type { Caption } from '../../../diagram/frame/caption.ts'
import type { LegendEntry } from '../../../diagram/frame/legend-entry.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import { measureName } from '../../../diagram/text/measure-name.ts'
import { methodNote } from '../../../diagram/text/method-note.ts'
import { datasetTitle, issuesAsked, timeWords } from '../../../diagram/text/scope-words.ts'
import { type Counts, sourceNote } from '../../../diagram/text/source-note.ts'
import { type Alignment, pairAccount, pairIndex } from '../../../positions/alignment/index.ts'
import type { PairMeasure } from '../../../positions/measures/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import { pairRobustness } from '../../../positions/robustness/index.ts'
import { dividingIssues, wedgeAndBridge } from '../../../positions/scenario/index.ts'
import type { View } from '../../../positions/view.ts'
import { comparedSides } from './compared.ts'
import { type FilledFormula, filledFormula } from './formula.ts'
import { orderedRows, ROW_STATES } from './row-order.ts'
import { type CompareRow, compareRows, type RowState } from './rows.ts'
import { sidesOf } from './sides.ts'
import { type Words, wordsOf } from './words.ts'

/** One side of a comparison. */
export interface CompareSide {
  readonly ids: readonly string[]
  /** The members' names, in the order of the ids. */
  readonly names: readonly string[]
  /** What the side is called. */
  readonly name: string
}

/** How much a comparison's value hangs on single issues. */
export interface CompareRobustness {
  readonly low: number
  readonly high: number
  /** The issue whose leaving out moves the value most; null when none does. */
  readonly most: {
    readonly name: string
    readonly value: number
    readonly change: number
    /** How many other issues move it as much. */
    readonly more: number
  } | null
}

/** All that a comparison shows, before any size or theme; it survives structured cloning. */
export interface CompareScene extends Caption {
  readonly description: string
  readonly grouped: boolean
  readonly sides: readonly [CompareSide, CompareSide]
  readonly measure: { readonly id: string; readonly name: string; readonly range: readonly [number, number] }
  readonly value: number | null
  /** Why there is no value, in words; null when there is one. */
  readonly noValue: string | null
  readonly shared: number
  readonly inScope: number
  /** Whether the rows' contributions sum to the value. */
  readonly sums: boolean
  /** What is exact when they do not; else null. */
  readonly exact: string | null
  readonly formula: FilledFormula
  readonly robustness: CompareRobustness | null
  /** The shared issues, by name, without any one of which there is no value. */
  readonly withoutValue: readonly string[]
  /** minShared, when fewer issues remain without one; else null. */
  readonly fewRemain: number | null
  /** Of groups: the mean alignment of the pairs across, by the view's measure, over so many pairs that have one. */
  readonly across: {
    readonly value: number | null
    readonly known: number
    readonly pairs: number
    readonly words: string
  } | null
  /** In the view's order: those that count, then those that do not. */
  readonly rows: readonly CompareRow[]
  /** Of the issues that do not count, why, and a heading for those. */
  readonly apart: readonly { readonly state: RowState; readonly title: string }[]
  /** The greatest contribution of a row, whatever its sign: as much as the longest bar. */
  readonly most: number
  /** The last line: what the value is, and the value. */
  readonly total: { readonly words: string; readonly value: string }
  /** Of groups: the issues that divide and join them most. */
  readonly wedge: string | null
  readonly bridge: string | null
}

/** What a comparison is made from; `counts` are those of the whole dataset. */
export interface CompareInput {
  readonly positions: Positions
  readonly alignment: () => Alignment
  readonly view: View
  readonly counts: Counts
}

/** The comparison of a view. Throws a `UserError` when the view names no two sides that can be compared. */
export function compareScene({ positions, alignment, view, counts }: CompareInput): CompareScene {
  const words = wordsOf(view.lang)
  const named = sidesOf(view)
  const compared = comparedSides(positions, named)
  const { u, v, grouped } = compared
  const account = pairAccount(compared.positions, u, v)
  const robustness = pairRobustness(compared.positions, u, v)
  const rows = orderedRows(compareRows(positions, compared, account, robustness, words), view.order)
  const { measure, value, shared } = account
  const sides = [side(positions, named.a, 'first', words), side(positions, named.b, 'second', words)] as const
  const sums = measure.term !== undefined
  const across = grouped ? pairsAcross(alignment(), compared.members, words) : null
  const rest = { sides, grouped, measure, value, shared, inScope: positions.issues.length, rows }
  const noValue =
    account.reason === null ? null : words.compare.reasons[account.reason](shared, positions.scope.minShared)
  const range = robustness.range
  const withoutValue = robustness.without.flatMap(({ issue, value: left }) =>
    left === null ? [cleanText(positions.dataset.issues[issue]?.name ?? '')] : [],
  )
  const most = robustness.most && {
    name: cleanText(positions.dataset.issues[robustness.most.issue]?.name ?? ''),
    value: robustness.most.value,
    change: robustness.most.change,
    more: robustness.without.filter(
      ({ issue, change }) => issue !== robustness.most?.issue && movesAlike(change, robustness.most),
    ).length,
  }
  return {
    ...rest,
    measure: { id: measure.id, name: measureName(measure), range: measure.range },
    lang: view.lang,
    kicker: datasetTitle(positions),
    title: words.titles.compared(
      sides[0].name,
      sides[1].name,
      issuesAsked(positions, words),
      timeWords(positions, words),
    ),
    subtitle: subtitleOf({ ...rest, noValue, range, lacking: withoutValue.length > 0 }, words),
    description: descriptionOf(rest, words),
    apart: ROW_STATES.flatMap((state) => {
      const count = countOf(rows, state)
      if (state === 'counts' || count === 0) return []
      return [{ state, title: words.compare.sections[state](count, sides[0].name, sides[1].name) }]
    }),
    most: rows.reduce((most, { contribution }) => Math.max(most, Math.abs(contribution ?? 0)), 0),
    total: {
      words: words.compare.sum(measureName(measure), sums, shared, rest.inScope),
      value: value === null ? words.compare.noValue : words.forms.valueWords(value, measure),
    },
    noValue,
    sums,
    exact: sums ? null : words.compare.exact(measureName(measure)),
    formula: filledFormula(measure, rows, value, words),
    robustness: range && { ...range, most },
    withoutValue,
    fewRemain: robustness.fewRemain ? positions.scope.minShared : null,
    across,
    ...(grouped ? strongest(positions, compared.members) : { wedge: null, bridge: null }),
    legend: legendOf({ ...rest, sums }, words),
    notes: [
      unknownNote(rows, sides, words),
      grouped ? [words.compare.groups, across?.words ?? ''].filter((part) => part !== '').join(' ') : '',
      methodNote(positions, { ...alignment(), measure }, words),
      sourceNote(positions, counts, words),
    ].filter((note) => note !== ''),
  }
}

/** A group of so many is named by its members. */
const NAMED = 3

function side(
  { dataset }: Positions,
  ids: readonly string[],
  which: 'first' | 'second',
  { compare, forms }: Words,
): CompareSide {
  const names = ids.map((id) => cleanText(dataset.actors.find((actor) => actor.id === id)?.name ?? id) || id)
  const name = names.length <= NAMED ? forms.listWords(names) : compare.group[which](names.length)
  return { ids, names, name }
}

interface Told {
  readonly sides: readonly [CompareSide, CompareSide]
  readonly grouped: boolean
  readonly measure: PairMeasure
  readonly value: number | null
  readonly shared: number
  readonly inScope: number
  readonly rows: readonly CompareRow[]
}

function subtitleOf(
  told: Told & { noValue: string | null; range: { low: number; high: number } | null; lacking: boolean },
  { compare, forms: { valueWords } }: Words,
): string {
  const { sides, grouped, measure, value, shared, inScope, rows, noValue, range, lacking } = told
  const [forA, forB, both] = (['lacks-a', 'lacks-b', 'lacks-both'] as const).map((state) => countOf(rows, state)) as [
    number,
    number,
    number,
  ]
  const [a, b] = sides
  return [
    value === null
      ? (noValue ?? compare.noValue)
      : compare.value(measureName(measure), grouped, valueWords(value, measure), shared, inScope),
    range === null || value === null
      ? ''
      : compare.range(valueWords(range.low, measure), valueWords(range.high, measure), lacking),
    forA + forB + both === 0 ? '' : compare.lacks(a.name, forA, b.name, forB, both),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function countOf(rows: readonly CompareRow[], state: CompareRow['state']): number {
  return rows.filter((row) => row.state === state).length
}

/** So many issues are told one by one. */
const TOLD = 8

function descriptionOf({ sides: [a, b], rows, measure, value }: Told, { compare, forms }: Words): string {
  const counts = rows.filter((row) => row.state === 'counts')
  const told = counts
    .slice(0, TOLD)
    .map((row) => `${row.name}: ${a.name} ${row.a.words}, ${b.name} ${row.b.words}`)
    .join('; ')
  const result = value === null ? compare.thereIsNone : `${measureName(measure)} ${forms.valueWords(value, measure)}.`
  return `${result} ${counts.length === 0 ? compare.noneShared : compare.issueByIssue(told, Math.max(0, counts.length - TOLD))}`
}

/** So many issues are named where positions lack. */
const NAMED_ISSUES = 6

function unknownNote(
  rows: readonly CompareRow[],
  [a, b]: readonly [CompareSide, CompareSide],
  { compare, forms }: Words,
): string {
  const named = (state: CompareRow['state'], who: string) => {
    const names = rows.filter((row) => row.state === state).map(({ name }) => name)
    if (names.length === 0) return ''
    const more = names.length - NAMED_ISSUES
    return `${who}: ${more > 0 ? compare.firstAndMore(names.slice(0, NAMED_ISSUES), more) : forms.listWords(names)}.`
  }
  const parts = [
    named('lacks-a', compare.without(a.name)),
    named('lacks-b', compare.without(b.name)),
    named('lacks-both', compare.ofNeither),
    named('joint', compare.joint),
    named('weightless', compare.weightless),
  ].filter((part) => part !== '')
  return parts.join(' ')
}

function pairsAcross(
  { value, units, measure }: Alignment,
  [left, right]: readonly [readonly number[], readonly number[]],
  { compare, forms }: Words,
): NonNullable<CompareScene['across']> {
  let sum = 0
  let known = 0
  let pairs = 0
  for (const u of left) {
    for (const v of right) {
      if (u === v) continue
      pairs++
      const one = value[pairIndex(Math.min(u, v), Math.max(u, v), units.length)] as number
      if (Number.isNaN(one)) continue
      sum += one
      known++
    }
  }
  const mean = known === 0 ? null : sum / known
  const words =
    mean === null
      ? compare.noneAcross(pairs)
      : compare.across(measureName(measure), known, pairs, forms.valueWords(mean, measure))
  return { value: mean, known, pairs, words }
}

function strongest(
  positions: Positions,
  [a, b]: readonly [readonly number[], readonly number[]],
): Pick<CompareScene, 'wedge' | 'bridge'> {
  const { wedge, bridge } = wedgeAndBridge(dividingIssues(positions, a, b))
  const idOf = (issue: number | undefined) =>
    issue === undefined ? null : (positions.dataset.issues[issue]?.id ?? null)
  return { wedge: idOf(wedge?.issue), bridge: idOf(bridge?.issue) }
}

function legendOf(
  { rows, sides: [a, b], grouped, sums, measure }: Told & { sums: boolean },
  { compare: { legend: words } }: Words,
): LegendEntry[] {
  const legend: LegendEntry[] = []
  const held = (side: 'a' | 'b') => rows.some((row) => row[side].value !== null)
  if (held('a')) legend.push({ mark: 'side', side: 'a', hollow: false, label: a.name })
  if (held('b')) legend.push({ mark: 'side', side: 'b', hollow: false, label: b.name })
  const neutral = (side: 'a' | 'b') => rows.some((row) => row[side].neutral && row[side].value !== null)
  if (neutral('a') || neutral('b')) {
    legend.push({ mark: 'side', side: neutral('a') ? 'a' : 'b', hollow: true, label: words.neutral })
  }
  const spread = ({ low, high }: { low: number | null; high: number | null }) => low !== null && low !== high
  if (rows.some((row) => spread(row.a) || spread(row.b))) {
    legend.push({
      mark: 'spread',
      label: grouped ? words.members : words.speakers,
    })
  }
  const name = measureName(measure)
  if (sums && rows.some((row) => (row.contribution ?? 0) > 0))
    legend.push({ mark: 'bar', layer: 'agree', label: words.raises(name) })
  if (sums && rows.some((row) => (row.contribution ?? 0) < 0))
    legend.push({ mark: 'bar', layer: 'differ', label: words.lowers(name) })
  return legend
}

/** Whether leaving an issue out moves the value as much as leaving out the one that moves it most, rounding aside. */
function movesAlike(change: number | null, most: { readonly change: number } | null): boolean {
  return change !== null && most !== null && Math.abs(Math.abs(change) - Math.abs(most.change)) < 1e-9
}
