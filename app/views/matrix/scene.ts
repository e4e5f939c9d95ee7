import type { Caption } from '../../../diagram/frame/caption.ts'
import type { PictureInput } from '../../../diagram/picture-input.ts'
import { rowGroups } from '../../../diagram/row-groups.ts'
import { actorName } from '../../../diagram/text/actor-name.ts'
import { compareNames } from '../../../diagram/text/compare-names.ts'
import { markedWords } from '../../../diagram/text/marked-words.ts'
import { measureName } from '../../../diagram/text/measure-name.ts'
import { methodNote } from '../../../diagram/text/method-note.ts'
import { notDrawnNotes } from '../../../diagram/text/not-drawn-notes.ts'
import { pairWords } from '../../../diagram/text/pair-words.ts'
import { datasetTitle, issuesAsked, timeWords } from '../../../diagram/text/scope-words.ts'
import { shortName } from '../../../diagram/text/short-name.ts'
import { sourceNote } from '../../../diagram/text/source-note.ts'
import { unitKind } from '../../../diagram/text/unit-kind.ts'
import { type Alignment, alignmentAmong, pairIndex, whoIsCompared } from '../../../positions/alignment/index.ts'
import { type AgreementTree, agreementTree } from '../../../positions/coalitions/index.ts'
import type { Actor, ActorKind } from '../../../positions/dataset/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import { CELL_COLORS } from './cell-color.ts'
import { type Words, wordsOf } from './words.ts'

/** A row of the matrix, and the column of the same place. */
export interface MatrixUnit {
  /** Index of the actor in the dataset. */
  readonly actor: number
  readonly id: string
  readonly name: string
  readonly short: string
  readonly kind: ActorKind
  readonly selected: boolean
}

/** All that a matrix shows, before any size or theme; it survives structured cloning. Cell (row, column) is at `row * units.length + column`. */
export interface MatrixScene extends Caption {
  /** What the picture shows, in sentences, for who cannot see it. */
  readonly description: string
  readonly units: readonly MatrixUnit[]
  /** The measure's value; NaN where there is none, and on the diagonal. */
  readonly value: Float64Array
  /** On how many issues both have a value; 0 on the diagonal. */
  readonly shared: Int32Array
  /** Bounds of the measure. */
  readonly range: readonly [low: number, high: number]
  /** By place of the cell: the value in words, empty where there is none. */
  readonly words: readonly string[]
  /** The blocs that rows are ordered by, with how many rows each has; empty where rows are in another order. */
  readonly blocs: readonly { readonly label: string; readonly rows: number }[]
  /** How rows join: leaves are rows, node n + i joins `left[i]` and `right[i]`; null where rows are in another order. */
  readonly tree: Omit<AgreementTree, 'order'> | null
  readonly minShared: number
}

/**
 * The matrix of a view: every value, and every word around it; `order=name` puts rows in order of name, `order=bloc` those of a bloc together
 * (the largest bloc first), else neighbours agree most. Without those whom the view hides. Deterministic.
 */
