import type { Lang } from '../../positions/view.ts'
import type { Mark } from './mark.ts'

/** A picture before any theme: marks in the order of painting, in CSS pixels, y downward. It survives structured cloning. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** What it is, in one line. */
  readonly title: string
  /** What it shows, in sentences, for who cannot see it. */
  readonly desc: string
  readonly marks: readonly Mark[]
  /** Of its words; English where it is absent. */
  readonly lang?: Lang | undefined
}
