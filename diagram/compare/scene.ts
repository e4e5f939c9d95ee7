import { type Alignment, pairIndex } from '../../positions/alignment/alignment.ts'
import { pairAccount } from '../../positions/alignment/pair-account.ts'
import type { PairMeasure } from '../../positions/measures/measure.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import { pairRobustness } from '../../positions/robustness/pair-robustness.ts'
import type { View } from '../../positions/view.ts'
import type { Caption } from '../frame/caption.ts'
import type { LegendEntry } from '../frame/legend-entry.ts'
import { cleanText } from '../text/clean-text.ts'
import { methodNote } from '../text/method-note.ts'
import { datasetTitle, onIssues, timeWords } from '../text/scope-words.ts'
import { type Counts, sourceNote } from '../text/source-note.ts'
import { beginning, withArticle } from '../text/with-article.ts'
import { counted, listWords, measureName, valueWords } from '../text/words.ts'
import { comparedSides } from './compared.ts'
import { type FilledFormula, filledFormula } from './formula.ts'
import { orderedRows } from './row-order.ts'
import { type CompareRow, compareRows } from './rows.ts'
import { sidesOf } from './sides.ts'

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
  readonly most: { readonly name: string; readonly value: number; readonly change: number } | null
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
  /** Of groups: the mean alignment of the pairs across, by the view's measure, over so many pairs that have one. */
  readonly across: {
    readonly value: number | null
    readonly known: number
    readonly pairs: number
    readonly words: string
  } | null
  /** In the view's order: those that count, then those that do not. */
  readonly rows: readonly CompareRow[]
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

/** The comparison of a view. Throws an Error for people when the view names no two sides that can be compared. */
export function compareScene({ positions, alignment, view, counts }: CompareInput): CompareScene {
  const named = sidesOf(view)
  const compared = comparedSides(positions, named)
  const { u, v, grouped } = compared
  const account = pairAccount(compared.positions, u, v)
  const robustness = pairRobustness(compared.positions, u, v)
  const rows = orderedRows(compareRows(positions, compared, account, robustness), view.order)
  const { measure, value, shared } = account
  const sides = [side(positions, named.a, 0), side(positions, named.b, 1)] as const
  const sums = measure.term !== undefined
  const across = grouped ? pairsAcross(alignment(), compared.members) : null
  const rest = { sides, grouped, measure, value, shared, inScope: positions.issues.length, rows }
  const noValue = account.reason === null ? null : reasonWords(account.reason, shared, positions.scope.minShared)
  const range = robustness.range
  const most = robustness.most && {
    name: cleanText(positions.dataset.issues[robustness.most.issue]?.name ?? ''),
    value: robustness.most.value,
    change: robustness.most.change,
  }
  const when = timeWords(positions)
  return {
    ...rest,
    measure: { id: measure.id, name: measureName(measure), range: measure.range },
    kicker: datasetTitle(positions),
    title: `${beginning(withArticle(sides[0].name))} compared with ${withArticle(sides[1].name)}${onIssues(positions)}${when === '' ? '' : `, ${when}`}`,
    subtitle: subtitleOf({ ...rest, noValue, range }),
    description: descriptionOf(rest),
    noValue,
    sums,
    exact: sums
      ? null
      : `${measureName(measure)} is no sum over issues, so no issue adds a share of it. What is exact: the value, the distances, and the value without each issue.`,
    formula: filledFormula(measure, rows, value),
    robustness: range && { ...range, most },
    across,
    wedge: topBy(rows, 'wedge'),
    bridge: topBy(rows, 'bridge'),
    legend: legendOf(rows, sides, grouped, sums, measure),
    notes: [
      unknownNote(rows, sides),
      grouped ? groupNote(across?.words ?? '') : '',
      methodNote(positions, { ...alignment(), measure }),
      sourceNote(positions, counts),
    ].filter((note) => note !== ''),
  }
}

const LETTERS = ['first', 'second'] as const
/** A group of so many is named by its members. */
const NAMED = 3

