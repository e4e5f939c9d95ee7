import './german.ts'
import { type Frame, frameLayout, withNotes } from '../../../diagram/frame/frame.ts'
import type { TextLine } from '../../../diagram/frame/text-line.ts'
import type { Box, Circle, Point } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { shortSize } from '../../../diagram/text/short-size.ts'
import { textWidth, wrapText } from '../../../diagram/text/text-width.ts'
import { type AxisLayout, axisLayout } from './axis-layout.ts'
import { bentWords } from './bent-words.ts'
import type { Bent } from './fit/bent.ts'
import { fitScene } from './fit/fit-scene.ts'
import { FURTHER_FITS } from './fit/further-fits.ts'
import { ringDots, ringRoom } from './fit/ring-outlines.ts'
import { highest, hullAround } from './hull.ts'
import { labelOverlaps, type PlacedLabel, placeLabels } from './labels.ts'
import { type LinePath, linePath, piecesOf } from './line-path.ts'
import type { NetworkScene, SceneNode } from './scene.ts'
import { type Words, wordsOf } from './words.ts'

/** A name with its lines of text, placed. */
interface NameLabel extends PlacedLabel {
  readonly lines: readonly string[]
  readonly size: number
}

/** A line between two rims; `edge` is its place in the scene. */
interface LineLayout extends LinePath {
  readonly edge: number
  readonly width: number
}

/** The bar that gives distances a meaning. */
interface ScaleBar {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly label: TextLine
}

/** The outline of a coalition; its name is null where it found no room. */
interface HullLayout {
  readonly points: readonly Point[]
  readonly name: NameLabel | null
}

/** A network picture laid out: everything in pixels, y downward. */
export interface NetworkLayout extends Frame {
  /** Where names may stand; circles stand in `area`. */
  readonly labelArea: Box
  readonly circles: readonly Circle[]
  /** Size of the type inside each circle; 0 where nothing legible fits. */
  readonly shortSizes: readonly number[]
  readonly lines: readonly LineLayout[]
  readonly labels: readonly NameLabel[]
  /** Outlines of coalitions with their names, by place of the scene's hull. */
  readonly hulls: readonly HullLayout[]
  /** Outlines around those whom nothing tells apart. */
  readonly rings: readonly (readonly Point[])[]
  readonly scaleBar: ScaleBar | null
  readonly axis: AxisLayout | null
  /** Names that found no room. */
  readonly namesLeftOut: number
}

const NAME_WIDTH = 150
/** The type of an outline's name, and the room between an outline and its circles, in pixels of a picture of 1600×900. */
const HULL_TYPE = 13
const HULL_GAP = 9
/** With more circles than this all lines are straight. */
const BENDS_UP_TO = 60

