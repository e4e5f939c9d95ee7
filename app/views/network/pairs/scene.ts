import type { Drawing } from '../../../../diagram/drawing/drawing.ts'
import { GROUP_COLORS } from '../../../../diagram/group-colors.ts'
import type { Size, SizeName } from '../../../../diagram/sizes.ts'
import { cleanText } from '../../../../diagram/text/clean-text.ts'
import { shortName } from '../../../../diagram/text/short-name.ts'
import { movableNodes, type SignedGraph } from '../../../../positions/balance/index.ts'
import type { Lang } from '../../../../positions/view.ts'
import type { NamedGraph, PairsAnswer } from '../../../api/pairs-answer.ts'
import type { Tie } from '../arrangement/alignment-ties.ts'
import { packedPlaces } from '../arrangement/packed-places.ts'
import { placesOf } from '../arrangement/places.ts'
import { networkDrawing } from '../drawing.ts'
import type { LegendEntry, NetworkScene, SceneEdge, SceneHull, SceneNode } from '../scene-types.ts'
import { type PairWords, pairWordsOf } from './words.ts'

/** A file of pairs and what came of measuring it. */
export interface DividedPairs extends NamedGraph {
  /** What the file is called. */
  readonly title: string
  readonly answer: PairsAnswer
  readonly lang?: Lang | undefined
}

/** So many who could stand elsewhere are named. */
const NAMED = 8
/** Nobody is outlined alone. */
const LEAST_MEMBERS = 2

/** The picture of pairs: camps, or else sides, apart, and the lines against them thick. Throws a `UserError` when the size is out of bounds. Deterministic. */
export function pairsDrawing(pairs: DividedPairs, size?: SizeName | Size): Drawing {
  return networkDrawing(pairsScene(pairs), size)
}

/** Pairs as a network: who is drawn, where, with which lines, and every word around them. */
export function pairsScene({ title, graph, names, answer, lang }: DividedPairs): NetworkScene {
  const words = pairWordsOf(lang)
  const { groups, groupOf } = groupsOf(names, answer)
  const colorOf = (g: number) => ((groups[g]?.length ?? 0) >= LEAST_MEMBERS ? GROUP_COLORS[g] : undefined)
  const { units, places } = packedPlaces(groups, tieOf(graph), 1)
  const { x, y } = placesOf(graph.nodes, units, places)
  const edges = edgesOf(graph, groupOf)
  const movable = new Set(movableNodes(graph, groupOf, answer.camps !== undefined || groups.length === 1))
  const links = new Int32Array(graph.nodes)
  for (const { a, b } of edges) for (const end of [a, b]) links[end] = (links[end] as number) + 1
  const label = answer.camps ? words.camp : words.side
  const nodes = names.map((id, node): SceneNode => {
    const name = cleanText(id) || id
    return {
      actor: node,
      id,
      name,
      short: shortName({ name, kind: 'organization', aliases: [] }),
      coded: false,
      kind: 'organization',
      x: x[node] as number,
      y: y[node] as number,
      radius: names.length <= 40 ? 16 : names.length <= 150 ? 11 : 6,
      color: colorOf(groupOf[node] as number) ?? 'other',
      mark: movable.has(node) ? 'ring' : 'disc',
      positions: 0,
      links: links[node] as number,
      selected: false,
      pin: null,
      more: 0,
      pie: null,
      flag: null,
    }
  })
  const hulls = groups.flatMap((members, g): SceneHull[] => {
    const color = colorOf(g)
    return color === undefined ? [] : [{ name: label(g + 1, members.length), color, members }]
  })
  const said = captionOf(
    graph,
    answer,
    groups,
    edges,
    [...movable].map((node) => cleanText(names[node] ?? '')),
    words,
  )
  return {
    lang,
    kicker: title,
    ...said,
    description: [
      said.title,
      said.subtitle,
      ...groups
        .slice(0, 12)
        .map((members, g) => `${label(g + 1, members.length)}: ${members.map((node) => names[node]).join(', ')}`),
    ].join('. '),
    nodes,
    edges,
    legend: legendOf(edges, nodes, hulls, words),
    hidden: { unplaced: 0, silent: 0, thinned: 0, beyond: 0, byHand: [] },
    thresholds: { agree: 1, differ: -1 },
    arrangement: { fit: 'even', turns: true, measures: false, axis: null },
    identical: [],
    wanted: new Float32Array(0),
    hulls,
    around: null,
  }
}

