import type { Mark } from '../drawing/mark.ts'
import type { Box } from '../geometry.ts'
import type { ColorToken } from '../palette.ts'
import { cutText } from '../text/text-width.ts'
import { numberWords } from '../text/words.ts'
import type { SceneCoalition } from './scene.ts'

/** Type, the distance of rows, the room between columns and the length of a full bar, in pixels of a picture of 1600×900. */
const SIZE = 14
const LEADING = 21
const GAP = 18
const BAR = 34

interface Row {
  readonly text: string
  /** 0…1. */
  readonly share: number
}

/** The members of a coalition, each with the share of runs in which it stays, in as many columns as fit; and how high they stand. */
export function memberMarks(
  { members, color }: SceneCoalition,
  box: Box,
  unit: number,
): { marks: Mark[]; height: number } {
  const rows = members.map(({ name, belonging }) => ({ text: name, share: belonging }))
  return rowMarks(rows, color, box, unit)
}

/** How united a coalition is on its issues, the least united first, where there is room for three of them. */
export function issueMarks({ issues }: SceneCoalition, box: Box, unit: number): Mark[] {
  const rows = issues.flatMap(({ name, cohesion }) => (cohesion === null ? [] : [{ text: name, share: cohesion }]))
  const head = 24 * unit
  if (rows.length === 0 || box.height < head + 3 * LEADING * unit) return []
  const inner = { ...box, y: box.y + head, height: box.height - head }
  const size = 12.5 * unit
  return [
    {
      mark: 'text',
      text: 'How united, issue by issue',
      x: box.x,
      y: box.y + size,
      size,
      weight: 'semibold',
      color: 'muted',
    },
    ...rowMarks(rows, 'muted', inner, unit, 1).marks,
  ]
}

function rowMarks(
  rows: readonly Row[],
  color: ColorToken,
  { x, y, width, height }: Box,
  unit: number,
  most = Number.POSITIVE_INFINITY,
): { marks: Mark[]; height: number } {
  const [size, leading, gap, bar] = [SIZE * unit, LEADING * unit, GAP * unit, BAR * unit]
  const columns = Math.min(most, Math.max(1, Math.floor((width + gap) / (178 * unit))))
  const each = (width - (columns - 1) * gap) / columns
  const fits = Math.max(1, Math.floor(height / leading)) * columns
  const shown = rows.length <= fits ? rows : rows.slice(0, Math.max(0, fits - 1))
  const left = rows.length - shown.length
  const used = Math.ceil((shown.length + (left > 0 ? 1 : 0)) / columns)
  const at = (i: number) => ({ from: x + Math.floor(i / used) * (each + gap), base: y + (i % used) * leading + size })
  const marks = shown.flatMap(({ text, share }, i): Mark[] => {
    const { from, base } = at(i)
    const track = { mark: 'rect', x: from + each - bar, y: base - 8 * unit, height: 6 * unit } as const
    return [
      { mark: 'text', text: cutText(text, each - bar - 8 * unit, size), x: from, y: base, size },
      { ...track, width: bar, fill: 'rule' },
      ...(share > 0 ? [{ ...track, width: bar * share, fill: color }] : []),
    ]
  })
  if (left > 0) {
    const { from, base } = at(shown.length)
    marks.push({ mark: 'text', text: `and ${numberWords(left)} more`, x: from, y: base, size, color: 'muted' })
  }
  return { marks, height: used * leading }
}
