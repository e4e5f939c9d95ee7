import { type Frame, frameLayout, withNotes } from '../../../diagram/frame/frame.ts'
import type { TextLine } from '../../../diagram/frame/text-line.ts'
import type { Box } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { shortSize } from '../../../diagram/text/short-size.ts'
import { cutText, wrapText } from '../../../diagram/text/text-width.ts'
import { type Lane, lanesOf } from './lanes.ts'
import type { SpectrumActor, SpectrumIssue, SpectrumScene } from './scene.ts'
import { type Placed, stacksOf } from './stacks.ts'
import { type Words, wordsOf } from './words.ts'

/** The scale of an issue laid out, with who stands along it: everything in pixels, y downward. */
export interface AlongLayout {
  readonly issue: SpectrumIssue
  readonly axis: { readonly x1: number; readonly x2: number; readonly y: number; readonly ticks: readonly number[] }
  /** The labels of the points, in lines; x is their middle. */
  readonly labels: readonly { readonly definition: string; readonly lines: readonly TextLine[] }[]
  /** The room for names and circles. */
  readonly room: Box
  /** By index of the actor in the issue. */
  readonly actors: readonly Placed[]
  readonly lanes: readonly Lane[]
  /** Pixels that the lanes might take. */
  readonly lanesRoom: number
  /** How many moves have no lane. */
  readonly moves: number
}

/** One issue laid out in a picture, between its name and who has no value on it. */
export interface IssueLayout extends AlongLayout {
  readonly box: Box
  readonly name: readonly TextLine[]
  readonly question: TextLine | null
  readonly without: readonly TextLine[]
}

/** A spectrum laid out. */
export interface SpectrumLayout extends Frame {
  readonly issues: readonly IssueLayout[]
}

/** Lengths in pixels of a picture of 1600×900. */
const LEAST_BLOCK = 156
const EASY_BLOCK = 230
const BETWEEN = 34
const TWO_COLUMNS = 980
const MOST_NAMES = 24
const ABOVE = 14
const BELOW = 6
const CLOSE = 30

/** Lays a scene out for a size. Deterministic. Throws a `UserError` when the size is out of bounds. */
export function spectrumLayout(scene: SpectrumScene, size?: SizeName | Size): SpectrumLayout {
  const all = wordsOf(scene.lang)
  const { spectrum: words } = all
  const reserve = remarkOn(scene.issues.length, { shorts: true, blank: true }, movesOf(scene), words)
  const frame = frameLayout(scene, size, withRemark(scene.notes, reserve))
  const { unit } = frame
  const area = { ...frame.area, y: frame.area.y + ABOVE * unit, height: frame.area.height - (ABOVE + BELOW) * unit }
  const fits = (least: number) => Math.max(1, Math.floor((area.height + BETWEEN * unit) / ((least + BETWEEN) * unit)))
  const wide = area.width >= TWO_COLUMNS * unit
  const count = scene.issues.length
  // Three in two columns would leave a hole, and narrow columns cut names.
  const easier = count > 3 && count > fits(EASY_BLOCK) && area.width > 1.6 * area.height
  const columns = wide && (count > fits(LEAST_BLOCK) || easier) ? 2 : 1
  const shown = scene.issues.slice(0, columns * fits(LEAST_BLOCK))
  const rows = Math.max(1, Math.ceil(shown.length / columns))
  const width = (area.width - (columns - 1) * 2 * BETWEEN * unit) / columns
  const height = (area.height - (rows - 1) * BETWEEN * unit) / rows
  const boxes = shown.map((_, i): Box => {
    const x = area.x + Math.floor(i / rows) * (width + 2 * BETWEEN * unit)
    return { x, y: area.y + (i % rows) * (height + BETWEEN * unit), width, height }
  })
  const laidOut = (grown: Grown) => shown.map((issue, i) => issueLayout(issue, boxes[i] as Box, grown, all))
  const plain = laidOut({ unit, rows: 1 })
  const grown = GROWN.map(({ by, rows }) => ({ unit: by * unit, rows })).find((one) =>
    losesNothing(plain, laidOut(one)),
  )
  const drawn = grown ?? { unit, rows: 1 }
  const loose = grown === undefined ? plain : laidOut(grown)
  // Axes come as near to their names as those above them let them; those side by side, alike. Where nothing stands below, half way: the paper is filled.
  const issues = loose.map((one, i) => {
    const spare = Math.min(...loose.filter((_, k) => k % rows === i % rows).map((other) => spareOf(other, drawn.unit)))
    const { box, issue, lanesRoom } = one
    return spare <= 0
      ? one
      : issueLayout(issue, { ...box, height: box.height - (rows === 1 ? spare / 2 : spare) }, drawn, all, lanesRoom)
  })
  const nameless = issues.flatMap(({ issue, actors }) =>
    actors.flatMap(({ circle, name }, i) =>
      name === null ? [shortSize((issue.actors[i] as SpectrumActor).short, circle.r)] : [],
    ),
  )
  const unnamed = { shorts: nameless.some((size) => size > 0), blank: nameless.some((size) => size === 0) }
  const moves = issues.reduce((sum, one) => sum + one.moves, 0)
  const remark = remarkOn(count - shown.length, unnamed, moves, words)
  return { ...withNotes(frame, withRemark(scene.notes, remark)), issues }
}

