import type { NodeMark } from '../../../diagram/drawing/disc.ts'
import type { Point } from '../../../diagram/geometry.ts'
import { nodeColors } from '../../../diagram/node-colors.ts'
import type { ColorToken } from '../../../diagram/palette.ts'
import { actorName } from '../../../diagram/text/actor-name.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import { markedName } from '../../../diagram/text/marked-words.ts'
import { datasetTitle } from '../../../diagram/text/scope-words.ts'
import type { Counts } from '../../../diagram/text/source-note.ts'
import { unitKind } from '../../../diagram/text/unit-kind.ts'
import type { SceneWords } from '../../../diagram/words/catalogue.ts'
import { wordsOf } from '../../../diagram/words/words.ts'
import { type Alignment, pairIndex } from '../../../positions/alignment/alignment.ts'
import { whoIsCompared } from '../../../positions/alignment/who-counts.ts'
import type { Actor, ActorKind } from '../../../positions/dataset/model.ts'
import type { AlignmentMap } from '../../../positions/map/alignment-map.ts'
import { identicalUnits } from '../../../positions/map/identical-units.ts'
import { type Positions, valueCounts } from '../../../positions/resolve/positions.ts'
import type { Lang, View } from '../../../positions/view.ts'
import type { Axis, FitKind } from './arrangement/arrangement.ts'
import { arrangementOf } from './arrangement/registry.ts'
import { descriptionOf, sceneTitle, subtitleOf } from './caption.ts'
import { type LegendEntry, legendOf } from './legend.ts'
import { defaultThresholds, type Layer, type Link, linksOf, type Thresholds } from './links.ts'
import { notesOf } from './notes.ts'
import { sceneHulls } from './scene-hulls.ts'
import { nodesOf } from './scene-nodes.ts'
import { type Around, seenUnits } from './seen-units.ts'

/** A circle of the network. */
export interface SceneNode {
  /** Index of the actor in the dataset. */
  readonly actor: number
  readonly id: string
  readonly name: string
  /** Up to four characters that stand for the actor inside its circle. */
  readonly short: string
  /** Whether that is an ISO 3166 code. */
  readonly coded: boolean
  readonly kind: ActorKind
  /** Where it stands: x to the right, y upward, in the units of the arrangement (of a map: dissimilarity, 1 − agreement). */
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
  /** Where it was put by hand, in the units of x and y. */
  readonly pin: Point | null
  /** How many lines lead to actors that are not drawn. */
  readonly more: number
  /** Its slices as PIE_SLICES, where circles are pies. */
  readonly pie: readonly number[] | null
  /** Its ISO 3166 two letters, where circles are flags and it is a nation that has one. */
  readonly flag: string | null
}

/** A coalition that is outlined and named. */
export interface SceneHull {
  readonly name: string
  readonly color: ColorToken
  /** Places of its members in the scene's nodes. */
  readonly members: readonly number[]
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
  /** Of the words; English where it is absent. */
  readonly lang?: Lang | undefined
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
    /** Units further from the one in focus than the view asks for. */
    readonly beyond: number
    /** Those hidden by hand. */
    readonly byHand: readonly { readonly id: string; readonly name: string }[]
  }
  readonly thresholds: Thresholds
  readonly arrangement: {
    readonly fit: FitKind
    readonly turns: boolean
    /** Whether distances mean disagreement. */
    readonly measures: boolean
    readonly axis: Axis | null
  }
  /** Places of nodes that nothing tells apart, in groups of two and more; none where distances mean nothing. */
  readonly identical: readonly (readonly number[])[]
  /** The distance that each pair should have, 1 − agreement, in the order of the upper triangle of nodes; NaN without a value. Empty where distances mean nothing. */
  readonly wanted: Float32Array
  /** Coalitions that are outlined. */
  readonly hulls: readonly SceneHull[]
  /** Whom the picture is narrowed to. */
  readonly around: Around | null
}

/** What a network scene is made from; `map` computes that of the alignment, and `counts` are those of the whole dataset. */
export interface NetworkInput {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly map: () => AlignmentMap
  readonly view: View
  readonly counts?: Counts
  /** What was done to positions of too many actors, in a sentence. */
  readonly condensed?: string
}