/** Lays a scene out for a size. Deterministic; depends on nothing but its arguments. */
export function networkLayout(scene: NetworkScene, size: SizeName | Size = 'slide'): NetworkLayout {
  // What cannot be known before the circles are placed takes its room now.
  const words = wordsOf(scene.lang).network
  const reserve = withRemark(
    scene.notes,
    remarkOn(scene.nodes, () => true, bentWords(longest(scene), scene, wordsOf(scene.lang)), words),
  )
  const frame = frameLayout(scene, size, reserve)
  const { width, height, unit, margin, area } = frame
  const nodes = scene.nodes
  const nameSize = (nodes.length <= 40 ? 14 : nodes.length <= 90 ? 12 : nodes.length <= 260 ? 10 : 9) * unit
  const names = nodes.map((node) => nameLines(node.name, nameSize, unit))
  const widest = Math.max(0, ...names.flat().map((line) => textWidth(line, nameSize)))
  const side = nodes.length <= 60 ? Math.max(64 * unit, Math.min(widest - margin * 0.4, 120 * unit)) : 40 * unit
  const above = scene.hulls.length > 0 ? 2 * HULL_TYPE + HULL_GAP : 0
  const room: Box = {
    x: area.x + side,
    y: area.y + (4 + above) * unit,
    width: area.width - 2 * side,
    height: area.height - (24 + above) * unit,
  }
  const gap = gapBetween(nodes.length) * unit
  const axis =
    scene.arrangement.axis === null
      ? null
      : axisLayout(scene, scene.arrangement.axis, room, { size: 14 * unit, unit, gap })
  const fitted = fitScene(
    scene,
    { area: axis?.plot ?? room, axis, gap, unit, turn: turnOf({ width, height }) },
    FURTHER_FITS,
  )
  const { circles } = fitted
  // In a crowd no bend would find its way.
  const bends = nodes.length <= BENDS_UP_TO
  const lines = scene.edges.map((edge, i): LineLayout => {
    const others = bends ? circles.filter((_, k) => k !== edge.a && k !== edge.b) : []
    const path = linePath(circles[edge.a] as Circle, circles[edge.b] as Circle, others, { gap: 3 * unit, unit })
    return { ...path, edge: i, width: edge.width * unit }
  })
  const hulls = scene.hulls.map(({ members }) =>
    hullAround(
      members.map((place) => circles[place] as Circle),
      HULL_GAP * unit,
    ),
  )
  const hullSize = HULL_TYPE * unit
  const hullWishes = scene.hulls.map(({ name }) => ({
    width: textWidth(name, hullSize, 'semibold'),
    height: 1.16 * hullSize,
    weight: 500,
  }))
  const wishes = nodes.map((node, i) => {
    const text = names[i] as readonly string[]
    return {
      width: Math.max(...text.map((line) => textWidth(line, nameSize))),
      height: text.length * nameSize * 1.16,
      weight: (node.selected ? 1000 : 0) + node.radius,
    }
  })
  // The ring of who is selected stands outside the circle.
  const outlines = circles.map((circle, i) => (nodes[i]?.selected ? { ...circle, r: circle.r + 5 * unit } : circle))
  // Names may reach into the margins at the sides; circles do not.
  const labelArea: Box = {
    ...area,
    ...(axis && { height: axis.y - area.y }),
    x: area.x - margin * 0.6,
    width: area.width + margin * 1.2,
  }
  // The name of an outline stands beside its highest point, as that of a circle without extent.
  const tops = hulls.map((points) => ({ ...highest(points), r: 0 }))
  const rings = fitted.rings.map((members) =>
    hullAround(
      members.map((i) => circles[i] as Circle),
      ringRoom(unit),
    ),
  )
  const placed = placeLabels(
    [...outlines, ...tops, ...ringDots(rings, nodes.length, unit)],
    [...wishes, ...hullWishes],
    lines.flatMap(piecesOf),
    labelArea,
    unit,
  )
  const labels = placed
    .filter((label) => label.node < nodes.length)
    .map((label): NameLabel => ({ ...label, lines: names[label.node] as readonly string[], size: nameSize }))
  const hullName = (i: number): NameLabel | null => {
    const label = placed.find((one) => one.node === nodes.length + i)
    return label === undefined ? null : { ...label, lines: [scene.hulls[i]?.name as string], size: hullSize }
  }
  const named = new Set(labels.map((label) => label.node))
  const shortSizes = nodes.map((node, i) => (node.pie === null ? shortSize(node.short, (circles[i] as Circle).r) : 0))
  const lettered = new Set(nodes.filter((_, i) => (shortSizes[i] as number) > 0))
  const remark = remarkOn(
    nodes.filter((_, i) => !named.has(i)),
    (node) => lettered.has(node),
    bentWords(fitted.bent, scene, wordsOf(scene.lang)),
    words,
  )
  return {
    ...withNotes(frame, withRemark(scene.notes, remark)),
    labelArea,
    circles,
    shortSizes,
    lines,
    labels,
    rings,
    hulls: hulls.map((points, i) => ({ points, name: hullName(i) })),
    scaleBar: nodes.length < 2 || !scene.arrangement.measures ? null : scaleBar(frame, fitted.scale, words),
    axis,
    namesLeftOut: nodes.length - labels.length,
  }
}

