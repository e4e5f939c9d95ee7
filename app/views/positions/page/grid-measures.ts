import { textWidth, wrapText } from '../../../../diagram/text/text-width.ts'

/** The sizes of a grid's parts in pixels. */
export interface GridMeasures {
  readonly name: number
  readonly column: number
  readonly line: number
  readonly head: number
  readonly foot: number
  /** Whether names of columns stand level, where there is room for it. */
  readonly level: boolean
}

const COLUMN = { least: 50, most: 112, level: 84 }
const HEAD = { most: 136, low: 112, between: 26 }
/** Pixels of the letters of a heading, reckoned a little wide for the typefaces of other systems, and of its lines. */
const TYPE = 13.5
const LEADING = 14
/** The names of more columns than this are not measured one by one. */
const MEASURED = 100

/**
 * The sizes that fit a window of these columns: few columns share its width, headings take what their names need, and where there is
 * little room no more than a part of it.
 */
export function gridMeasures(window: { width: number; height: number }, names: readonly string[]): GridMeasures {
  const name = window.width < 520 ? 116 : 188
  const share = Math.floor((window.width - name) / Math.max(1, names.length))
  const column = Math.max(COLUMN.least, Math.min(COLUMN.most, share))
  const level = column >= COLUMN.level
  const most = window.height < 420 ? HEAD.low : HEAD.most
  const needed = (measures: GridMeasures) =>
    Math.max(
      0,
      ...names
        .map((one) => headingLines(one, measures))
        .map((lines) => (level ? lines.length * LEADING : Math.max(0, ...lines.map((line) => textWidth(line, TYPE))))),
    )
  const measures = { name, column, line: 26, head: most, foot: 68, level }
  const head = names.length > MEASURED ? most : Math.min(most, Math.ceil(needed(measures)) + HEAD.between)
  return { ...measures, head: Math.max(48, head) }
}

/** The name of a column as the lines of its heading. */
export function headingLines(name: string, { column, head, level }: GridMeasures): string[] {
  return level
    ? wrapText(name, column - 8, TYPE, { maxLines: 3 })
    : wrapText(name, head - HEAD.between + 2, TYPE, { maxLines: Math.floor((column - 6) / LEADING) })
}
