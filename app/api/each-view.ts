import { alignmentOf } from '../../positions/alignment/index.ts'
import { firstDay, lastDay } from '../../positions/calendar.ts'
import { coalitionsOf } from '../../positions/coalitions/index.ts'
import { type Dataset, NO_CODE, timeSpan } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import { type Positions, resolvePositions, scopeOf, selectedIssues } from '../../positions/resolve/index.ts'
import { refuseDay } from '../../positions/series/index.ts'
import { type Show, scopeQueryOf, type View } from '../../positions/view.ts'

/** What a batch of pictures may have one of each of. */
export const EACH = ['issue', 'year', 'coalition'] as const
export type Each = (typeof EACH)[number]

/** One view of a batch; `name` sets its file apart and holds no character that a system refuses. */
export interface BatchView {
  readonly name: string
  readonly view: View
}

/** A batch of views. */
export interface Batch {
  readonly views: readonly BatchView[]
  /** Issues of the view that have no picture, for nobody has a stance on them or, where pairs are drawn, fewer than two hold a position; by name. */
  readonly without: readonly string[]
}

/**
 * The views of a batch: one of each issue in scope that can be drawn (compared on it alone, from one shared issue on), of each year in which something was stated
 * (its statements, as of its last day), or of each coalition (its members selected, and set against all others). Throws a `UserError` when
 * there is none, or when one of them, which it names, cannot be compared with the day of the view.
 */
export function eachView(dataset: Dataset, view: View, each: Each): Batch {
  const { views, without = [] } = LISTS[each](dataset, view)
  if (views.length === 0) throw new UserError('bad-parameter', 'each', `this view has no ${each}`)
  const taken = new Map<string, number>()
  const named = views.map(({ name, view }) => {
    const plain =
      name
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}._-]+/gu, '-')
        .slice(0, 80) || each
    const times = (taken.get(plain) ?? 0) + 1
    taken.set(plain, times)
    return { name: times === 1 ? plain : `${plain}-${times}`, view }
  })
  for (const one of named) refuseSince(dataset, one)
  return { views: named, without }
}

/** Before any picture is drawn: half a batch would stand beside the error of the other half. */
function refuseSince(dataset: Dataset, { name, view }: BatchView): void {
  if (view.show !== 'spectrum' || view.since === undefined) return
  try {
    refuseDay(dataset, scopeOf(dataset, scopeQueryOf(view)), view.since)
  } catch (cause) {
    throw new UserError('bad-parameter', `picture ${name}`, (cause as Error).message, { cause })
  }
}

const LISTS: Readonly<Record<Each, (dataset: Dataset, view: View) => Partial<Batch> & Pick<Batch, 'views'>>> = {
  issue: (dataset, view) => {
    const positions = positionsOf(dataset, view)
    const drawn = new Set([...positions.issues].filter((_, column) => isDrawable(positions, column, view)))
    const { keep } = selectedIssues(dataset, positions.scope)
    const chosen = dataset.issues
      .map((issue, place) => ({ issue, place }))
      .filter(({ issue, place }) => keep[place] === 1 && issue.scale !== undefined)
    return {
      views: chosen
        .filter(({ place }) => drawn.has(place))
        .map(({ issue: { id } }) => ({ name: id, view: { ...view, issue: [id], minShared: 1 } })),
      without: chosen.filter(({ place }) => !drawn.has(place)).map(({ issue }) => issue.name),
    }
  },
  year: (dataset, view) => {
    const span = timeSpan(dataset.stances)
    if (!span) return { views: [] }
    const [first, last] = [Number(firstDay(span.from).slice(0, 4)), Number(lastDay(span.to).slice(0, 4))]
    const stated = new Set(dataset.stances.statedOn?.values.map((date) => Number(lastDay(date).slice(0, 4))))
    const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => stated.has(year))
    const views = years.map((year) => {
      const text = String(year).padStart(4, '0')
      const to = `${text}-12-31`
      return { name: text, view: { ...view, from: `${text}-01-01`, to, asOf: to } }
    })
    return { views }
  },
  coalition: (dataset, view) => {
    const positions = positionsOf(dataset, view)
    const { seed, resolution, agree } = view
    const { coalition } = coalitionsOf(alignmentOf(positions), {
      ...(seed !== undefined && { seed }),
      ...(resolution !== undefined && { resolution }),
      ...(agree !== undefined && { agree }),
      runs: 0,
      steps: [],
    })
    const idOf = (u: number) => dataset.actors[positions.units[u] as number]?.id as string
    const units = [...positions.units.keys()]
    const count = coalition.reduce((most, c) => Math.max(most, c + 1), 0)
    const views = Array.from({ length: count }, (_, c) => {
      const left = units.filter((u) => coalition[u] === c).map(idOf)
      const right = units.filter((u) => (coalition[u] as number) >= 0 && coalition[u] !== c).map(idOf)
      return {
        name: `coalition-${c + 1}`,
        view: { ...view, select: left, left, ...(right.length > 0 && { right }) },
      }
    })
    return { views }
  },
}

/** What draws pairs needs two positions on an issue; anything else one who has said something, or declined to. */
const OF_PAIRS: ReadonlySet<Show> = new Set(['network', 'matrix', 'coalitions', 'pairs'])

function isDrawable({ issues, units, status, value }: Positions, column: number, { show = 'network' }: View): boolean {
  const cells = Array.from(units, (_, u) => u * issues.length + column)
  return OF_PAIRS.has(show)
    ? cells.filter((cell) => !Number.isNaN(value[cell])).length > 1
    : cells.some((cell) => status[cell] !== NO_CODE)
}

function positionsOf(dataset: Dataset, view: View): Positions {
  return resolvePositions(dataset, scopeOf(dataset, scopeQueryOf(view)))
}