/** How many names of a layout collide with anything; 0 is what every picture aims at. */
export function layoutOverlaps(layout: NetworkLayout): number {
  const names = layout.hulls.flatMap(({ name }) => (name === null ? [] : [name]))
  return labelOverlaps(layout.circles, [...layout.labels, ...names], layout.labelArea)
}

/** Pictures at least this many times as wide as high take the map as it lies, its widest spread horizontal. */
const WIDE = 1.3

/** How far the map is turned towards the diagonal of a picture that is not wide, in radians: by the size alone, so that a series does not spin. */
function turnOf({ width, height }: Size): number {
  return width >= WIDE * height ? 0 : Math.atan2(0.62 * height, width)
}

/** Few circles stand further apart, so that names find room between them. */
function gapBetween(count: number): number {
  if (count <= 18) return 28
  if (count <= 40) return 15
  return count <= 60 ? 8 : count <= 260 ? 2.5 : 1
}

/** What the placing of circles and names did to the picture, in a sentence; empty when nothing. */
function remarkOn(
  unnamed: readonly SceneNode[],
  lettered: (node: SceneNode) => boolean,
  bent: string,
  words: Words['network'],
): string {
  const withLetters = unnamed.filter(lettered)
  const codes = withLetters.filter(({ coded }) => coded).length
  const instead = { codes, shorts: withLetters.length - codes, blank: unnamed.length - withLetters.length }
  return [bent, unnamed.length > 0 ? words.unnamed(instead) : ''].filter((part) => part !== '').join(' ')
}

/** What the sentence on distances may say at the most: of the two longest names. */
function longest({ nodes, arrangement }: NetworkScene): Bent | null {
  if (!arrangement.measures || nodes.length < 2) return null
  const [a = 0, b = 0] = nodes.map((_, i) => i).sort((x, y) => nameOf(nodes, y).length - nameOf(nodes, x).length)
  return { median: 0.99, worst: { a, b, off: 0.99 } }
}

function nameOf(nodes: readonly SceneNode[], place: number): string {
  return nodes[place]?.name ?? ''
}

/** The notes with a remark after what is said on method, which comes last but one. */
function withRemark(notes: readonly string[], remark: string): string[] {
  const at = Math.max(0, notes.length - 2)
  return notes.map((note, i) => (i === at && remark !== '' ? `${note} ${remark}` : note))
}

function nameLines(name: string, size: number, unit: number): readonly string[] {
  const one = textWidth(name, size)
  const most = NAME_WIDTH * unit
  if (one <= most) return [name]
  // Two lines of even length read better than a full one with a word below.
  for (const share of [0.52, 0.58, 0.64, 0.72, 0.8]) {
    const lines = wrapText(name, Math.min(most, one * share), size, { maxLines: 2 })
    if (lines.join(' ') === name) return lines
  }
  return wrapText(name, most, size, { maxLines: 2 })
}

const SCALE_STEPS = [0.5, 0.25, 0.1, 0.05, 0.02, 0.01] as const

/** A bar that tells how far apart a difference in agreement is, where the legend's last row has room for it. */
function scaleBar({ legend, margin, width, unit }: Frame, scale: number, { apart }: Words['network']): ScaleBar | null {
  const { size, baseline, right, rows } = legend
  if (rows === 0) return null
  for (const step of SCALE_STEPS) {
    const length = step * scale
    const text = apart(Math.round(step * 100))
    const x = width - margin - textWidth(text, size) - 10 * unit - length
    if (length > 240 * unit || x < right + 30 * unit) continue
    return { x, y: baseline - size * 0.34, length, label: { text, x: x + length + 10 * unit, y: baseline, size } }
  }
  return null
}
