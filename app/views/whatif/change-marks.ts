import { differDash } from '../../../diagram/drawing/dash.ts'
import { hypotheticalMark } from '../../../diagram/drawing/hypothetical-mark.ts'
import { line, type Mark } from '../../../diagram/drawing/mark.ts'
import type { Box } from '../../../diagram/geometry.ts'
import { cutText } from '../../../diagram/text/text-width.ts'
import { wordsOf } from '../../../diagram/words/words.ts'
import type { SceneChange, WhatIfScene } from './scene.ts'

/** The least and the greatest height of a pair, in pixels of a picture of 1600×900. */
const ROW = { least: 30, most: 44 }

/** The pairs that change most: a dot for what is, a diamond for what would be, the line between nearer or farther. */
export function changeMarks(scene: WhatIfScene, box: Box, unit: number): Mark[] {
  const { whatif, around, forms } = wordsOf(scene.lang)
  const value = (one: number | null) => (one === null ? whatif.none : forms.valueWords(one, scene))
  const { x, y, width, height } = box
  const top = y + 22 * unit
  const size = 14 * unit
  const head: Mark = { mark: 'text', text: whatif.changesTitle, x, y: top, size, weight: 'semibold', color: 'muted' }
  const { changed, counts } = scene
  if (changed.length === 0) {
    const text = scene.moves.length === 0 ? whatif.moveSomebody : whatif.noChange
    return [head, { mark: 'text', text, x, y: top + 30 * unit, size: 16 * unit }]
  }
  const room = height - 64 * unit
  const fits = Math.max(1, Math.floor(room / (ROW.least * unit)))
  const shown = changed.slice(0, counts.changed <= fits ? fits : Math.max(1, fits - 1))
  const row = Math.min(ROW.most, Math.max(ROW.least, room / unit / (shown.length + 1))) * unit
  const names = 0.42 * width
  const figures = 122 * unit
  const plot = { x: x + names + 12 * unit, width: width - names - figures - 24 * unit }
  const at = (value: number) => plot.x + ((value - scene.range[0]) / (scene.range[1] - scene.range[0])) * plot.width
  const first = top + 32 * unit
  const bottom = first + (shown.length - 0.5) * row
  const [low, high] = scene.range
  const grid = [low, (low + high) / 2, high].flatMap((one): Mark[] => [
    line(at(one), first - 16 * unit, at(one), bottom, { color: 'rule', width: unit }),
    {
      mark: 'text',
      text: value(one),
      x: at(one),
      y: first - 21 * unit,
      size: 12 * unit,
      anchor: 'middle',
      color: 'muted',
    },
  ])
  const rows = shown.flatMap((pair, i) => {
    const middle = first + i * row
    return [
      {
        mark: 'text',
        text: cutText(`${pair.nameA} – ${pair.nameB}`, names, size),
        x,
        y: middle + 0.36 * size,
        size,
      } satisfies Mark,
      ...dumbbell(pair, at, middle, unit),
      {
        mark: 'text',
        text: `${value(pair.before)} → ${value(pair.after)}`,
        x: x + width,
        y: middle + 0.36 * size,
        size: 13.5 * unit,
        anchor: 'end',
      } satisfies Mark,
    ]
  })
  const left = counts.changed - shown.length
  const rest: Mark[] =
    left === 0 ? [] : [{ mark: 'text', text: around.andMore(left), x, y: bottom + 0.9 * row, size, color: 'muted' }]
  return [head, ...grid, ...rows, ...rest]
}

function dumbbell({ before, after }: SceneChange, at: (value: number) => number, y: number, unit: number): Mark[] {
  const marks: Mark[] = []
  if (before !== null && after !== null) {
    const nearer = after >= before
    const width = 3 * unit
    const dash = nearer ? {} : { dash: differDash(width, unit) }
    marks.push(line(at(before), y, at(after), y, { color: nearer ? 'agree-2' : 'differ-2', width, ...dash }))
  }
  if (before !== null) marks.push({ mark: 'circle', x: at(before), y, r: 5.5 * unit, fill: 'ink' })
  if (after !== null) marks.push(hypotheticalMark({ x: at(after), y, r: 7.5 * unit, unit }))
  return marks
}
