/** What a file itself knows of a cell: text files know texts alone; workbooks and typed files know numbers, days and flags. */
export type CellType = 'text' | 'number' | 'date' | 'flag'

/** A cell as a file holds it. A number is written in decimal digits with a point, a date as `YYYY-MM-DD` with or without a time, a flag as `true` or `false`; an empty one is `''`. */
export interface Cell {
  readonly text: string
  readonly type: CellType
}

/** A cell that holds nothing. */
export const NO_CELL: Cell = { text: '', type: 'text' }

/** Whether a cell holds nothing, or blanks alone. */
export function isEmpty({ text }: Cell): boolean {
  return text === '' || text.trim() === ''
}
