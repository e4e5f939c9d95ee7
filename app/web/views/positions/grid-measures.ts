/** The sizes of a grid's parts in pixels. */
export interface GridMeasures {
  readonly name: number
  readonly column: number
  readonly line: number
  readonly head: number
  readonly foot: number
}

const NARROWEST = 50
const WIDEST = 112

/** The sizes that fit a window of so many columns: few columns share its width, and where there is little room, headings take less of it. */
export function gridMeasures({ width, height }: { width: number; height: number }, columns: number): GridMeasures {
  const name = width < 520 ? 116 : 188
  return {
    name,
    column: Math.max(NARROWEST, Math.min(WIDEST, Math.floor((width - name) / Math.max(1, columns)))),
    line: 26,
    head: height < 420 ? 84 : 136,
    foot: 68,
  }
}
