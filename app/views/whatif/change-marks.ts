import { differDash } from '../../../diagram/drawing/dash.ts'
import type { BareDrawing } from '../../../diagram/drawing/drawing.ts'
import { hypotheticalMark } from '../../../diagram/drawing/hypothetical-mark.ts'
import { line, type Mark } from '../../../diagram/drawing/mark.ts'
import type { Box } from '../../../diagram/geometry.ts'
import { cutText, textWidth } from '../../../diagram/text/text-width.ts'
import type { SceneChange, WhatIfScene } from './scene.ts'
import { wordsOf } from './words.ts'

/** The least and the greatest height of a pair, in pixels of a picture of 1600×900, and what stands above the middle of the first. */
const ROW = { least: 30, most: 44 }
const ABOVE = 32
/** Pixels that figures take with the gaps around the values. */
const FIGURES = 146
/** Pixels of the type of names. */
const TYPE = 14

/** The pairs that change most, under their heading: as many as find room. */
export function changeMarks(scene: WhatIfScene, box: Box, unit: number): Mark[] {
  const { whatif } = wordsOf(scene.lang)
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
  return [head, ...rowMarks(scene, shown, { x, first: top + ABOVE * unit, width, names: 0.42 * width, row, unit })]
}

/** So many pairs are drawn on a page. */
const SHOWN = 24
/** On a page narrower than this, names stand above the values. */
const NARROW = 480

/** The pairs that change most, for a page so many pixels wide; each is a target by its index in the scene. */
export function changesDrawing(scene: WhatIfScene, width: number): BareDrawing {
  const shown = scene.changed.slice(0, SHOWN)
  const stacked = width < NARROW
  const [row, first] = stacked ? [48, 52] : [ROW.least, ABOVE]
  const longest = Math.max(...shown.map((pair) => textWidth(namesOf(pair), TYPE)))
  const names = stacked ? 0 : Math.max(0.42 * width, Math.min(width - FIGURES - 150, longest + 1))
  const marks = rowMarks(scene, shown, { x: 0, first, width, names, row, unit: 1, chosen: true })
  return { width, height: first + (shown.length + (shown.length < scene.counts.changed ? 0.5 : -0.5)) * row, marks }
}

interface RowsRoom {
  readonly x: number
  /** The middle of the first pair's values. */
  readonly first: number
  readonly width: number
  /** Pixels for the names beside the values; 0: they stand above these. */
  readonly names: number
  readonly row: number
  readonly unit: number
  /** Whether each pair is a target. */
  readonly chosen?: boolean
}

/** Pairs on one scale: a dot for what is, a diamond for what would be, the line between nearer or farther. */
function rowMarks(scene: WhatIfScene, shown: readonly SceneChange[], room: RowsRoom): Mark[] {
  const { whatif, around, forms } = wordsOf(scene.lang)
  const { x, first, width, names, row, unit, chosen = false } = room
  const stacked = names === 0
  const size = TYPE * unit
  const value = (one: number | null, none = whatif.none) => (one === null ? none : forms.valueWords(one, scene))
  const plot = { x: x + names + 12 * unit, width: width - names - FIGURES * unit }
  const [low, high] = scene.range
  const at = (one: number) => plot.x + ((one - low) / (high - low)) * plot.width
  const above = (stacked ? 34 : 16) * unit
  const bottom = first + (shown.length - (stacked ? 0.7 : 0.5)) * row
  const grid = [low, (low + high) / 2, high].flatMap((one): Mark[] => [
    line(at(one), first - above, at(one), bottom, { color: 'rule', width: unit }),
    {
      mark: 'text',
      text: value(one),
      x: at(one),
      y: first - above - 5 * unit,
      size: 12 * unit,
      anchor: 'middle',
      color: 'muted',
    },
  ])
  const rows = shown.flatMap((pair, i): Mark[] => {
    const middle = first + i * row
    const text = namesOf(pair)
    const name: Mark = stacked
      ? { mark: 'text', text: cutText(text, width, size), x, y: middle - 15 * unit, size, halo: 5 * unit }
      : { mark: 'text', text: cutText(text, names, size), x, y: middle + 0.36 * size, size }
    const figures = `${value(pair.before)} → ${value(pair.after)}`
    const marks: Mark[] = [
      name,
      ...dumbbell(pair, at, middle, unit),
      { mark: 'text', text: figures, x: x + width, y: middle + 0.36 * size, size: 13.5 * unit, anchor: 'end' },
    ]
    if (!chosen) return marks
    const [before, after] = [pair.before, pair.after].map((one) => value(one, whatif.noValue)) as [string, string]
    const ways = isNearer(pair) === null ? [] : [isNearer(pair) ? whatif.nearer : whatif.farther]
    const label = `${text}: ${[whatif.change(before, after), ...ways].join(', ')}`
    const hit = { x, y: stacked ? middle - above : middle - row / 2, width, height: row }
    return [{ mark: 'group', target: { id: String(i), label, hit }, marks }]
  })
  const left = scene.counts.changed - shown.length
  const rest: Mark[] =
    left === 0 ? [] : [{ mark: 'text', text: around.andMore(left), x, y: bottom + 0.9 * row, size, color: 'muted' }]
  return [...grid, ...rows, ...rest]
}

function namesOf({ nameA, nameB }: SceneChange): string {
  return `${nameA} – ${nameB}`
}

/** Whether a pair would be nearer; null where it has no value before or after. */
function isNearer({ before, after }: SceneChange): boolean | null {
  return before === null || after === null ? null : after >= before
}

function dumbbell(pair: SceneChange, at: (value: number) => number, y: number, unit: number): Mark[] {
  const { before, after } = pair
  const marks: Mark[] = []
  if (before !== null && after !== null) {
    const nearer = isNearer(pair)
    const width = 3 * unit
    const dash = nearer ? {} : { dash: differDash(width, unit) }
    marks.push(line(at(before), y, at(after), y, { color: nearer ? 'agree-2' : 'differ-2', width, ...dash }))
  }
  if (before !== null) marks.push({ mark: 'circle', x: at(before), y, r: 5.5 * unit, fill: 'ink' })
  if (after !== null) marks.push(hypotheticalMark({ x: at(after), y, r: 7.5 * unit, unit }))
  return marks
}
