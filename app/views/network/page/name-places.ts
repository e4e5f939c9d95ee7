import type { Circle, Segment } from '../../../../diagram/geometry.ts'
import { textWidth } from '../../../../diagram/text/text-width.ts'
import { labelSteps } from '../labels.ts'
import type { SceneEdge, SceneNode } from '../scene.ts'

/** An actor's circle where it is on the screen. */
export interface ShownCircle {
  readonly node: SceneNode
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Where a name stands, measured from the middle of its circle. */
export interface NamePlace {
  /** The middle of its line of text. */
  readonly dx: number
  readonly dy: number
  readonly align: CanvasTextAlign
  /** The end of the line that leads to the circle, where the name stands away from it. */
  readonly leader: readonly [dx: number, dy: number] | null
}
export type NamePlaces = ReadonlyMap<string, NamePlace>

/** The size of names, in pixels. */
export const NAME_SIZE = 12.5
const LINE = 16
/** System typefaces run a little wider than the one that widths are known of. */
const WIDER = 1.06
/** With more names in sight than this, only lines between few are worth going around. */
const LINES_UP_TO = 400

/** Places the names of the circles in sight, name by name, as pictures do: none over another or over a circle, with a leader where it must stand off; `others` are circles that are kept free too, and `top` pixels at the top. */
export function* nameSteps(
  circles: readonly ShownCircle[],
  edges: readonly SceneEdge[],
  selected: readonly string[],
  { width, height, top = 0, others = [] }: { width: number; height: number; top?: number; others?: readonly Circle[] },
): Generator<undefined, NamePlaces> {
  const seen = circles.filter(
    ({ x, y, radius }) => x > -radius && x < width + radius && y > -radius && y < height + radius,
  )
  const lines = edges.length > LINES_UP_TO ? [] : edges.flatMap((edge) => lineOf(circles[edge.a], circles[edge.b]))
  const labels = yield* labelSteps(
    [...seen.map(({ node, x, y, radius }) => ({ x, y, r: radius + (selected.includes(node.id) ? 5 : 0) })), ...others],
    seen.map(({ node }) => ({
      width: textWidth(node.name, NAME_SIZE) * WIDER,
      height: LINE,
      weight: (selected.includes(node.id) ? 1000 : 0) + node.radius,
    })),
    lines,
    { x: 2, y: top + 2, width: width - 4, height: height - top - 4 },
    1,
  )
  return new Map(
    labels.map(({ node: at, box, leader, align }) => {
      const { node, x, y } = seen[at] as ShownCircle
      const tx = align === 'start' ? box.x : align === 'end' ? box.x + box.width : box.x + box.width / 2
      const place: NamePlace = {
        dx: tx - x,
        dy: box.y + box.height / 2 - y,
        align: align === 'middle' ? 'center' : align === 'start' ? 'left' : 'right',
        leader: leader && [leader.x2 - x, leader.y2 - y],
      }
      return [node.id, place] as const
    }),
  )
}

function lineOf(a: ShownCircle | undefined, b: ShownCircle | undefined): Segment[] {
  return a && b ? [{ x1: a.x, y1: a.y, x2: b.x, y2: b.y }] : []
}
