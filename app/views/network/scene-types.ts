import type { NodeMark } from '../../../diagram/drawing/disc.ts'
import type { LegendEntry as FrameLegendEntry } from '../../../diagram/frame/legend-entry.ts'
import type { Point } from '../../../diagram/geometry.ts'
import type { ColorToken } from '../../../diagram/palette.ts'
import type { Counts } from '../../../diagram/text/source-note.ts'
import type { Alignment } from '../../../positions/alignment/index.ts'
import type { ActorKind } from '../../../positions/dataset/index.ts'
import type { AlignmentMap } from '../../../positions/map/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import type { Lang, View } from '../../../positions/view.ts'
import type { Thresholds } from '../../api/thresholds.ts'
import type { Axis, FitKind } from './arrangement/arrangement.ts'
import type { Layer } from './links.ts'
import type { Around } from './seen-units.ts'

/** One entry of a network's legend. */
export type LegendEntry = FrameLegendEntry<'line' | 'size' | 'heading' | 'swatch' | 'selected' | 'ring'>

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
