import type { CellLook } from '../drawing/cell.ts'
import type { NodeMark } from '../drawing/disc.ts'
import type { Fill } from '../drawing/hatches.ts'
import type { ColorToken } from '../palette.ts'

/** What stands before the words of a legend's entry. */
export interface LegendEntries {
  line: { readonly layer: 'agree' | 'differ'; readonly color: ColorToken; readonly label: string }
  size: {
    readonly label: string
    /** From which to which value, to follow the label. */
    readonly values: string
    readonly low: { readonly radius: number }
    readonly high: { readonly radius: number }
  }
  heading: { readonly label: string }
  swatch: { readonly color: ColorToken; readonly style: NodeMark; readonly label: string }
  selected: { readonly label: string }
  /** An outline around several circles that are one spot. */
  ring: { readonly label: string }
  /** A position in a cell of a table. */
  position: { readonly look: CellLook; readonly label: string }
  /** Colours from a low to a high value, told at either end. */
  ramp: {
    readonly label: string
    readonly colors: readonly ColorToken[]
    readonly low: string
    readonly high: string
  }
  move: { readonly dash: boolean; readonly label: string }
  cell: { readonly fill: Fill; readonly label: string }
  side: { readonly side: 'a' | 'b'; readonly hollow: boolean; readonly label: string }
  spread: { readonly label: string }
  bar: { readonly layer: 'agree' | 'differ'; readonly label: string }
  stroke: { readonly color: ColorToken; readonly dash: boolean; readonly label: string }
  shift: { readonly label: string }
  coverage: { readonly label: string }
  /** A part of a bar filled. */
  share: { readonly color: ColorToken; readonly label: string }
  dot: { readonly label: string }
  day: { readonly label: string }
  tick: { readonly label: string }
  /** A position that nobody holds. */
  hypothetical: { readonly label: string }
}

/** One entry of a legend, of the kinds `K`. */
export type LegendEntry<K extends keyof LegendEntries = keyof LegendEntries> = {
  [M in K]: { readonly mark: M } & LegendEntries[M]
}[K]