function side({ dataset }: Positions, ids: readonly string[], at: 0 | 1): CompareSide {
  const names = ids.map((id) => cleanText(dataset.actors.find((actor) => actor.id === id)?.name ?? id) || id)
  const name = names.length <= NAMED ? listWords(names) : `the ${LETTERS[at]} group of ${names.length}`
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

function subtitleOf({
  sides,
  grouped,
  measure,
  value,
  shared,
  inScope,
  rows,
  noValue,
  range,
}: Told & { noValue: string | null; range: { low: number; high: number } | null }): string {
  const name = measureName(measure)
  const lacks = (['lacks-a', 'lacks-b', 'lacks-both'] as const).map((state) => countOf(rows, state))
  const [a, b] = sides
  const unknown = [
    lacks[0] === 0 ? '' : `${lacks[0]} for ${withArticle(a.name)}`,
    lacks[1] === 0 ? '' : `${lacks[1]} for ${withArticle(b.name)}`,
    lacks[2] === 0 ? '' : `${lacks[2]} for both`,
  ].filter((part) => part !== '')
  return [
    value === null
      ? (noValue ?? 'no value')
      : `${name}${grouped ? ' of the means' : ''} ${valueWords(value, measure)} over ${shared} of ${counted(inScope, 'issue')}`,
    range === null || value === null
      ? ''
      : `${valueWords(range.low, measure)} to ${valueWords(range.high, measure)} when any one issue is left out`,
    unknown.length === 0 ? '' : `no position to compare: ${unknown.join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function countOf(rows: readonly CompareRow[], state: CompareRow['state']): number {
  return rows.filter((row) => row.state === state).length
}

function descriptionOf({ sides: [a, b], rows, measure, value }: Told): string {
  const counts = rows.filter((row) => row.state === 'counts')
  const told = counts
    .slice(0, 8)
    .map((row) => `${row.name}: ${a.name} ${row.a.words}, ${b.name} ${row.b.words}`)
    .join('; ')
  const more = counts.length > 8 ? `; and ${counts.length - 8} more issues` : ''
  const result = value === null ? 'There is no value.' : `${measureName(measure)} ${valueWords(value, measure)}.`
  return `${result} ${counts.length === 0 ? 'They share no issue that counts.' : `Issue by issue: ${told}${more}.`}`
}

function unknownNote(rows: readonly CompareRow[], [a, b]: readonly [CompareSide, CompareSide]): string {
  const named = (state: CompareRow['state'], who: string) => {
    const names = rows.filter((row) => row.state === state).map(({ name }) => name)
    if (names.length === 0) return ''
    return `${who}: ${names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more` : listWords(names)}.`
  }
  const parts = [
    named('lacks-a', `Without a position of ${withArticle(a.name)}`),
    named('lacks-b', `Without a position of ${withArticle(b.name)}`),
    named('lacks-both', 'Of neither'),
    named('joint', 'Left out, both from one joint text'),
  ].filter((part) => part !== '')
  return parts.join(' ')
}

function groupNote(across: string): string {
  return `A group stands at the mean of its members with a position; wedge is the gap, bridge 1 − gap, each times the root of the product of the two shares of members known.${across === '' ? '' : ` ${across}`}`
}

function pairsAcross(
  { value, units, measure }: Alignment,
  [left, right]: readonly [readonly number[], readonly number[]],
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
      ? `None of the ${counted(pairs, 'pair')} across has a value.`
      : `Mean ${measureName(measure)} of ${known} of ${counted(pairs, 'pair')} across: ${valueWords(mean, measure)}.`
  return { value: mean, known, pairs, words }
}

function topBy(rows: readonly CompareRow[], of: 'wedge' | 'bridge'): string | null {
  return (
    rows.reduce<CompareRow | null>((best, row) => ((row[of] ?? 0) > (best?.[of] ?? 0) ? row : best), null)?.issue ??
    null
  )
}

function reasonWords(
  reason: NonNullable<ReturnType<typeof pairAccount>['reason']>,
  shared: number,
  min: number,
): string {
  const words = {
    'below-min-shared': `no value: they share ${counted(shared, 'issue')}, the view asks for at least ${min}`,
    'no-weight': 'no value: all shared issues have weight 0',
    'no-variation': 'no value: the measure needs positions that differ',
    'mixed-scales': 'no value: the measure needs one scale for all issues',
  }
  return words[reason]
}

function legendOf(
  rows: readonly CompareRow[],
  [a, b]: readonly [CompareSide, CompareSide],
  grouped: boolean,
  sums: boolean,
  measure: PairMeasure,
): LegendEntry[] {
  const legend: LegendEntry[] = []
  const held = (side: 'a' | 'b') => rows.some((row) => row[side].value !== null)
  if (held('a')) legend.push({ mark: 'side', side: 'a', hollow: false, label: a.name })
  if (held('b')) legend.push({ mark: 'side', side: 'b', hollow: false, label: b.name })
  const neutral = (side: 'a' | 'b') => rows.some((row) => row[side].neutral && row[side].value !== null)
  if (neutral('a') || neutral('b')) {
    legend.push({ mark: 'side', side: neutral('a') ? 'a' : 'b', hollow: true, label: 'declares itself neutral' })
  }
  const spread = ({ low, high }: { low: number | null; high: number | null }) => low !== null && low !== high
  if (rows.some((row) => spread(row.a) || spread(row.b))) {
    legend.push({
      mark: 'spread',
      label: grouped ? 'from the least to the greatest of the members' : 'range among those who speak for it',
    })
  }
  const name = measureName(measure)
  if (sums && rows.some((row) => (row.contribution ?? 0) > 0))
    legend.push({ mark: 'bar', layer: 'agree', label: `raises ${name}` })
  if (sums && rows.some((row) => (row.contribution ?? 0) < 0))
    legend.push({ mark: 'bar', layer: 'differ', label: `lowers ${name}` })
  return legend
}
