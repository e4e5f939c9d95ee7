import { hypotheticalMark } from '../../../diagram/drawing/hypothetical-mark.ts'
import { line, type Mark } from '../../../diagram/drawing/mark.ts'
import type { Box } from '../../../diagram/geometry.ts'
import { cutText } from '../../../diagram/text/text-width.ts'
import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { SceneWords } from '../../../diagram/words/catalogue.ts'
import { wordsOf } from '../../../diagram/words/words.ts'
import { heldWords } from './held-words.ts'
import type { SceneMove, WhatIfScene } from './scene.ts'

/** The height of one move, in pixels of a picture of 1600×900. */
const ROW = 92
/** More points than this are no ticks but a wall. */
const TICKS = 15

/** The moves, each on its scale: where the actor stands, and where it would. */
export function moveMarks({ moves, lang }: WhatIfScene, box: Box, unit: number): Mark[] {
  const words = wordsOf(lang)
  const { x, y, width, height } = box
  const top = y + 22 * unit
  const head: Mark = {
    mark: 'text',
    text: words.whatif.movesTitle,
    x,
    y: top,
    size: 14 * unit,
    weight: 'semibold',
    color: 'muted',
  }
  if (moves.length === 0) {
    return [head, { mark: 'text', text: words.whatif.nobody, x, y: top + 30 * unit, size: 16 * unit }]
  }
  const fits = Math.max(1, Math.floor((height - 34 * unit) / (ROW * unit)))
  const shown = moves.slice(0, moves.length <= fits ? fits : Math.max(1, fits - 1))
  const rows = shown.flatMap((move, i) =>
    moveRow(move, { x, y: top + 12 * unit + i * ROW * unit, width, height: ROW * unit }, unit, words),
  )
  if (shown.length === moves.length) return [head, ...rows]
  const rest = words.whatif.moreMoves(moves.length - shown.length)
  const at = top + 30 * unit + shown.length * ROW * unit
  return [head, ...rows, { mark: 'text', text: rest, x, y: at, size: 14 * unit, color: 'muted' }]
}

function moveRow(
  { actorName, issueName, scale, before, after }: SceneMove,
  box: Box,
  unit: number,
  words: SceneWords,
): Mark[] {
  const { x, y, width } = box
  const size = 16 * unit
  const small = 13.5 * unit
  const [from, to] = [x + 10 * unit, x + width - 10 * unit]
  const at = (value: number) => from + ((value - scale.min) / (scale.max - scale.min)) * (to - from)
  const axis = y + 46 * unit
  const ticks =
    scale.points.length > 0 && scale.points.length <= TICKS
      ? scale.points.map(({ value }) => value)
      : [scale.min, scale.max]
  const stroke = { color: 'muted', width: 1.2 * unit } as const
  const held = before?.value ?? null
  const told = `${heldWords(scale, before, words)} → ${valueLabel(scale, after, words.forms)}`
  const path: Mark[] =
    held === null
      ? []
      : [
          line(at(held), axis, at(after), axis, { color: 'ink', width: 2.4 * unit, dash: [4 * unit, 3 * unit] }),
          { mark: 'circle', x: at(held), y: axis, r: 6.5 * unit, fill: 'ink' },
        ]
  return [
    {
      mark: 'text',
      text: cutText(`${actorName}: ${issueName}`, width, size, 'semibold'),
      x,
      y: y + 22 * unit,
      size,
      weight: 'semibold',
    },
    line(from, axis, to, axis, stroke),
    ...ticks.map((value) => line(at(value), axis - 4 * unit, at(value), axis + 4 * unit, stroke)),
    ...path,
    hypotheticalMark({ x: at(after), y: axis, r: 9 * unit, unit }),
    { mark: 'text', text: cutText(told, width, small), x, y: y + 74 * unit, size: small, color: 'muted' },
  ]
}