/** The network of a view: who is drawn, where, with which lines, and every word around them. Deterministic. */
export function networkScene({ positions, alignment, map, view, counts, condensed = '' }: NetworkInput): NetworkScene {
  const { measure } = alignment
  const words = wordsOf(view.lang)
  const fallback = defaultThresholds(measure.range)
  const thresholds = { agree: view.agree ?? fallback.agree, differ: view.differ ?? fallback.differ }
  const found = linksOf(alignment, thresholds, view.strongest)
  const { arrangement, problem: notArranged } = arrangementOf({ positions, alignment, map, view })
  const actorOf = (u: number) => positions.dataset.actors[positions.units[u] as number] as Actor
  const named = (u: number) => ({ id: actorOf(u).id, name: cleanText(actorOf(u).name) || actorOf(u).id })
  const all = [...positions.units.keys()]
  const seen = seenUnits(
    all.filter((u) => !Number.isNaN(arrangement.x[u])),
    found.links,
    view,
    named,
  )
  const held = valueCounts(positions)
  const left = all.filter((u) => Number.isNaN(arrangement.x[u]))
  const unplaced = left.filter((u) => (held[u] as number) > 0)
  const placeOf = new Int32Array(all.length).fill(-1)
  seen.units.forEach((u, i) => {
    placeOf[u] = i
  })
  const drawn = (u: number) => placeOf[u] !== -1
  const links = found.links.filter(({ u, v }) => drawn(u) && drawn(v))
  const colors = nodeColors(positions, view.color, seen.units, words)
  const { nodes, sizes } = nodesOf({
    positions,
    view,
    arrangement,
    units: seen.units,
    held,
    colors,
    // Of all, also of those that are left out among many: what is not drawn is more than what is thinned.
    lines: { drawn: links, beyond: found.all.filter(({ u, v }) => !drawn(u) || !drawn(v)) },
  })
  const edges = edgesOf(links, placeOf)
  const outlined = view.hulls ?? view.layout === 'coalitions'
  const hulls = outlined ? sceneHulls(alignment, view, nodes, placeOf) : []
  const identical =
    arrangement.map === null
      ? []
      : identicalUnits(alignment)
          .map((group) => group.filter(drawn).map((u) => placeOf[u] as number))
          .filter((group) => group.length > 1)
  const byHand = seen.byHand.map(named)
  const unit = unitKind(positions)
  const hidden = {
    unplaced: unplaced.length,
    silent: left.length - unplaced.length,
    thinned: found.all.filter(({ u, v }) => drawn(u) && drawn(v)).length - links.length,
    beyond: seen.beyond,
    byHand,
  }
  const wanted = arrangement.map === null ? new Float32Array(0) : wantedDistances(alignment, seen.units)
  return {
    lang: view.lang,
    kicker: datasetTitle(positions),
    title: sceneTitle(positions, seen.around, words),
    subtitle: subtitleOf(
      { alignment, arrangement, thresholds, edges, who: whoIsCompared(positions, alignment), unit, drawn: seen.units },
      words,
    ),
    description: descriptionOf({ alignment, arrangement, nodes, edges, hulls }, words),
    nodes,
    edges,
    legend: legendOf(
      {
        edges,
        nodes,
        marked: markedName(positions, view, words, seen.units),
        colors: view.node === 'pie' ? [] : seen.units.map((u) => colors.of(u)),
        colorTitle: colors.title,
        sizes,
        // Who was put by hand stands alone.
        rings: identical.some((group) => group.filter((place) => nodes[place]?.pin === null).length > 1),
        measure,
        thresholds,
      },
      words,
    ),
    notes: notesOf(
      {
        positions,
        alignment,
        arrangement,
        unit,
        unplaced: unplaced.map((u) => ({ place: u, name: named(u).name })),
        hidden,
        around: seen.around,
        pairs: { all: wanted.length, valueless: wanted.filter(Number.isNaN).length },
        pinned: nodes.flatMap((node) => (node.pin === null ? [] : [node.name])),
        outlined: hulls.length,
        grouped: hulls.length > 0 || view.layout === 'coalitions',
        strongest: found.strongest,
        problems: [
          condensed,
          notArranged,
          seen.problem,
          notSelected(positions, view, nodes, words),
          colors.problem ?? '',
        ],
        ...(counts === undefined ? {} : { counts }),
      },
      words,
    ),
    hidden,
    thresholds,
    arrangement: {
      fit: arrangement.fit,
      turns: arrangement.turns,
      measures: arrangement.map !== null,
      axis: arrangement.axis && { ...arrangement.axis, unknown: arrangement.axis.unknown(seen.units) },
    },
    identical,
    wanted,
    hulls,
    around: seen.around,
  }
}

/** Who is selected and not drawn, as a sentence; empty when all are. */
function notSelected(
  { dataset }: Positions,
  { select = [] }: View,
  nodes: readonly { readonly id: string }[],
  { network }: SceneWords,
): string {
  const drawn = new Set(nodes.map(({ id }) => id))
  const names = select
    .filter((id) => !drawn.has(id))
    .map((id) => {
      const actor = dataset.actors.find((one) => one.id === id)
      return actor === undefined ? id : actorName(actor)
    })
  return names.length === 0 ? '' : network.notSelected(names)
}

function wantedDistances({ value, units, measure }: Alignment, seen: readonly number[]): Float32Array {
  const [low, high] = measure.range
  const n = units.length
  const wanted = new Float32Array((seen.length * (seen.length - 1)) / 2)
  let at = 0
  seen.forEach((u, i) => {
    for (const v of seen.slice(i + 1)) {
      const one = value[pairIndex(Math.min(u, v), Math.max(u, v), n)] as number
      wanted[at++] = 1 - (one - low) / (high - low)
    }
  })
  return wanted
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
