import type { PictureInput } from '../../../diagram/picture-input.ts'
import { markedWords } from '../../../diagram/text/marked-words.ts'
import { scopeWords } from '../../../diagram/text/method-note.ts'
import { datasetTitle, issuesAsked, timeWords } from '../../../diagram/text/scope-words.ts'
import { sourceNote } from '../../../diagram/text/source-note.ts'
import { unitKind } from '../../../diagram/text/unit-kind.ts'
import type { UnitKind } from '../../../diagram/words/forms.ts'
import type { Scale } from '../../../positions/dataset/index.ts'
import type { Lang } from '../../../positions/view.ts'
import type { Bin } from './bins.ts'
import { type Column, columnsOf } from './columns.ts'
import { type Face, facesOf } from './faces.ts'
import { type LegendEntry, legendOf } from './legend.ts'
import { type RowOrder, rowOrder } from './row-order.ts'
import { type Row, type RowGroup, rowsOf } from './rows.ts'
import { agreementWords } from './sum-words.ts'
import { type Words, wordsOf } from './words.ts'

/** A table of actors by issues with all that it shows, before any size or theme; it survives structured cloning. */
export interface PositionsScene {
  /** Of the words; English where it is absent. */
  readonly lang?: Lang | undefined
  readonly kicker: string
  readonly title: string
  readonly subtitle: string
  /** What the table shows, in sentences, for who cannot see it. */
  readonly description: string
  /** In the order in which they stand; those of a group follow each other. */
  readonly rows: readonly Row[]
  /** Empty: not grouped. */
  readonly groups: readonly RowGroup[]
  readonly columns: readonly Column[]
  /** The bars of the distributions, by scale. */
  readonly bars: readonly (readonly Bin[])[]
  /** Each distinct thing that a cell shows, once. */
  readonly faces: readonly Face[]
  /** What each cell shows: the place of its face, at `row * columns.length + column`. */
  readonly cells: Int32Array
  readonly order: RowOrder
  /** What the rows are. */
  readonly unit: UnitKind
  readonly legend: readonly LegendEntry[]
  readonly notes: readonly string[]
  /** Units left out: hidden by the view, or without what its filter asks for. */
  readonly left: { readonly hidden: number; readonly filtered: number }
}

/** The table of a view's positions: rows in order and in groups, what each cell shows, sums per issue, and every word around it. Deterministic. */
export function positionsScene(input: PictureInput): PositionsScene {
  const { positions, view, counts } = input
  const { dataset, issues } = positions
  const words = wordsOf(view.lang)
  const ids = new Set(Array.from(issues, (issue) => dataset.issues[issue]?.id as string))
  const order = rowOrder(view.order, ids)
  const { rows, groups, hidden, filtered } = rowsOf(input, order)
  const { columns, bars } = columnsOf(
    positions,
    rows.map(({ unit }) => unit),
    words,
  )
  const { faces, of } = facesOf(positions, words)
  const width = columns.length
  const cells = new Int32Array(rows.length * width)
  rows.forEach(({ unit }, r) => {
    cells.set(of.subarray(unit * width, (unit + 1) * width), r * width)
  })
  const tallies = talliesOf(faces, cells)
  const shown = faces.filter((_, face) => (tallies[face] as number) > 0)
  const used = new Set(columns.map(({ scale }) => scale))
  const unit = unitKind(positions)
  const left = { hidden, filtered }
  return {
    lang: view.lang,
    kicker: datasetTitle(positions),
    title: words.titles.stands(issuesAsked(positions, words), timeWords(positions, words)),
    subtitle: [
      subtitleOf({ rows, columns, faces, tallies, unit, units: positions.units.length }, words),
      markedWords(
        positions,
        view,
        words,
        rows.map((row) => positions.units[row.unit] as number),
      ),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    description: descriptionOf({ rows, groups, columns, unit }, words),
    rows,
    groups,
    columns,
    bars,
    faces,
    cells,
    order,
    unit,
    legend: legendOf(
      shown,
      dataset.scales.filter((_: Scale, place) => used.has(place)),
      words,
    ),
    notes: [leftNote(left, unit, words), methodOf(input, words), sourceNote(positions, counts, words)].filter(
      (note) => note !== '',
    ),
    left,
  }
}

/** How many cells show each face. */
function talliesOf(faces: readonly Face[], cells: Int32Array): Int32Array {
  const tallies = new Int32Array(faces.length)
  for (let i = 0; i < cells.length; i++) {
    const face = cells[i] as number
    tallies[face] = (tallies[face] as number) + 1
  }
  return tallies
}

interface SubtitleParts {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly faces: readonly Face[]
  readonly tallies: Int32Array
  readonly unit: UnitKind
  readonly units: number
}

function subtitleOf(
  { rows, columns, faces, tallies, unit, units }: SubtitleParts,
  { positions: words }: Words,
): string {
  if (columns.length === 0 || units === 0) return words.nobody(unit)
  const tally = (wanted: (face: Face) => boolean) =>
    faces.reduce((sum, face, i) => sum + (wanted(face) ? (tallies[i] as number) : 0), 0)
  const valued = tally(({ color }) => color !== null)
  const without = tally(({ color, mark }) => color === null && mark !== 'none')
  const cells = rows.length * columns.length
  const inherited = tally((face) => face.inherited)
  return [
    words.unitsOf(rows.length, units, unit),
    words.issues(columns.length),
    words.positions(valued, cells === 0 ? '' : share(valued, cells, words)),
    without === 0 ? '' : words.withoutValue(without),
    inherited === 0 ? '' : words.inheritedMany(inherited),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** A share in percent; what is neither nothing nor all is never told as 0 or 100. */
function share(some: number, all: number, { under, over }: Words['positions']): string {
  const percent = Math.round((100 * some) / all)
  if (percent === 0 && some > 0) return under
  if (percent === 100 && some < all) return over
  return `${percent} %`
}

interface DescriptionParts {
  readonly rows: readonly Row[]
  readonly groups: readonly RowGroup[]
  readonly columns: readonly Column[]
  readonly unit: UnitKind
}

/** Issues with fewer positions than this say little of unity. */
const TELLING = 3

function descriptionOf({ rows, groups, columns, unit }: DescriptionParts, { positions: words, forms }: Words): string {
  const told = columns.flatMap(({ name, agreement, positions }) =>
    typeof agreement === 'number' && positions >= TELLING ? [{ name, agreement }] : [],
  )
  told.sort((a, b) => b.agreement - a.agreement)
  const [most, least] = [told[0], told.at(-1)]
  const of = words.table(rows.length, unit, columns.length, groups.length)
  if (!most || !least || !(most.agreement > least.agreement)) return of
  return `${of} ${words.united(most.name, agreementWords(most, forms), least.name, agreementWords(least, forms))}`
}

function leftNote({ hidden, filtered }: PositionsScene['left'], unit: UnitKind, words: Words): string {
  const out: string[] = []
  if (hidden > 0) out.push(words.around.hidden(hidden, unit))
  if (filtered > 0) out.push(words.positions.filtered(filtered, unit))
  return out.join(' ')
}

function methodOf({ positions }: PictureInput, words: Words): string {
  return `${[words.positions.sums, ...scopeWords(positions, words)].join('; ')}.`
}
