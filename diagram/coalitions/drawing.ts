import type { Drawing } from '../drawing/drawing.ts'
import { group, line, type Mark } from '../drawing/mark.ts'
import { frameLayout } from '../frame/frame.ts'
import { framedDrawing } from '../frame/frame-marks.ts'
import type { Box } from '../geometry.ts'
import type { Size, SizeName } from '../sizes.ts'
import { cutText, wrapText } from '../text/text-width.ts'
import { listWords, numberWords } from '../text/words.ts'
import { type CardShape, cardGrid } from './card-grid.ts'
import { issueMarks, memberMarks } from './row-marks.ts'
import type { CoalitionsScene, SceneCoalition } from './scene.ts'

/** A scene of coalitions as a drawing of a size (1600×900 when absent): a card for each. Throws a RangeError when the size is out of bounds. */
export function coalitionsDrawing(scene: CoalitionsScene, size?: SizeName | Size): Drawing {
  const bare = frameLayout(scene, size)
  const { cards, shown } = cardGrid(scene.coalitions.length, bare.area, bare.unit)
  const left = scene.coalitions.slice(shown)
  const members = left.reduce((sum, { members: some }) => sum + some.length, 0)
  const note = `Not drawn: ${left.length} smaller ${left.length === 1 ? 'coalition' : 'coalitions'} with ${numberWords(members)} members.`
  const caption = left.length === 0 ? scene : { ...scene, notes: [note, ...scene.notes] }
  const frame = left.length === 0 ? bare : frameLayout(caption, size)
  const { unit, area } = frame
  const fitted = left.length === 0 ? cards : cardGrid(shown, area, unit).cards
  const marks =
    scene.coalitions.length === 0 ? [emptyMark(area, unit)] : fitted.map((box, place) => card(scene, place, box, unit))
  return framedDrawing({
    caption: { ...caption, description: scene.description },
    frame,
    marks: [group('coalitions', marks)],
  })
}

function emptyMark({ x, y, height }: Box, unit: number): Mark {
  const text = 'No two agree enough to stand together.'
  return { mark: 'text', text, x, y: y + height / 2, size: 18 * unit, color: 'muted' }
}

function card(scene: CoalitionsScene, place: number, box: Box, unit: number): Mark {
  const coalition = scene.coalitions[place] as SceneCoalition
  const { x, y, width, height } = box
  const shape = shapeOf(box, unit)
  const badge = 27 * unit
  const nameX = x + badge + 11 * unit
  const nameLines = wrapText(coalition.name, width - (nameX - x), shape.name, { weight: 'semibold', maxLines: 2 })
  const marks: Mark[] = [
    line(x, y, x + width, y, { color: 'rule', width: unit }),
    { mark: 'rect', x, y: y + 13 * unit, width: badge, height: badge, fill: coalition.color },
    {
      mark: 'text',
      text: coalition.letter,
      x: x + badge / 2,
      y: y + 13 * unit + badge / 2 + 0.36 * 15 * unit,
      size: 15 * unit,
      weight: 'semibold',
      anchor: 'middle',
      color: { on: coalition.color },
    },
  ]
  let at = y + 13 * unit + shape.name
  nameLines.forEach((text, i) => {
    if (i > 0) at += shape.name * 1.2
    marks.push({ mark: 'text', text, x: nameX, y: at, size: shape.name, weight: 'semibold' })
  })
  at += shape.small * 1.65
  marks.push(cutMark(factsOf(scene, coalition), nameX, at, width - (nameX - x), shape.small))
  const foot = footOf(scene, place)
  const footLines = foot.flatMap((one) => wrapText(one, width, shape.small, { maxLines: 2 }))
  const footTop = y + height - 12 * unit - (footLines.length - 1) * shape.small * 1.35
  footLines.forEach((text, i) => {
    marks.push({ mark: 'text', text, x, y: footTop + i * shape.small * 1.35, size: shape.small, color: 'muted' })
  })
  const top = Math.max(at + 14 * unit, y + 60 * unit)
  const room = footTop - shape.small - 12 * unit - top
  const members = memberMarks(coalition, { x, y: top, width, height: room }, unit)
  const used = members.height + 18 * unit
  const issues = issueMarks(coalition, { x, y: top + used, width, height: room - used }, unit)
  marks.push(...members.marks, ...issues)
  return { mark: 'group', title: `${coalition.letter}: ${coalition.name}`, marks }
}

function shapeOf({ width }: Box, unit: number): CardShape {
  const factor = width < 300 * unit ? 0.9 : 1
  return { name: 18 * unit * factor, small: 13 * unit * factor }
}

function cutMark(text: string, x: number, y: number, width: number, size: number): Mark {
  return { mark: 'text', text: cutText(text, width, size), x, y, size, color: 'muted' }
}

function factsOf({ range: [low, high] }: CoalitionsScene, { members, cohesion }: SceneCoalition): string {
  const count = `${numberWords(members.length)} ${members.length === 1 ? 'member' : 'members'}`
  return cohesion === null
    ? count
    : `${count} · ${Math.round((100 * (cohesion - low)) / (high - low))} % agreement within`
}

/** What a card ends with: how the coalition stands to the others, and what divides it most from the first of them. */
function footOf(scene: CoalitionsScene, place: number): string[] {
  const { range, coalitions, divisions } = scene
  const [low, high] = range
  const coalition = coalitions[place] as SceneCoalition
  const others = coalition.toOthers.slice(0, 5).flatMap(({ coalition: other, value }) => {
    const letter = coalitions[other]?.letter
    return value === null ? [] : [`${letter} ${Math.round((100 * (value - low)) / (high - low))} %`]
  })
  const division = divisions.find(({ a, b, wedges }) => (a === place || b === place) && wedges.length > 0)
  const other = division && coalitions[division.a === place ? division.b : division.a]?.letter
  return [
    ...(others.length === 0 ? [] : [`With ${listWords(others)}.`]),
    ...(division === undefined ? [] : [`From ${other} divided most by ${division.wedges[0]?.name}.`]),
  ]
}
