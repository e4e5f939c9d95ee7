/** A line of text placed in a picture; `y` is its baseline. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}