/** How large what is drawn of an issue is: pixels for a unit of its lengths, and how far rows of names stand apart, in rows. */
interface Grown {
  readonly unit: number
  readonly rows: number
}

/** So much larger is an issue where there is room, the largest first. */
const GROWN = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1].flatMap((by) => [1.6, 1.3, 1].map((rows) => ({ by, rows })))

/** Whether what is drawn larger cuts, leaves out or breaks into columns nothing that is whole at the usual size. */
function losesNothing(plain: readonly IssueLayout[], grown: readonly IssueLayout[]): boolean {
  return plain.every((one, i) => {
    const [before, after] = [lossesOf(one), lossesOf(grown[i] as IssueLayout)]
    return after.every((loss, k) => loss <= (before[k] as number))
  })
}

function lossesOf({ issue, actors, name, question, labels, without, moves }: IssueLayout): number[] {
  const texts = [...name, ...labels.flatMap(({ lines }) => lines), ...without, ...(question === null ? [] : [question])]
  const nameless = actors.flatMap((one) => (one.name === null ? [one.circle.r] : []))
  return [
    nameless.length,
    // Circles that stand for names hold letters only where they are large.
    -Math.min(...nameless),
    -without.reduce((sum, { text }) => sum + text.length, 0),
    actors.filter((one, i) => one.name !== null && one.name.text !== issue.actors[i]?.name).length,
    new Set(actors.map(({ circle }) => circle.x)).size,
    texts.filter(({ text }) => text.endsWith('…')).length,
    without.length,
    moves,
  ]
}

/** How many moves a scene tells of. */
function movesOf({ issues }: SpectrumScene): number {
  return issues.reduce((sum, { actors }) => sum + actors.filter(({ move }) => move !== null).length, 0)
}

