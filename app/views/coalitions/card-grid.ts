import type { Box } from '../../../diagram/geometry.ts'

/** Sizes of type in a card, in pixels. */
export interface CardShape {
  readonly name: number
  readonly small: number
}

/** The least width and height of a card, and the room between two, in pixels of a picture of 1600×900. */
const LEAST = { width: 250, height: 190 }
const GAP = { x: 34, y: 16 }

/** Cards side by side in as few rows as they need, as many of `count` as fit an area. */
export function cardGrid(count: number, area: Box, unit: number): { cards: Box[]; shown: number } {
  const most = (length: number, least: number, gap: number) =>
    Math.max(1, Math.floor((length + gap * unit) / ((least + gap) * unit)))
  const across = most(area.width, LEAST.width, GAP.x)
  const down = most(area.height, LEAST.height, GAP.y)
  const shown = Math.min(count, across * down)
  const rows = Math.max(1, Math.ceil(shown / across))
  const columns = Math.max(1, Math.ceil(shown / rows))
  const width = (area.width - (columns - 1) * GAP.x * unit) / columns
  const height = (area.height - (rows - 1) * GAP.y * unit) / rows
  const cards = Array.from({ length: shown }, (_, i) => ({
    x: area.x + (i % columns) * (width + GAP.x * unit),
    y: area.y + Math.floor(i / columns) * (height + GAP.y * unit),
    width,
    height,
  }))
  return { cards, shown }
}
