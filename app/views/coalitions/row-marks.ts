import type { Mark } from '../../../diagram/drawing/mark.ts'
import { SHARE_BAR, shareBar } from '../../../diagram/drawing/share-bar.ts'
import type { Box } from '../../../diagram/geometry.ts'
import type { ColorToken } from '../../../diagram/palette.ts'
import { cutText, textWidth } from '../../../diagram/text/text-width.ts'
import type { SceneCoalition } from './scene.ts'
import type { Words } from './words.ts'

/** Type, the distance of rows, the least width of a column and the room between two, in pixels of a picture of 1600×900. */
const SIZE = 14
const LEADING = 21
const COLUMN = 160
const GAP = 18
/** Where there are too many rows, they are set so much smaller. */
const SMALLER = [1, 0.88, 0.78] as const
/** Wider, and a bar stands too far from its words. */
const LINE = 480
/** Names may take so much of the height to stand in full. */
const ROOMY = 0.5

/** The room for rows; `unit` pixels are one of a picture of 1600×900, and rows stand `stretch` times as far apart as they need. */
interface RowRoom extends Box {
  readonly unit: number
  readonly stretch: number
}

/** What is drawn, and how high it is. */
interface DrawnRows {
  readonly marks: Mark[]
  readonly height: number
}

interface Row {
  readonly text: string
  /** 0…1. */
  readonly share: number
  readonly target?: { readonly id: string; readonly label: string }
}

/** The members of a coalition, each with the share of searches in which it stays, in as many columns as fit; and how high they stand. */
export function memberMarks(
  { members, color }: Pick<SceneCoalition, 'members' | 'color'>,
  words: Words,
  room: RowRoom,
): DrawnRows {
  const rows = members.map(({ id, name, belonging }) => {
    const label = words.coalitions.member(name, Math.round(100 * belonging))
    return { text: name, share: belonging, target: { id, label } }
  })
  return rowMarks(rows, { color, words }, room)
}

/** How united a coalition is on its issues, the least united first, where there is room for three of them. */
export function issueMarks({ issues }: SceneCoalition, words: Words, room: RowRoom): DrawnRows {
  const { unit } = room
  const rows = issues.flatMap(({ name, cohesion }) => (cohesion === null ? [] : [{ text: name, share: cohesion }]))
  const head = 24 * unit
  if (rows.length === 0 || room.height < head + 3 * LEADING * unit) {
    return { marks: [], height: 0 }
  }
  const size = 12.5 * unit
  const text = words.coalitions.united
  const drawn = rowMarks(
    rows,
    { color: 'muted', words },
    { ...room, y: room.y + head, width: Math.min(room.width, LINE * unit), height: room.height - head },
    1,
  )
  return {
    marks: [
      { mark: 'text', text, x: room.x, y: room.y + size, size, weight: 'semibold', color: 'muted' },
      ...drawn.marks,
    ],
    height: head + drawn.height,
  }
}

function rowMarks(
  rows: readonly Row[],
  { color, words }: { readonly color: ColorToken; readonly words: Words },
  { x, y, width, height, unit, stretch }: RowRoom,
  most = Number.POSITIVE_INFINITY,
): DrawnRows {
  const columnsAt = (factor: number) =>
    Math.min(most, Math.max(1, Math.floor((width + GAP * unit) / ((COLUMN + GAP) * factor * unit))))
  const fitsAt = (factor: number) =>
    Math.max(1, Math.floor(height / (LEADING * factor * stretch * unit))) * columnsAt(factor)
  const factor = SMALLER.find((one) => rows.length <= fitsAt(one)) ?? SMALLER[SMALLER.length - 1] ?? 1
  const [size, gap, bar] = [SIZE * factor * unit, GAP * unit, SHARE_BAR.width * factor * unit]
  const leading = LEADING * factor * stretch * unit
  const widest = Math.max(0, ...rows.map(({ text }) => textWidth(text, size))) + bar + 8 * unit
  // Fewer columns where names would be cut and there is room for longer ones.
  let columns = columnsAt(factor)
  while (columns > 1 && widest > (width - (columns - 1) * gap) / columns) {
    if (Math.ceil(rows.length / (columns - 1)) * leading > ROOMY * height) break
    columns--
  }
  const each = (width - (columns - 1) * gap) / columns
  const fits = Math.max(1, Math.floor(height / leading)) * columns
  const shown = rows.length <= fits ? rows : rows.slice(0, Math.max(0, fits - 1))
  const left = rows.length - shown.length
  const used = Math.ceil((shown.length + (left > 0 ? 1 : 0)) / columns)
  const at = (i: number) => ({ from: x + Math.floor(i / used) * (each + gap), base: y + (i % used) * leading + size })
  const marks = shown.flatMap(({ text, share, target }, i): Mark[] => {
    const { from, base } = at(i)
    const row: Mark[] = [
      { mark: 'text', text: cutText(text, each - bar - 8 * unit, size), x: from, y: base, size },
      ...shareBar({ x: from + each - bar, y: base - 8 * factor * unit, share, color, unit: factor * unit }),
    ]
    if (target === undefined) return row
    const hit = { x: from, y: base - size * 0.36 - leading / 2, width: each, height: leading }
    return [{ mark: 'group', target: { ...target, hit }, marks: row }]
  })
  if (left > 0) {
    const { from, base } = at(shown.length)
    marks.push({ mark: 'text', text: words.around.andMore(left), x: from, y: base, size, color: 'muted' })
  }
  return { marks, height: used * leading }
}
