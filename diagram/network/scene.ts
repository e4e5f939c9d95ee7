import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { Actor, ActorKind } from '../../positions/dataset/model.ts'
import type { AlignmentMap } from '../../positions/map/alignment-map.ts'
import { type Positions, valueCounts } from '../../positions/resolve/positions.ts'
import type { View } from '../../positions/view.ts'
import type { NodeMark } from '../drawing/disc.ts'
import type { ColorToken } from '../palette.ts'
import { cleanText } from '../text/clean-text.ts'
import { pairWords } from '../text/pair-words.ts'
import { datasetTitle, onIssues, timeWords } from '../text/scope-words.ts'
import { shortName } from '../text/short-name.ts'
import type { Counts } from '../text/source-note.ts'
import { type UnitWords, unitWords } from '../text/unit-words.ts'
import { counted, fraction, listWords, measureName, valueWords } from '../text/words.ts'
import { type LegendEntry, legendOf } from './legend.ts'
import { defaultThresholds, type Layer, type Link, linksOf, type Thresholds } from './links.ts'
import { nodeColors } from './node-colors.ts'
import { nodeRadii } from './node-radii.ts'
import { notesOf } from './notes.ts'
import { sceneHulls } from './scene-hulls.ts'

/** A circle of the network. */
export interface SceneNode {
  /** Index of the actor in the dataset. */
  readonly actor: number
  readonly id: string
  readonly name: string
  /** Up to four characters that stand for the actor inside its circle. */
  readonly short: string
  readonly kind: ActorKind
  /** Where it stands on the map: x to the right, y upward, in units of dissimilarity (1 − agreement). */
  readonly x: number
  readonly y: number
  /** In pixels of a picture of 1600×900. */
  readonly radius: number
  readonly color: ColorToken
  readonly mark: NodeMark
  /** On how many issues in scope it has a value. */
  readonly positions: number
  /** How many lines it has. */
  readonly links: number
  readonly selected: boolean
}

/** A line of the network. */
export interface SceneEdge {
  /** Places of its ends in the scene's nodes. */
  readonly a: number
  readonly b: number
  readonly layer: Layer
  readonly value: number
  readonly shared: number
  /** 0 at the layer's threshold, 1 at the end of the measure's range. */
  readonly strength: number
  /** In pixels of a picture of 1600×900. */
  readonly width: number
  readonly color: ColorToken
}

/** All that a network picture shows, before any size or theme; it survives structured cloning. */
export interface NetworkScene {
  /** The dataset's title, to stand small above the picture's. */
  readonly kicker: string
  readonly title: string
  readonly subtitle: string
  /** What the picture shows, in sentences, for who cannot see it. */
  readonly description: string
  readonly nodes: readonly SceneNode[]
  /** Weakest first, agreement before disagreement: the order of drawing. */
  readonly edges: readonly SceneEdge[]
  /** Only what is drawn. */
  readonly legend: readonly LegendEntry[]
  /** Sentences for the foot of the picture: what is not drawn, how it was computed, where it comes from. */
  readonly notes: readonly string[]
  readonly hidden: {
    /** Units with positions that have no value with any other. */
    readonly unplaced: number
    /** Units without any position. */
    readonly silent: number
    /** Lines beyond the thresholds that were left out. */
    readonly thinned: number
  }
  /** Coalitions to be outlined; empty unless the view asks for them. */
  readonly hulls: readonly SceneHull[]
  readonly thresholds: Thresholds
  readonly stress: number
}

/** A coalition that is outlined and named. */
export interface SceneHull {
  readonly name: string
  readonly color: ColorToken
  /** Places of its members in the scene's nodes. */
  readonly members: readonly number[]
}

/** What a network scene is made from; `map` is that of the alignment, and `counts` those of the whole dataset. */
export interface NetworkInput {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly map: AlignmentMap
  readonly view: View
  readonly counts?: Counts
}