export function matrixScene(input: PictureInput): MatrixScene {
  const { positions, view, counts, alignment: aligned } = input
  const alignment = aligned()
  const { measure } = alignment
  const words = wordsOf(view.lang)
  const { valueWords } = words.forms
  const { drawn, unplaced, silent, hidden, all } = sorted(positions, alignment, view.hide)
  const among = alignmentAmong(alignment, drawn)
  const grown = agreementTree(among)
  const actorOf = (i: number) => positions.dataset.actors[among.units[i] as number] as Actor
  const way = ORDERS.find((one) => one === view.order) ?? 'tree'
  const byTree = way === 'tree'
  const groups = way === 'bloc' ? rowGroups({ ...input, view: { ...view, by: 'bloc' } }) : null
  const named = (i: number) => ({ id: actorOf(i).id, name: actorName(actorOf(i)) })
  const groupOf = (i: number) => groups?.of[drawn[i] as number] ?? 0
  const order = byTree
    ? Array.from(grown.order)
    : [...drawn.keys()].sort((a, b) => groupOf(a) - groupOf(b) || compareNames(named(a), named(b)))
  const selected = new Set(view.select)
  const units = order.map((i): MatrixUnit => {
    const actor = actorOf(i)
    const { id, kind } = actor
    const [name, short] = [actorName(actor), shortName(actor)]
    return { actor: among.units[i] as number, id, name, short, kind, selected: selected.has(id) }
  })
  const cells = cellsOf(among, order)
  const unit = unitKind(positions)
  const [low, high] = measure.range
  const missing = cells.value.some((x, at) => Number.isNaN(x) && at % (units.length + 1) !== 0)
  return {
    lang: view.lang,
    kicker: datasetTitle(positions),
    title: words.titles.aligns(issuesAsked(positions, words), timeWords(positions, words)),
    subtitle: [
      words.around.unitsOf(units.length, all, unit),
      pairWords(among, words),
      words.matrix.orders[way],
      markedWords(
        positions,
        view,
        words,
        units.map(({ actor }) => actor),
      ),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    description: descriptionOf(units, cells.value, measure, words),
    legend: [
      {
        mark: 'ramp',
        colors: CELL_COLORS,
        label: measureName(measure),
        low: valueWords(low, measure),
        high: valueWords(high, measure),
      },
      ...(missing
        ? [
            {
              mark: 'cell',
              fill: { hatch: 'diagonal', color: 'unknown' },
              label: unknownWords(cells, units.length, positions.scope.minShared, words),
            } as const,
          ]
        : []),
    ],
    notes: [
      notDrawnNotes(
        {
          positions,
          alignment,
          unit,
          unplaced: unplaced.map((u) => ({ place: u, name: actorName(unitOf(positions, u)) })),
          silent,
        },
        words,
      )
        .concat(hidden === 0 ? [] : [words.around.hidden(hidden, unit)])
        .join(' '),
      [methodNote(positions, alignment, words), ...(byTree && units.length >= 3 ? [words.matrix.treeNote] : [])].join(
        ' ',
      ),
      sourceNote(positions, counts, words),
    ].filter((note) => note !== ''),
    units,
    ...cells,
    words: Array.from(cells.value, (x) => (Number.isNaN(x) ? '' : valueWords(x, measure))),
    range: measure.range,
    blocs: groups === null ? [] : runs(order.map((i) => groups.labels[groupOf(i)] as string)),
    tree: byTree ? turnedTree(grown) : null,
    minShared: positions.scope.minShared,
  }
}

/** Why cells are empty: too few shared issues, where that is the only reason. */
function unknownWords(
  { value, shared }: Pick<MatrixScene, 'value' | 'shared'>,
  n: number,
  minShared: number,
  { matrix }: Words,
): string {
  const tooFew = value.every((x, at) => !Number.isNaN(x) || at % (n + 1) === 0 || (shared[at] as number) < minShared)
  return tooFew ? matrix.unknown(minShared) : matrix.noValue
}

/** The orders of rows by what the view calls them. */
const ORDERS = ['tree', 'name', 'bloc'] as const

/** Equal labels that follow each other, each run once. */
function runs(labels: readonly string[]): { label: string; rows: number }[] {
  const out: { label: string; rows: number }[] = []
  for (const label of labels) {
    const last = out.at(-1)
    if (last?.label === label) last.rows++
    else out.push({ label, rows: 1 })
  }
  return out
}

function unitOf({ dataset, units }: Positions, u: number): Actor {
  return dataset.actors[units[u] as number] as Actor
}

/** Units by whether they have a value with any other, a position at least, or neither. */
function sorted(
  positions: Positions,
  alignment: Alignment,
  hide: readonly string[] | undefined,
): { drawn: number[]; unplaced: number[]; silent: number; hidden: number; all: number } {
  const hides = new Set(hide)
  const { all, holding, compared } = whoIsCompared(positions, alignment)
  const seen = (u: number) => !hides.has(unitOf(positions, u).id)
  const placed = new Set(compared)
  const drawn = compared.filter(seen)
  const unplaced = holding.filter((u) => seen(u) && !placed.has(u))
  const hidden = [...positions.units.keys()].filter((u) => !seen(u)).length
  return { drawn, unplaced, silent: all - hidden - drawn.length - unplaced.length, hidden, all }
}

function cellsOf({ value, shared, units: { length: n } }: Alignment, order: readonly number[]) {
  const cells = { value: new Float64Array(n * n).fill(Number.NaN), shared: new Int32Array(n * n) }
  order.forEach((u, row) => {
    order.forEach((v, column) => {
      if (u === v) return
      const pair = pairIndex(Math.min(u, v), Math.max(u, v), n)
      cells.value[row * n + column] = value[pair] as number
      cells.shared[row * n + column] = shared[pair] as number
    })
  })
  return cells
}

/** The tree with its leaves numbered as the rows are. */
function turnedTree({ left, right, height, order }: AgreementTree): Omit<AgreementTree, 'order'> {
  const row = new Int32Array(order.length)
  order.forEach((leaf, at) => {
    row[leaf] = at
  })
  const turned = (node: number) => (node < row.length ? (row[node] as number) : node)
  return { left: left.map(turned), right: right.map(turned), height }
}

function descriptionOf(
  units: readonly MatrixUnit[],
  value: Float64Array,
  measure: Alignment['measure'],
  { matrix, around, forms }: Words,
): string {
  const n = units.length
  const pairs: { a: number; b: number; value: number }[] = []
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const x = value[a * n + b] as number
      if (!Number.isNaN(x)) pairs.push({ a, b, value: x })
    }
  }
  pairs.sort((x, y) => y.value - x.value || x.a - y.a || x.b - y.b)
  const told = (some: typeof pairs) =>
    some.map(({ a, b, value: x }) =>
      around.pair(units[a]?.name ?? '', units[b]?.name ?? '', forms.valueWords(x, measure)),
    )
  const rows = matrix.rows(
    n,
    units.map(({ name }) => name),
  )
  const middle = (measure.range[0] + measure.range[1]) / 2
  const most = pairs.filter(({ value: x }) => x > middle).slice(0, TOLD_PAIRS)
  const least = pairs
    .filter(({ value: x }) => x < middle)
    .slice(-TOLD_PAIRS)
    .reverse()
  return [
    rows,
    most.length === 0 ? '' : matrix.most(told(most)),
    least.length === 0 ? '' : matrix.least(told(least)),
    around.measure(measureName(measure)),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** So many pairs are told as the most alike, and as the least. */
const TOLD_PAIRS = 3
