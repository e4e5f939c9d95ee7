import type { Lang } from '../../positions/view.ts'
import type { Mark } from './mark.ts'

/** Marks in the order of painting, in CSS pixels, y downward, and the room that they take. */
export interface BareDrawing {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** A picture before any theme. It survives structured cloning. */
export interface Drawing extends BareDrawing {
  /** What it is, in one line. */
  readonly title: string
  /** What it shows, in sentences, for who cannot see it. */
  readonly desc: string
  /** Of its words; English where it is absent. */
  readonly lang?: Lang | undefined
}
