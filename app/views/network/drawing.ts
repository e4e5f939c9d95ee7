import { differDash } from '../../../diagram/drawing/dash.ts'
import { disc } from '../../../diagram/drawing/disc.ts'
import type { Drawing } from '../../../diagram/drawing/drawing.ts'
import { group, line, type Mark, round, type TextMark } from '../../../diagram/drawing/mark.ts'
import { framedDrawing } from '../../../diagram/frame/frame-marks.ts'
import type { Circle } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import type { AxisLayout } from './axis-layout.ts'
import { HULL_DASHES } from './hull.ts'
import { type NetworkLayout, networkLayout } from './layout.ts'
import { pieArcs, slicePath } from './pie-arcs.ts'
import { PIE_SLICES } from './pie-slices.ts'
import type { NetworkScene, SceneEdge, SceneNode } from './scene.ts'

/** A network scene as a drawing of a size (1600×900 when absent). Throws a `UserError` when the size is out of bounds. */
export function networkDrawing(scene: NetworkScene, size?: SizeName | Size): Drawing {
  const layout = networkLayout(scene, size)
  const dense = scene.edges.length > DENSE
  return framedDrawing({
    caption: scene,
    frame: layout,
    marks: [
      group('outlines', outlines(scene, layout)),
      group('axis', axis(layout)),
      group(
        'lines',
        layout.lines.map((one) => edgeLine(scene.edges[one.edge] as SceneEdge, one, dense)),
      ),
      group('rings', rings(layout)),
      group('leaders', leaders(layout)),
      group(
        'circles',
        scene.nodes.map((node, i) => nodeCircle(node, layout, i)),
      ),
      group('names', names(layout)),
      group('coalitions', hullNames(layout)),
    ],
    besideLegend: scaleBar(layout),
  })
}

/** More lines than this are drawn thinned out, so that they read as a texture and leave the circles alone. */
const DENSE = 300

function edgeLine(edge: SceneEdge, one: NetworkLayout['lines'][number], dense: boolean): Mark {
  const { x1, y1, x2, y2, bend, width } = one
  const via = bend ? `Q${round(bend.x)} ${round(bend.y)} ` : 'L'
  const dash = edge.layer === 'differ' ? { dash: differDash(width, width / edge.width) } : {}
  const opacity = dense ? { opacity: 0.55 } : {}
  const d = `M${round(x1)} ${round(y1)}${via}${round(x2)} ${round(y2)}`
  return { mark: 'path', d, stroke: { color: edge.color, width, ...dash, ...opacity } }
}

function outlines({ hulls }: NetworkScene, layout: NetworkLayout): Mark[] {
  const { unit } = layout
  return hulls.map(({ color, name }, i): Mark => {
    const points = layout.hulls[i]?.points ?? []
    const d = `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`
    const [on, off] = HULL_DASHES[i % HULL_DASHES.length] ?? []
    const dash = on === undefined || off === undefined ? {} : { dash: [on * unit, off * unit] as const }
    const stroke = { color, width: 1.3 * unit, opacity: 0.8, ...dash }
    return { mark: 'group', title: name, marks: [{ mark: 'path', d, fill: color, fillOpacity: 0.07, stroke }] }
  })
}

/** One outline around those whom nothing tells apart; the lines between them say no more than it does. */
function rings({ rings: outlined, unit }: NetworkLayout): Mark[] {
  return outlined.map((points): Mark => {
    const d = `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`
    return { mark: 'path', d, fill: 'paper', stroke: { color: 'ink', width: 1.2 * unit } }
  })
}

function hullNames({ hulls }: NetworkLayout): Mark[] {
  return hulls.flatMap(({ name }) =>
    name === null ? [] : textsOf(name).map((text): Mark => ({ ...text, weight: 'semibold' })),
  )
}

function leaders({ labels, hulls, unit }: NetworkLayout): Mark[] {
  const all = [...labels, ...hulls.flatMap(({ name }) => (name === null ? [] : [name]))]
  return all.flatMap(({ leader }) =>
    leader === null ? [] : [line(leader.x1, leader.y1, leader.x2, leader.y2, { color: 'muted', width: 0.8 * unit })],
  )
}

