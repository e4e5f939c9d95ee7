import type { BareDrawing, Drawing } from '../../../diagram/drawing/drawing.ts'
import { group, line, type Mark } from '../../../diagram/drawing/mark.ts'
import { SHARE_BAR, shareBar } from '../../../diagram/drawing/share-bar.ts'
import { frameLayout } from '../../../diagram/frame/frame.ts'
import { framedDrawing } from '../../../diagram/frame/frame-marks.ts'
import type { Box } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { cutText, wrapText } from '../../../diagram/text/text-width.ts'
import { type CardShape, cardGrid } from './card-grid.ts'
import { issueMarks, memberMarks } from './row-marks.ts'
import type { CoalitionsScene, SceneCoalition } from './scene.ts'
import { type Words, wordsOf } from './words.ts'

/** A scene of coalitions as a drawing of a size (1600×900 when absent): a card for each. Throws a `UserError` when the size is out of bounds. */
export function coalitionsDrawing(scene: CoalitionsScene, size?: SizeName | Size): Drawing {
  const bare = frameLayout(scene, size)
  const { cards, shown } = cardGrid(scene.coalitions.length, bare.area, bare.unit)
  const left = scene.coalitions.slice(shown)
  const members = left.reduce((sum, { members: some }) => sum + some.length, 0)
  const words = wordsOf(scene.lang).coalitions
  const note = words.notDrawn(left.length, members)
  const caption = left.length === 0 ? scene : { ...scene, notes: [note, ...scene.notes] }
  const frame = left.length === 0 ? bare : frameLayout(caption, size)
  const { unit, area } = frame
  const fitted = left.length === 0 ? cards : cardGrid(shown, area, unit).cards
  const marks = scene.coalitions.length === 0 ? [emptyMark(words.empty, area, unit)] : cardMarks(scene, fitted, unit)
  return framedDrawing({
    caption: { ...caption, description: scene.description },
    frame,
    marks: [group('coalitions', marks)],
  })
}

/** Pixels of a badge's side. */
const BADGE = 27

/** The letter of a coalition on its colour; (x, y) is the upper left corner. */
function badgeMarks(
  { letter, color }: Pick<SceneCoalition, 'letter' | 'color'>,
  x: number,
  y: number,
  unit: number,
): Mark[] {
  const [side, size] = [BADGE * unit, 15 * unit]
  const at = { x: x + side / 2, y: y + side / 2 + 0.36 * size }
  return [
    { mark: 'rect', x, y, width: side, height: side, fill: color },
    { mark: 'text', text: letter, ...at, size, weight: 'semibold', anchor: 'middle', color: { on: color } },
  ]
}

/** The letter of a coalition on its colour, by itself. */
export function badgeDrawing(coalition: SceneCoalition): BareDrawing {
  return { width: BADGE, height: BADGE, marks: badgeMarks(coalition, 0, 0, 1) }
}

/** How united a coalition is on an issue, 0…1, as a bar by itself. */
export function unitedDrawing(cohesion: number): BareDrawing {
  return { ...SHARE_BAR, marks: shareBar({ x: 0, y: 0, share: cohesion, color: 'muted', unit: 1 }) }
}

/** Rows stand so much farther apart on a page than they need, for fingers. */
const TOUCH = 1.2

/** Members of a coalition as buttons, for a page so many pixels wide: as tall as they need. */
export function membersDrawing(
  coalition: Pick<SceneCoalition, 'members' | 'color'>,
  width: number,
  words: Words,
): BareDrawing {
  const room = { x: 0, y: 0, width, height: Number.POSITIVE_INFINITY, unit: 1, stretch: TOUCH }
  return { width, ...memberMarks(coalition, words, room) }
}

function emptyMark(text: string, { x, y, height }: Box, unit: number): Mark {
  return { mark: 'text', text, x, y: y + height / 2, size: 18 * unit, color: 'muted' }
}

/** The most that rows stand apart where a picture has room, as a multiple of what they need. */
const MOST_STRETCH = 1.5
/** Pixels of a picture of 1600×900 between what a card holds and its last lines, and below these. */
const FOOT_GAP = 26
const FOOT_BELOW = 12

