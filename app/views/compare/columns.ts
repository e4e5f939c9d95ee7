import type { Box } from '../../../diagram/geometry.ts'

/** A column of text from the left. */
interface TextColumn {
  readonly x: number
  readonly width: number
}

/** A column of figures that end at the right. */
interface FigureColumn {
  readonly right: number
  readonly width: number
}

/** Where the columns of a comparison stand, in pixels. */
export interface CompareColumns {
  readonly name: TextColumn
  readonly scale: TextColumn
  readonly a: TextColumn
  readonly b: TextColumn
  readonly distance: FigureColumn
  readonly weight: FigureColumn
  readonly wedge: FigureColumn
  readonly bar: TextColumn
  readonly barFigure: FigureColumn
}

/** Shares of what is left after the columns of figures. */
const SHARES = { name: 0.24, scale: 0.22, a: 0.19, b: 0.19, bar: 0.16 } as const

/** Lays the columns of a comparison out across an area; only groups have a wedge. */
export function compareColumns(area: Box, unit: number, grouped: boolean): CompareColumns {
  const gap = 18 * unit
  const figure = 52 * unit
  const rest = area.width - (grouped ? 4 * figure + 8 * gap : 3 * figure + 7 * gap)
  let x = area.x
  const text = (share: number): TextColumn => {
    const column = { x, width: rest * share }
    x += column.width + gap
    return column
  }
  const figures = (): FigureColumn => {
    x += figure
    const column = { right: x, width: figure }
    x += gap
    return column
  }
  const name = text(SHARES.name)
  const scale = text(SHARES.scale)
  const a = text(SHARES.a)
  const b = text(SHARES.b)
  const [distance, weight] = [figures(), figures()]
  const wedge = grouped ? figures() : { right: x, width: 0 }
  const bar = text(SHARES.bar)
  return { name, scale, a, b, distance, weight, wedge, bar, barFigure: { right: area.x + area.width, width: figure } }
}
