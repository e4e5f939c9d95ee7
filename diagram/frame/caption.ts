import type { Lang } from '../../positions/view.ts'
import type { LegendEntry } from './legend-entry.ts'

/** The words around a picture, and its legend. */
export interface Caption {
  /** Of the words, here and in the drawing; English where it is absent. */
  readonly lang?: Lang | undefined
  /** The dataset's title, to stand small above the picture's. */
  readonly kicker: string
  readonly title: string
  readonly subtitle: string
  /** Only what is drawn. */
  readonly legend: readonly LegendEntry[]
  /** Sentences for the foot of the picture: what is not drawn, how it was computed, where it comes from. */
  readonly notes: readonly string[]
}