/** The network of a view: who is drawn, where, with which lines, and every word around them. Deterministic. */
export function networkScene({ positions, alignment, map, view, counts }: NetworkInput): NetworkScene {
  const { measure } = alignment
  const fallback = defaultThresholds(measure.range)
  const thresholds = { agree: view.agree ?? fallback.agree, differ: view.differ ?? fallback.differ }
  const { links, strongest, thinned } = linksOf(alignment, thresholds, view.strongest)
  const held = valueCounts(positions)
  const drawn = [...positions.units.keys()].filter((u) => !Number.isNaN(map.x[u]))
  const unplaced = [...map.unplaced].filter((u) => (held[u] as number) > 0)
  const silent = map.unplaced.length - unplaced.length
  const colors = nodeColors(positions, view.color, drawn)
  const linkCounts = new Int32Array(positions.units.length)
  for (const { u, v } of links) {
    linkCounts[u] = (linkCounts[u] as number) + 1
    linkCounts[v] = (linkCounts[v] as number) + 1
  }
  const actorOf = (u: number) => positions.dataset.actors[positions.units[u] as number] as Actor
  const sizes = nodeRadii(
    drawn.map((u) => ({
      positions: held[u] as number,
      links: linkCounts[u] as number,
      influence: actorOf(u).influence,
    })),
    view.size,
  )
  const selected = new Set(view.select)
  const nodes = drawn.map((u, i): SceneNode => {
    const actor = actorOf(u)
    const { color, mark } = colors.of(u)
    return {
      actor: positions.units[u] as number,
      id: actor.id,
      name: cleanText(actor.name) || actor.id,
      short: shortName(actor),
      kind: actor.kind,
      x: map.x[u] as number,
      y: map.y[u] as number,
      radius: sizes.radius[i] as number,
      color,
      mark,
      positions: held[u] as number,
      links: linkCounts[u] as number,
      selected: selected.has(actor.id),
    }
  })
  const placeOf = new Int32Array(positions.units.length).fill(-1)
  drawn.forEach((u, i) => {
    placeOf[u] = i
  })
  const edges = edgesOf(links, placeOf)
  const words = unitWords(positions)
  const hulls = view.hulls === true ? sceneHulls(alignment, view, nodes, placeOf) : []
  return {
    kicker: datasetTitle(positions),
    title: sceneTitle(positions),
    subtitle: subtitleOf({ alignment, map, thresholds, edges, held, words, drawn: nodes.length }),
    description: descriptionOf({ alignment, nodes, edges }),
    nodes,
    edges,
    legend: legendOf({
      edges,
      nodes,
      colors: drawn.map((u) => colors.of(u)),
      colorTitle: colors.title,
      sizes,
      measure,
      thresholds,
    }),
    notes: notesOf({
      positions,
      alignment,
      map,
      words,
      unplaced: unplaced.map((u) => cleanText(actorOf(u).name)),
      silent,
      strongest,
      thinned,
      outlined: hulls.length,
      ...(colors.problem === undefined ? {} : { problem: colors.problem }),
      ...(counts === undefined ? {} : { counts }),
    }),
    hulls,
    hidden: { unplaced: unplaced.length, silent, thinned },
    thresholds,
    stress: map.stress,
  }
}

/** What is asked, on which issues where the scope names some, and of when. */
function sceneTitle(positions: Positions): string {
  const when = timeWords(positions)
  return `Who aligns with whom${onIssues(positions)}${when === '' ? '' : `, ${when}`}`
}

function edgesOf(links: readonly Link[], placeOf: Int32Array): SceneEdge[] {
  const [thin, thick] = links.length <= 120 ? [0.9, 3.2] : links.length <= 300 ? [0.7, 2.4] : [0.4, 1.3]
  return links.map(({ u, v, layer, value, shared, strength }) => {
    const step = strength < 1 / 3 ? 1 : strength < 2 / 3 ? 2 : 3
    return {
      a: placeOf[u] as number,
      b: placeOf[v] as number,
      layer,
      value,
      shared,
      strength,
      width: Math.round((thin + (thick - thin) * strength) * 100) / 100,
      color: `${layer}-${step}` as ColorToken,
    }
  })
}

interface SubtitleParts {
  readonly alignment: Alignment
  readonly map: AlignmentMap
  readonly thresholds: Thresholds
  readonly edges: readonly SceneEdge[]
  readonly held: Int32Array
  readonly words: UnitWords
  readonly drawn: number
}

function subtitleOf({ alignment, map, thresholds, edges, held, words, drawn }: SubtitleParts): string {
  const { measure } = alignment
  const holding = held.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
  if (holding === 0) return `No ${words.one} holds a position that can be compared`
  if (holding === 1) return `1 ${words.one}, and nobody to compare it with`
  if (drawn === 0) return `${counted(holding, words.one, words.many)}, none of which share enough issues to be compared`
  const has = (layer: Layer) => edges.some((edge) => edge.layer === layer)
  return [
    drawn === holding
      ? counted(drawn, words.one, words.many)
      : `${drawn} of ${counted(holding, words.one, words.many)}`,
    pairWords(alignment),
    has('agree') ? `agreement from ${valueWords(thresholds.agree, measure)}` : 'no pair agrees enough for a line',
    has('differ') ? `disagreement to ${valueWords(thresholds.differ, measure)}` : '',
    drawn > 2 ? `near means alike (stress ${fraction(map.stress)})` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

interface DescriptionParts {
  readonly alignment: Alignment
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
}

function descriptionOf({ alignment, nodes, edges }: DescriptionParts): string {
  const of = (layer: Layer) => edges.filter((edge) => edge.layer === layer)
  const pair = ({ a, b, value }: SceneEdge) =>
    `${nodes[a]?.name} and ${nodes[b]?.name} (${valueWords(value, alignment.measure)})`
  const told = (layer: Layer, verb: string) => {
    const lines = of(layer)
    if (lines.length === 0) return `No line of ${layer === 'agree' ? 'agreement' : 'disagreement'}.`
    const strongest = lines.slice(-3).reverse().map(pair)
    return `${counted(lines.length, 'line')} of ${verb}, the strongest between ${listWords(strongest)}.`
  }
  return [
    `A network of ${counted(nodes.length, 'circle')}; who aligns more stands nearer.`,
    told('agree', 'agreement'),
    told('differ', 'disagreement'),
    `Measure: ${measureName(alignment.measure)}.`,
  ].join(' ')
}