function nodeCircle(node: SceneNode, { circles, shortSizes, unit }: NetworkLayout, i: number): Mark {
  const { x, y, r } = circles[i] as NetworkLayout['circles'][number]
  const size = shortSizes[i] as number
  const ring: Mark[] = node.selected
    ? [{ mark: 'circle', x, y, r: r + 3.5 * unit, stroke: { color: 'ink', width: 1.8 * unit } }]
    : []
  const mark = disc({ x, y, r }, { color: node.color, style: node.mark, width: Math.min(1.8 * unit, r * 0.25), unit })
  const short: Mark[] =
    size === 0
      ? []
      : [
          {
            mark: 'text',
            text: node.short,
            x,
            y: y + size * 0.364,
            size,
            color: node.mark === 'disc' ? { on: node.color } : node.mark === 'ring' ? node.color : 'ink',
            weight: 'semibold',
            anchor: 'middle',
          },
        ]
  const inside = node.pie === null ? [mark] : pie(node.pie, { x, y, r }, unit)
  return { mark: 'group', title: node.name, marks: [...ring, ...inside, ...short] }
}

function names({ labels }: NetworkLayout): Mark[] {
  return labels.flatMap(textsOf)
}

function textsOf({ box, lines, size, align }: NetworkLayout['labels'][number]): TextMark[] {
  const x = align === 'start' ? box.x : align === 'end' ? box.x + box.width : box.x + box.width / 2
  return lines.map((text, i) => ({
    mark: 'text',
    text,
    x,
    y: box.y + size * (0.93 + 1.16 * i),
    size,
    anchor: align,
    halo: 0.23 * size,
  }))
}

/** A pie of positions, clockwise from the top, in an outline. */
function pie(slices: readonly number[], { x, y, r }: Circle, unit: number): Mark[] {
  const outline: Mark = { mark: 'circle', x, y, r: r - 0.5 * unit, stroke: { color: 'ink', width: unit } }
  const marks = pieArcs(slices).map(({ slice, from, to }): Mark => {
    const color = PIE_SLICES[slice] as (typeof PIE_SLICES)[number]
    const d = slicePath({ x, y, r: r - 0.5 * unit }, from, to)
    return d === null ? { mark: 'circle', x, y, r: r - 0.5 * unit, fill: color } : { mark: 'path', d, fill: color }
  })
  return [...marks, outline]
}

function axis({ axis: laid, unit }: NetworkLayout): Mark[] {
  if (laid === null) return []
  const { y, from, to, ticks, unknown, size, labelTop, leading, plot } = laid
  const stroke = { color: 'muted', width: 1.2 * unit } as const
  const label = ({ x, lines }: AxisLayout['ticks'][number], color: 'ink' | 'muted'): Mark[] =>
    lines.map((text, i) => ({
      mark: 'text',
      text,
      x,
      y: labelTop + i * leading + size * 0.36,
      size,
      color,
      anchor: 'middle',
    }))
  const edge =
    unknown === null
      ? []
      : [line((to + unknown.at) / 2, plot.y, (to + unknown.at) / 2, y, { ...stroke, color: 'rule' })]
  return [
    line(from, y, to, y, stroke),
    ...ticks.map(({ at }) => line(at, y, at, y + 5 * unit, stroke)),
    ...ticks.flatMap((tick) => label(tick, 'ink')),
    ...edge,
    ...(unknown === null ? [] : label(unknown, 'muted')),
  ]
}

function scaleBar({ scaleBar: bar, unit }: NetworkLayout): Mark[] {
  if (bar === null) return []
  const { x, y, length, label } = bar
  const half = 4 * unit
  const ends = [x, x + length].map((at) => `M${round(at)} ${round(y - half)}V${round(y + half)}`)
  const d = `${ends.join('')}M${round(x)} ${round(y)}H${round(x + length)}`
  return [
    { mark: 'path', d, stroke: { color: 'muted', width: 1.2 * unit } },
    { mark: 'text', ...label, color: 'muted' },
  ]
}
