import { Graph, layout } from '@dagrejs/dagre'
import type { Box, Point } from '../geometry.ts'
import { textWidth, wrapText } from '../text/text-width.ts'
import { forms } from '../words/en/forms.ts'
import { type ModelBox, type ModelLink, propertyWords } from './model-boxes.ts'

const { numberWords } = forms

/** Type and room in a box, in pixels before the picture is fitted to its paper. */
export const TYPE = { name: 17, kinds: 12.5, property: 13, link: 13, row: 19, head: 34, pad: 12 } as const
const LEAST_WIDTH = 150
const KINDS_WIDTH = 230
/** How deep the first loop hangs under its box, how much deeper each further one, and how far it is from the edges. */
const LOOP = { first: 32, step: 58, inset: 16 } as const

/** A box with its place and what stands in it. */
export interface PlacedBox extends Box {
  readonly name: string
  readonly count: string
  readonly kinds: readonly string[]
  readonly rows: readonly { readonly name: string; readonly types: string }[]
}

/** An arrow: the points that its line runs along, smoothly unless it is a loop, and where its words stand. */
export interface PlacedLink {
  readonly points: readonly Point[]
  readonly loop: boolean
  readonly words: readonly string[]
  readonly at: Point
}

/** A model with places. */
export interface ModelLayout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly PlacedBox[]
  readonly links: readonly PlacedLink[]
}

/** Places boxes in ranks along the arrows, left to right (`LR`) or top to bottom (`TB`); the same for the same model. */
export function modelLayout(
  boxes: readonly ModelBox[],
  links: readonly ModelLink[],
  direction: 'LR' | 'TB',
): ModelLayout {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: direction, nodesep: 34, ranksep: 40, edgesep: 18, marginx: 4, marginy: 4 })
  const filled = boxes.map(filledBox)
  const loopsOf = (name: string) => links.filter(({ from, to }) => from === name && to === name)
  for (const { name, width, height } of filled) {
    const loops = loopsOf(name)
    const wide = Math.max(width, ...loops.map((link) => wordsBox(link).width + 2 * LOOP.inset * loops.length))
    graph.setNode(name, { width: wide, height: height + (loops.length > 0 ? loops.length * LOOP.step : 0) })
  }
  const between = links.filter(({ from, to }) => from !== to)
  for (const link of between) graph.setEdge(link.from, link.to, { ...wordsBox(link), labelpos: 'c' }, link.type.name)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const placed = filled.map((box): PlacedBox => {
    const { x, y, height: whole } = graph.node(box.name) as Point & { height: number }
    return { ...box, x: x - box.width / 2, y: y - whole / 2 }
  })
  const placeOf = new Map(placed.map((box) => [box.name, box]))
  return {
    width,
    height,
    boxes: placed,
    links: [
      ...between.map((link): PlacedLink => {
        const { points, x, y } = graph.edge(link.from, link.to, link.type.name) as { points: Point[] } & Point
        const ends = [placeOf.get(link.from), placeOf.get(link.to)] as [PlacedBox, PlacedBox]
        const kept = [
          within(points[0] as Point, ends[0]),
          ...points.slice(1, -1),
          within(points.at(-1) as Point, ends[1]),
        ]
        return { points: kept, loop: false, words: linkWords(link), at: { x, y } }
      }),
      ...placed.flatMap((box) =>
        loopsOf(box.name).map((link, k, { length }) => loopUnder(box, link, length - 1 - k, k)),
      ),
    ],
  }
}

// The room of a box's loops belongs to it as far as the layout knows; arrows end at the box itself.
function within({ x, y }: Point, box: Box): Point {
  return { x, y: Math.min(y, box.y + box.height) }
}

function loopUnder(box: Box, link: ModelLink, inner: number, depth: number): PlacedLink {
  const [left, right] = [box.x + LOOP.inset * (inner + 1), box.x + box.width - LOOP.inset * (inner + 1)]
  const top = box.y + box.height
  const low = top + LOOP.first + depth * LOOP.step
  const points = [
    { x: left, y: top },
    { x: left, y: low },
    { x: right, y: low },
    { x: right, y: top },
  ]
  return { points, loop: true, words: linkWords(link), at: { x: (left + right) / 2, y: low } }
}

function wordsBox(link: ModelLink): { width: number; height: number } {
  const words = linkWords(link)
  return {
    width: Math.max(...words.map((one) => textWidth(one, TYPE.link, 'semibold'))) + 12,
    height: words.length * (TYPE.link + 4),
  }
}

function filledBox({ label, kinds }: ModelBox): Omit<PlacedBox, 'x' | 'y'> {
  const rows = label.properties.map(propertyWords)
  const count = numberWords(label.count)
  const among = kinds.map((one) => `${one.name}\u00a0${numberWords(one.count)}`).join(' · ')
  const lines = wrapText(among, KINDS_WIDTH, TYPE.kinds)
  const width = Math.max(
    LEAST_WIDTH,
    textWidth(label.name, TYPE.name, 'semibold') + textWidth(count, TYPE.property) + 20,
    ...lines.map((one) => textWidth(one, TYPE.kinds)),
    ...rows.map(({ name, types }) => textWidth(name, TYPE.property) + textWidth(types, TYPE.property) + 18),
  )
  return {
    name: label.name,
    count,
    kinds: lines,
    rows,
    width: width + 2 * TYPE.pad,
    height: TYPE.head + (lines.length + rows.length) * TYPE.row + TYPE.pad,
  }
}

function linkWords({ type, alone }: ModelLink): string[] {
  const properties = type.properties.map((one) => propertyWords(one).name).join(', ')
  return [
    alone ? `${type.name} ${numberWords(type.count)}` : type.name,
    ...wrapText(properties, 150, TYPE.link, { maxLines: 2 }),
  ]
}