/** Cards with rows that stand apart as far as the fullest lets them, and with their last lines on one level in each row of cards. */
function cardMarks(scene: CoalitionsScene, boxes: readonly Box[], unit: number): Mark[] {
  const feet = boxes.map((box, place) => {
    const { small } = shapeOf(box, unit)
    const { foot } = scene.coalitions[place] as SceneCoalition
    return foot.flatMap((one) => wrapText(one, box.width, small, { maxLines: 2 }))
  })
  const most = Math.max(0, ...feet.map(({ length }) => length))
  const room = (box: Box) => {
    const { small } = shapeOf(box, unit)
    return box.y + box.height - FOOT_BELOW * unit - (most - 1) * small * 1.35 - small - FOOT_GAP * unit
  }
  const bodiesAt = (stretch: number) =>
    boxes.map((box, place) => cardBody(scene, place, { box, unit, stretch, end: room(box) }))
  const fullest = Math.max(
    0.01,
    ...bodiesAt(1).map(({ top, bottom }, i) => (bottom - top) / (room(boxes[i] as Box) - top)),
  )
  const bodies = bodiesAt(Math.min(MOST_STRETCH, Math.max(1, 1 / fullest)))
  return boxes.map((box, place) => {
    const { small } = shapeOf(box, unit)
    const level = Math.max(...bodies.filter((_, i) => boxes[i]?.y === box.y).map(({ bottom }) => bottom))
    const foot = (feet[place] as string[]).map((text, i): Mark => {
      const y = level + FOOT_GAP * unit + small + i * small * 1.35
      return { mark: 'text', text, x: box.x, y, size: small, color: 'muted' }
    })
    const { letter, name } = scene.coalitions[place] as SceneCoalition
    return { mark: 'group', title: `${letter}: ${name}`, marks: [...(bodies[place] as CardBody).marks, ...foot] }
  })
}

/** What a card holds above its last lines: rows from `top` to `bottom`, under a head. */
interface CardBody {
  readonly marks: Mark[]
  readonly top: number
  readonly bottom: number
}

interface CardPlace {
  readonly box: Box
  readonly unit: number
  readonly stretch: number
  /** Where rows must end. */
  readonly end: number
}

function cardBody(scene: CoalitionsScene, place: number, { box, unit, stretch, end }: CardPlace): CardBody {
  const coalition = scene.coalitions[place] as SceneCoalition
  const words = wordsOf(scene.lang)
  const { x, y, width } = box
  const shape = shapeOf(box, unit)
  const nameX = x + (BADGE + 11) * unit
  const nameLines = wrapText(coalition.name, width - (nameX - x), shape.name, { weight: 'semibold', maxLines: 2 })
  const marks: Mark[] = [
    line(x, y, x + width, y, { color: 'rule', width: unit }),
    ...badgeMarks(coalition, x, y + 13 * unit, unit),
  ]
  let at = y + 13 * unit + shape.name
  nameLines.forEach((text, i) => {
    if (i > 0) at += shape.name * 1.2
    marks.push({ mark: 'text', text, x: nameX, y: at, size: shape.name, weight: 'semibold' })
  })
  at += shape.small * 1.65
  marks.push(cutMark(coalition.facts, nameX, at, width - (nameX - x), shape.small))
  const top = Math.max(at + 14 * unit, y + 60 * unit)
  const members = memberMarks(coalition, words, { x, y: top, width, height: end - top, unit, stretch })
  const below = top + members.height + 18 * unit
  const issues = issueMarks(coalition, words, { x, y: below, width, height: end - below, unit, stretch })
  const bottom = issues.height > 0 ? below + issues.height : top + members.height
  return { marks: [...marks, ...members.marks, ...issues.marks], top, bottom }
}

function shapeOf({ width }: Box, unit: number): CardShape {
  const factor = width < 300 * unit ? 0.9 : 1
  return { name: 18 * unit * factor, small: 13 * unit * factor }
}

function cutMark(text: string, x: number, y: number, width: number, size: number): Mark {
  return { mark: 'text', text: cutText(text, width, size), x, y, size, color: 'muted' }
}
