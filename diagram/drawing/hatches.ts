/** Patterns that fill a figure where a colour would claim to know something. */

/** A pattern: a square tile, `size` pixels wide, its path data and how wide the path is drawn. */
interface Hatch {
  readonly size: number
  readonly d: string
  readonly width: number
}

/** The patterns by name. Strokes run past the tile's corners so that tiles join without a gap. */
export const HATCHES = {
  diagonal: { size: 6, d: 'M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5', width: 0.9 },
} as const satisfies Readonly<Record<string, Hatch>>
export type HatchName = keyof typeof HATCHES
