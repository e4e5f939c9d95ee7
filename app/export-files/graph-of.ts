import { nodeColors } from '../../diagram/node-colors.ts'
import { THEMES } from '../../diagram/palette.ts'
import { wordsOf } from '../../diagram/words/words.ts'
import type { Alignment } from '../../positions/alignment/index.ts'
import { alignmentMap } from '../../positions/map/index.ts'
import type { Positions } from '../../positions/resolve/index.ts'
import { checkMoves, moveOf } from '../../positions/scenario/index.ts'
import type { ScopeQuery } from '../../positions/scope.ts'
import { scopeQueryOf, type View } from '../../positions/view.ts'
import { agreementOf, edgeAttributes, edgeValues, keptPairs, signOf } from './edges.ts'
import type { Graph, GraphEdge, GraphNode } from './graph.ts'
import { nodeColumns } from './node-attributes.ts'

/** Larger graphs are written without places: their readers lay them out themselves. */
const PLACED_UP_TO = 500
const LEAST_WEIGHT = 0.0001
const { light } = THEMES
const EDGE_COLORS = { '-1': light['differ-2'], '0': light.muted, '1': light['agree-2'] } as const

/** What a file of a view compares: as the view says, at level `persons` unless it names another, so that every actor is there. */
export function graphScopeQuery(view: View): ScopeQuery {
  return { ...scopeQueryOf(view), level: view.level ?? 'persons' }
}

/**
 * The graph of a view: every actor of the level, isolated ones too, and the pairs that have a value (those with a line, where the view names
 * `agree`, `differ` or `strongest`). Colours are those of the light theme: of actors as the view says, by kind when it does not; of pairs by sign.
 * `positions` and `alignment` are those of `graphScopeQuery(view)`: hypothetical moves are not laid over them, but one that does not fit the dataset is
 * refused with a `UserError`.
 */
export function graphOf(positions: Positions, alignment: Alignment, view: View): Graph {
  const { dataset, scope, units } = positions
  checkMoves(dataset, scope, (view.move ?? []).map(moveOf))
  const columns = nodeColumns(positions)
  const colors = nodeColors(positions, view.color ?? 'kind', [...units.keys()], wordsOf())
  const map = units.length <= PLACED_UP_TO ? alignmentMap(alignment) : null
  const nodes = Array.from(units, (actor, u): GraphNode => {
    const { id, name } = dataset.actors[actor] as (typeof dataset.actors)[number]
    const [x, y] = [map?.x[u] ?? Number.NaN, map?.y[u] ?? Number.NaN]
    return {
      id,
      label: name,
      color: light[colors.of(u).color],
      place: Number.isNaN(x) ? null : { x: thousandths(x), y: thousandths(y) },
      values: columns.map(({ value }) => value(u)),
    }
  })
  return {
    title: dataset.info.title,
    about: aboutOf(positions),
    nodeAttributes: columns.map(({ attribute }) => attribute),
    edgeAttributes: edgeAttributes(alignment),
    nodes,
    edges: () => edgesOf(alignment, view),
  }
}

function* edgesOf(alignment: Alignment, view: View): Generator<GraphEdge> {
  const { range } = alignment.measure
  for (const { u, v, at } of keptPairs(alignment, view)) {
    const value = alignment.value[at] as number
    yield {
      source: u,
      target: v,
      color: EDGE_COLORS[String(signOf(value, range)) as keyof typeof EDGE_COLORS],
      weight: Math.max(LEAST_WEIGHT, agreementOf(value, range)),
      values: edgeValues(alignment, at),
    }
  }
}

function aboutOf({ dataset: { info }, scope, issues }: Positions): (readonly [string, string | number])[] {
  const about: [string, string | number | undefined][] = [
    ['dataset', info.id],
    ['title', info.title],
    ['version', info.version],
    ['sha256', info.sha256],
    ['licence', info.licence],
    ['measure', scope.measure],
    ['minShared', scope.minShared],
    ['level', scope.level],
    ['issues', issues.length],
    ['asOf', scope.asOf],
    ['knownAt', scope.knownAt],
    ['from', scope.from],
    ['to', scope.to],
  ]
  return about.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}

function thousandths(x: number): number {
  return Math.round(x * 1e6) / 1e3 + 0
}
