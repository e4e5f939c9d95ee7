import type { Scale } from '../../positions/dataset/model.ts'
import type { PictureInput } from '../picture-input.ts'
import { scopeWords } from '../text/method-note.ts'
import { datasetTitle, onIssues, timeWords } from '../text/scope-words.ts'
import { sourceNote } from '../text/source-note.ts'
import { type UnitWords, unitWords } from '../text/unit-words.ts'
import { counted, numberWords } from '../text/words.ts'
import type { Bin } from './bins.ts'
import { type Column, columnsOf } from './columns.ts'
import { type Face, facesOf } from './faces.ts'
import { type LegendEntry, legendOf } from './legend.ts'
import { type RowOrder, rowOrder } from './row-order.ts'
import { type Row, type RowGroup, rowsOf } from './rows.ts'
import { agreementWords } from './sum-words.ts'

/** A table of actors by issues with all that it shows, before any size or theme; it survives structured cloning. */
export interface PositionsScene {
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
  readonly words: UnitWords
  readonly legend: readonly LegendEntry[]
  readonly notes: readonly string[]
  /** Units left out: hidden by the view, or without what its filter asks for. */
  readonly left: { readonly hidden: number; readonly filtered: number }
}

/** The table of a view's positions: rows in order and in groups, what each cell shows, sums per issue, and every word around it. Deterministic. */
export function positionsScene(input: PictureInput): PositionsScene {
  const { positions, view, counts } = input
  const { dataset, issues } = positions
  const ids = new Set(Array.from(issues, (issue) => dataset.issues[issue]?.id as string))
  const order = rowOrder(view.order, ids)
  const { rows, groups, hidden, filtered } = rowsOf(input, order)
  const { columns, bars } = columnsOf(
    positions,
    rows.map(({ unit }) => unit),
  )
  const { faces, of } = facesOf(positions)
  const width = columns.length
  const cells = new Int32Array(rows.length * width)
  rows.forEach(({ unit }, r) => {
    cells.set(of.subarray(unit * width, (unit + 1) * width), r * width)
  })
  const tallies = talliesOf(faces, cells)
  const shown = faces.filter((_, face) => (tallies[face] as number) > 0)
  const used = new Set(columns.map(({ scale }) => scale))
  const words = unitWords(positions)
  const left = { hidden, filtered }
  const when = timeWords(positions)
  return {
    kicker: datasetTitle(positions),
    title: `Who stands where${onIssues(positions)}${when === '' ? '' : `, ${when}`}`,
    subtitle: subtitleOf({ rows, columns, faces, tallies, words, units: positions.units.length }),
    description: descriptionOf({ rows, groups, columns, words }),
    rows,
    groups,
    columns,
    bars,
    faces,
    cells,
    order,
    words,
    legend: legendOf(
      shown,
      dataset.scales.filter((_: Scale, place) => used.has(place)),
    ),
    notes: [leftNote(left, words), methodOf(input), sourceNote(positions, counts)].filter((note) => note !== ''),
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
  readonly words: UnitWords
  readonly units: number
}

function subtitleOf({ rows, columns, faces, tallies, words, units }: SubtitleParts): string {
  if (columns.length === 0 || units === 0) return `No ${words.one} has a stance in this view`
  const tally = (wanted: (face: Face) => boolean) =>
    faces.reduce((sum, face, i) => sum + (wanted(face) ? (tallies[i] as number) : 0), 0)
  const valued = tally(({ color }) => color !== null)
  const without = tally(({ color, mark }) => color === null && mark !== 'none')
  const cells = rows.length * columns.length
  const inherited = tally((face) => face.inherited)
  return [
    rows.length === units
      ? counted(units, words.one, words.many)
      : `${numberWords(rows.length)} of ${counted(units, words.one, words.many)}`,
    counted(columns.length, 'issue'),
    `${counted(valued, 'position')}${cells === 0 ? '' : `, ${share(valued / cells)} of the table`}`,
    without === 0 ? '' : `${counted(without, 'stance')} without a value`,
    inherited === 0 ? '' : `${numberWords(inherited)} inherited`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** A share in percent; what is neither nothing nor all is never told as 0 or 100. */
function share(of: number): string {
  const percent = Math.round(100 * of)
  if (percent === 0 && of > 0) return 'under 1 %'
  if (percent === 100 && of < 1) return 'over 99 %'
  return `${percent} %`
}

interface DescriptionParts {
  readonly rows: readonly Row[]
  readonly groups: readonly RowGroup[]
  readonly columns: readonly Column[]
  readonly words: UnitWords
}

/** Issues with fewer positions than this say little of unity. */
const TELLING = 3

function descriptionOf({ rows, groups, columns, words }: DescriptionParts): string {
  const told = columns.flatMap(({ name, agreement, positions }) =>
    typeof agreement === 'number' && positions >= TELLING ? [{ name, agreement }] : [],
  )
  told.sort((a, b) => b.agreement - a.agreement)
  const [most, least] = [told[0], told.at(-1)]
  const grouping = groups.length === 0 ? '' : `, in ${counted(groups.length, 'group')}`
  const of = `A table of ${counted(rows.length, words.one, words.many)} by ${counted(columns.length, 'issue')}${grouping}.`
  if (!most || !least || most === least) return of
  return `${of} Most united on ${most.name} (A ${agreementWords(most)}), most divided on ${least.name} (A ${agreementWords(least)}).`
}

function leftNote({ hidden, filtered }: PositionsScene['left'], words: UnitWords): string {
  const out: string[] = []
  if (hidden > 0) out.push(`${counted(hidden, `${words.one} is`, `${words.many} are`)} hidden.`)
  if (filtered > 0) {
    out.push(
      `${counted(filtered, words.one, words.many)} without a position asked for ${filtered === 1 ? 'is' : 'are'} left out.`,
    )
  }
  return out.join(' ')
}

function methodOf({ positions }: PictureInput): string {
  const sums =
    'A: agreement within the rows shown, 1 all on one point, 0 evenly spread, −1 two camps (van der Eijk 2001)'
  return `${[sums, ...scopeWords(positions)].join('; ')}.`
}
