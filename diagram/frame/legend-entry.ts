import type { NodeMark } from '../drawing/disc.ts'
import type { ColorToken } from '../palette.ts'

/** What stands before the words of a legend's entry. */
export interface LegendEntries {
  line: { readonly layer: 'agree' | 'differ'; readonly color: ColorToken; readonly label: string }
  size: {
    readonly label: string
    readonly low: { readonly label: string; readonly radius: number }
    readonly high: { readonly label: string; readonly radius: number }
  }
  heading: { readonly label: string }
  swatch: { readonly color: ColorToken; readonly style: NodeMark; readonly label: string }
  selected: { readonly label: string }
  /** A position that nobody holds. */
  hypothetical: { readonly label: string }
}

/** One entry of a legend, of the kinds `K`. */
export type LegendEntry<K extends keyof LegendEntries = keyof LegendEntries> = {
  [M in K]: { readonly mark: M } & LegendEntries[M]
}[K]