/** What a size did to the picture, in sentences; empty when nothing. */
function remarkOn(
  left: number,
  { shorts, blank }: { shorts: boolean; blank: boolean },
  moves: number,
  words: Words['spectrum'],
): string {
  return [
    left > 0 ? words.issuesLeft(left) : '',
    moves > 0 ? words.movesLeft(moves) : '',
    shorts || blank ? words.unnamed(shorts, blank) : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function withRemark(notes: readonly string[], remark: string): string[] {
  const at = Math.max(0, notes.length - 2)
  return notes.map((note, i) => (i === at && remark !== '' ? `${note} ${remark}` : note))
}

/** Free pixels between the name of an issue and the highest of those above its axis. */
function spareOf({ name, question, axis, actors, box }: IssueLayout, unit: number): number {
  const head = (question ?? name.at(-1))?.y ?? box.y
  const highest = Math.min(axis.y, ...actors.map(({ circle }) => circle.y - circle.r))
  return highest - head - CLOSE * unit
}

/** `lanesRoom`: pixels that the lanes may take; absent: a share of the box. */
function issueLayout(
  issue: SpectrumIssue,
  box: Box,
  { unit, rows }: Grown,
  words: Words,
  lanesRoom?: number,
): IssueLayout {
  const [type, small] = [17 * unit, 12.5 * unit]
  const lines = wrapText(issue.name, box.width, type, {
    weight: 'semibold',
    maxLines: box.height > EASY_BLOCK * unit ? 2 : 1,
  })
  const name = lines.map((text, i) => ({ text, x: box.x, y: box.y + type * (1 + 1.2 * i), size: type }))
  const nameEnd = name.at(-1)?.y ?? box.y
  const question =
    issue.question === '' || issue.question === issue.name
      ? null
      : { text: cutText(issue.question, box.width, small), x: box.x, y: nameEnd + 1.6 * small, size: small }
  const bottom = box.y + box.height
  const told = withoutLines(issue, box.width, small, words.forms)
  const first = bottom - 3 * unit - (told.length - 1) * 1.35 * small
  const without = told.map((text, i) => ({ text, x: box.x, y: first + i * 1.35 * small, size: small }))

  const top = (question?.y ?? nameEnd) + 12 * unit
  const foot = (told.length === 0 ? bottom : first - small) - 10 * unit
  const along = alongLayout(issue, { ...box, y: top, height: foot - top }, { unit, rows }, words, { lanesRoom })
  return { ...along, box, name, question, without }
}

/**
 * Lays out the scale of an issue in a box, its labels at the bottom. `lanesRoom`: pixels that the lanes may take, a share of the box when absent;
 * `labelLines`: at most so many for one label (2 when absent).
 */
export function alongLayout(
  issue: SpectrumIssue,
  box: Box,
  { unit, rows }: Grown,
  { forms, spectrum }: Words,
  { lanesRoom, labelLines = 2 }: { lanesRoom?: number | undefined; labelLines?: number } = {},
): AlongLayout {
  const small = 12.5 * unit
  const marked = issue.points.length > 0 ? issue.points : ends(issue, forms)
  const slot = box.width / Math.max(2, marked.length)
  const x = (value: number) => box.x + slot / 2 + ((value - issue.min) / (issue.max - issue.min)) * (box.width - slot)
  const labelled = marked.map((point) => wrapText(point.label, slot - 14 * unit, small, { maxLines: labelLines }))
  const tallest = Math.max(1, ...labelled.map((lines) => lines.length))
  const labelTop = box.y + box.height - tallest * 1.2 * small
  const axisY = labelTop - 9 * unit
  const labels = labelled.map((lines, i) => ({
    definition: marked[i]?.definition ?? '',
    lines: lines.map((text, k): TextLine => {
      const at = x(marked[i]?.value as number)
      return { text, x: at, y: labelTop + (0.9 + 1.2 * k) * small, size: small }
    }),
  }))
  const most = lanesRoom ?? (axisY - box.y) * 0.45
  const lanes = lanesOf(issue.actors, {
    x,
    box,
    bottom: axisY - 6 * unit,
    most,
    unit,
    others: spectrum.others,
  })
  const room: Box = { x: box.x, y: box.y, width: box.width, height: lanes.top - 6 * unit - box.y }
  const wishes = issue.actors.map(({ value, name: text, selected }) => ({ x: x(value), name: text, selected }))
  return {
    issue,
    axis: { x1: x(issue.min), x2: x(issue.max), y: axisY, ticks: marked.map((point) => x(point.value)) },
    labels,
    room,
    actors: stacksOf(wishes, room, unit, rows),
    lanes: lanes.lanes,
    lanesRoom: most,
    moves: lanes.left,
  }
}

function ends({ min, max }: SpectrumIssue, { digits }: Words['forms']): SpectrumIssue['points'] {
  return [min, max].map((value) => ({ value, label: digits(value), definition: '' }))
}

/** Who has no value, in at most two lines: names where they find room, else the number of those who do not. */
function withoutLines(
  { without }: SpectrumIssue,
  width: number,
  size: number,
  { numberWords }: Words['forms'],
): string[] {
  for (const most of [MOST_NAMES, MOST_NAMES / 2, MOST_NAMES / 4, 0]) {
    const parts = without.map(({ words, names }) => {
      const told = names.length > most ? numberWords(names.length) : names.join(', ')
      return `${words}: ${told}.`
    })
    const lines = wrapText(parts.join(' '), width, size)
    if (lines.length <= 2 || most === 0) return lines.slice(0, 2)
  }
  return []
}
