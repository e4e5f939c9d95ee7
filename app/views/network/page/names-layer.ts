import { type Theme, textOn } from '../../../../diagram/palette.ts'
import type { HullLayout } from '../hull-places.ts'
import type { SceneNode } from '../scene.ts'
import { mixed } from './colors.ts'
import { drawFlag, drawPie } from './disc-fillings.ts'
import { NAME_SIZE, type NamePlace, type NamePlaces, type ShownCircle } from './name-places.ts'

/** What the layer of names shows. */
export interface NamesInput {
  readonly theme: Theme
  readonly nodes: readonly ShownCircle[]
  /** Who is pointed at, by pointer or keyboard. */
  readonly hovered: string | null
  readonly cursor: string | null
  readonly marked: ReadonlySet<string>
  readonly hulls: readonly HullLayout[]
  /** A nation's flag, when it is there. */
  readonly flagOf: (code: string) => CanvasImageSource | null
  /** The actor pointed at and those it has a line with. */
  readonly near: ReadonlySet<string>
  readonly selected: readonly string[]
  readonly badge: string | null
  /** Where names stand; null while circles move. */
  readonly places: NamePlaces | null
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif'
const HALO = 3.5
/** Circles smaller than this hold no code. */
const CODE_FROM = 5.5

/** Draws codes into circles, names beside them, and the badge of a pair, on the canvas above the network. */
export function drawNames(context: CanvasRenderingContext2D, input: NamesInput): void {
  const { theme, nodes, hovered, near, selected } = input
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  const dim = (id: string) => hovered !== null && !near.has(id)
  const faded = (color: string) => mixed(color, theme.paper, 0.75)

  for (const shown of nodes) {
    const { node, x, y, radius } = shown
    const away = dim(node.id)
    if (input.marked.has(node.id)) ringAround(context, shown, theme.ink, [4, 3])
    if (node.id === input.cursor) ringAround(context, shown, theme.ink, [])
    if (node.pie !== null) {
      drawPie(context, shown, theme, away)
      continue
    }
    const flag = node.flag === null ? null : input.flagOf(node.flag)
    if (flag !== null) {
      drawFlag(context, shown, flag, away)
      continue
    }
    if (node.mark === 'broken') {
      drawBroken(context, x, y, radius, away ? faded(theme[node.color]) : theme[node.color])
    }
    if (radius < CODE_FROM || node.short === '') continue
    const size = Math.min(radius * 0.78, (radius * 2.6) / Math.max(2, node.short.length))
    context.font = `600 ${size}px ${FONT}`
    context.fillStyle = away ? faded(codeColor(theme, node)) : codeColor(theme, node)
    context.fillText(node.short, x, y + size * 0.04)
  }

  const strong = (id: string) => id === hovered || selected.includes(id)
  for (const shown of nodes) {
    const { node, x, y, radius } = shown
    if (node.pin !== null) drawPin(context, shown, theme)
    if (dim(node.id)) continue
    const below: NamePlace = { dx: 0, dy: radius + 12, align: 'center', leader: null }
    // A name that found no room is still shown for who is pointed at or selected.
    const place = input.places?.get(node.id) ?? (strong(node.id) ? below : undefined)
    if (!place) continue
    if (place.leader) drawLeader(context, theme, shown, place.leader)
    context.font = fontOf(strong(node.id))
    context.textAlign = place.align
    context.strokeStyle = theme.paper
    context.lineWidth = HALO
    context.strokeText(node.name, x + place.dx, y + place.dy)
    context.fillStyle = theme.ink
    context.fillText(node.name, x + place.dx, y + place.dy)
  }
  for (const { name, x, y, size } of input.hulls) {
    context.font = `600 ${size}px ${FONT}`
    context.textAlign = 'center'
    context.strokeStyle = theme.paper
    context.lineWidth = HALO
    context.strokeText(name, x, y)
    context.fillStyle = theme.muted
    context.fillText(name, x, y)
  }
  drawBadge(context, input)
}

/** Where the keyboard is (whole), and who was marked (broken). */
function ringAround(
  context: CanvasRenderingContext2D,
  { x, y, radius }: ShownCircle,
  color: string,
  dash: number[],
): void {
  context.beginPath()
  context.arc(x, y, radius + (dash.length > 0 ? 4 : 7), 0, 2 * Math.PI)
  context.setLineDash(dash)
  context.strokeStyle = color
  context.lineWidth = 2
  context.stroke()
  context.setLineDash([])
}

/** A dot at the upper right of who was put by hand. */
function drawPin(context: CanvasRenderingContext2D, { x, y, radius }: ShownCircle, theme: Theme): void {
  context.beginPath()
  context.arc(x + radius * 0.72, y - radius * 0.72, 4, 0, 2 * Math.PI)
  context.fillStyle = theme.ink
  context.strokeStyle = theme.paper
  context.lineWidth = 1.5
  context.fill()
  context.stroke()
}

function drawLeader(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { x, y, radius }: ShownCircle,
  [dx, dy]: readonly [number, number],
): void {
  const length = Math.hypot(dx, dy)
  if (length <= radius) return
  context.beginPath()
  context.moveTo(x + (dx / length) * radius, y + (dy / length) * radius)
  context.lineTo(x + dx, y + dy)
  context.strokeStyle = theme.muted
  context.lineWidth = 0.8
  context.stroke()
}

function fontOf(strong: boolean): string {
  return `${strong ? 600 : 400} ${NAME_SIZE}px ${FONT}`
}

function codeColor(theme: Theme, { color, mark }: SceneNode): string {
  if (mark === 'disc') return theme[textOn(theme, color)]
  return mark === 'ring' ? theme[color] : theme.muted
}

// Sigma draws no broken outlines.
function drawBroken(context: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string): void {
  context.beginPath()
  context.arc(x, y, radius - 1, 0, 2 * Math.PI)
  context.setLineDash([3, 3])
  context.strokeStyle = color
  context.lineWidth = 1.5
  context.stroke()
  context.setLineDash([])
}

const BADGE_HEIGHT = 22

/** Where the middle of a pair's badge stands: half way between the circles, or beside them where it would lie over one. */
export function badgePlace(a: CircleAt, b: CircleAt, width: number): { x: number; y: number } {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const [w, h] = [width / 2, BADGE_HEIGHT / 2]
  const covers = ({ x, y, radius }: CircleAt) =>
    Math.hypot(Math.max(0, Math.abs(x - middle.x) - w), Math.max(0, Math.abs(y - middle.y) - h)) < radius + 4
  if (!covers(a) && !covers(b)) return middle
  const [nx, ny] = [(b.y - a.y) / length, (a.x - b.x) / length]
  // Away from the bar at the top: below the two, or to their right.
  const side = ny > 0 || (ny === 0 && nx > 0) ? 1 : -1
  const off = Math.max(a.radius, b.radius) + Math.abs(nx) * w + Math.abs(ny) * h + 6
  return { x: middle.x + side * nx * off, y: middle.y + side * ny * off }
}

type CircleAt = Pick<ShownCircle, 'x' | 'y' | 'radius'>

function drawBadge(context: CanvasRenderingContext2D, { theme, nodes, selected, badge }: NamesInput): void {
  if (badge === null || selected.length !== 2) return
  const [a, b] = selected.map((id) => nodes.find(({ node }) => node.id === id))
  if (!a || !b) return
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length < 1) return
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  context.beginPath()
  context.moveTo(a.x + ux * (a.radius + 6), a.y + uy * (a.radius + 6))
  context.lineTo(b.x - ux * (b.radius + 6), b.y - uy * (b.radius + 6))
  context.strokeStyle = theme.ink
  context.lineWidth = 1.5
  context.stroke()
  context.textAlign = 'center'
  context.font = `600 12px ${FONT}`
  const width = context.measureText(badge).width + 18
  const { x, y } = badgePlace(a, b, width)
  context.beginPath()
  context.roundRect(x - width / 2, y - BADGE_HEIGHT / 2, width, BADGE_HEIGHT, BADGE_HEIGHT / 2)
  context.fillStyle = theme.ink
  context.fill()
  context.fillStyle = theme.paper
  context.fillText(badge, x, y + 0.5)
}