/** The camps where there are any, else the sides, by node; the largest first. */
function groupsOf(
  names: readonly string[],
  { camps, frustration }: PairsAnswer,
): { groups: number[][]; groupOf: number[] } {
  const { partition } = camps ?? frustration
  const groups: number[][] = []
  const groupOf = names.map((name) => partition[name] as number)
  groupOf.forEach((group, node) => {
    groups[group] ??= []
    groups[group].push(node)
  })
  return { groups: Array.from(groups, (members = []) => members).filter(({ length }) => length > 0), groupOf }
}

function tieOf({ source, target, sign, nodes }: SignedGraph): Tie {
  const ties = new Map<number, number>()
  sign.forEach((one, line) => {
    const [u, v] = [source[line] as number, target[line] as number]
    ties.set(Math.min(u, v) * nodes + Math.max(u, v), one)
  })
  return (u, v) => ties.get(Math.min(u, v) * nodes + Math.max(u, v)) ?? Number.NaN
}

/** Disagreement below agreement below what runs against the division. */
function edgesOf({ source, target, sign }: SignedGraph, groupOf: readonly number[]): SceneEdge[] {
  const [thin, thick] = sign.length <= 120 ? [1.1, 3.4] : sign.length <= 300 ? [0.8, 2.6] : [0.5, 1.4]
  return Array.from(sign, (one, line): SceneEdge => {
    const [a, b] = [source[line] as number, target[line] as number]
    const layer = one > 0 ? 'agree' : 'differ'
    const against = isAgainst(one, groupOf[a] === groupOf[b])
    return {
      a,
      b,
      layer,
      value: one,
      shared: 0,
      strength: against ? 1 : 0,
      width: against ? thick : thin,
      color: `${layer}-${against ? 3 : 2}`,
    }
  }).sort((one, other) => one.strength - other.strength || one.value - other.value)
}

/** Agreement between groups and disagreement within run against a division. */
function isAgainst(sign: number, together: boolean): boolean {
  return sign > 0 !== together
}

function captionOf(
  { nodes, sign }: SignedGraph,
  { triangles, triangleBalance, frustration, camps }: PairsAnswer,
  groups: readonly unknown[],
  edges: readonly SceneEdge[],
  movable: readonly string[],
  words: PairWords,
): Pick<NetworkScene, 'title' | 'subtitle' | 'notes'> {
  const lines = sign.length
  if (lines === 0) return { title: words.noLines, subtitle: words.nodes(nodes), notes: [] }
  const against = edges.filter(({ strength }) => strength === 1).length
  const positive = sign.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0)
  const { exact } = camps ?? frustration
  return {
    title: (camps ? words.camps : words.sides)(groups.length, against, lines),
    subtitle: [
      words.nodes(nodes),
      words.agreements(positive),
      words.disagreements(lines - positive),
      triangleBalance === null
        ? words.noTriangles
        : words.triangles(`${Math.round(triangleBalance * 100)} %`, triangles.total),
    ].join(' · '),
    notes: [
      words.method(camps && !exact ? camps.atLeast : null),
      ...(camps === undefined && !exact ? [words.bound] : []),
      ...(movable.length > 0 ? [words.movable(movable.slice(0, NAMED), Math.max(0, movable.length - NAMED))] : []),
      words.places,
    ],
  }
}

function legendOf(
  edges: readonly SceneEdge[],
  nodes: readonly SceneNode[],
  hulls: readonly SceneHull[],
  words: PairWords,
): LegendEntry[] {
  const lines = (['agree', 'differ'] as const)
    .filter((layer) => edges.some((edge) => edge.layer === layer))
    .map((layer): LegendEntry => ({ mark: 'line', layer, color: `${layer}-2`, label: words[layer] }))
  const others = nodes.filter(({ color }) => color === 'other').length
  return [
    ...lines,
    ...(edges.some(({ strength }) => strength === 1) ? [{ mark: 'heading', label: words.against } as const] : []),
    ...hulls.map(({ name, color }): LegendEntry => ({ mark: 'swatch', color, style: 'disc', label: name })),
    ...(nodes.some(({ mark }) => mark === 'ring')
      ? [{ mark: 'swatch', color: 'muted', style: 'ring', label: words.elsewhere } as const]
      : []),
    ...(others > 0 ? [{ mark: 'swatch', color: 'other', style: 'disc', label: words.alone(others) } as const] : []),
  ]
}
