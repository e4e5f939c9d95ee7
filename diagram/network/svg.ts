import { type ColorToken, THEMES, type Theme, type ThemeName, textOn } from '../palette.ts'
import type { Size, SizeName } from '../sizes.ts'
import { xmlText } from '../text/clean-text.ts'
import { type NetworkLayout, networkLayout, type TextLine } from './layout.ts'
import { type LegendItem, type LegendLayout, sizeValues } from './legend-layout.ts'
import type { NetworkScene, SceneEdge, SceneNode } from './scene.ts'

/** How a scene becomes a picture. */
export interface SvgOptions {
  /** By name or in pixels; 1600×900 when absent. */
  readonly size?: SizeName | Size
  /** `light` when absent. */
  readonly theme?: ThemeName
  /** Whether the paper is drawn (default) or left transparent. */
  readonly background?: boolean
}

const FONT = 'Inter, "Helvetica Neue", Arial, sans-serif'

/**
 * A network scene as an SVG document: text as text, nothing fetched from elsewhere, the same bytes for the same scene and options.
 * Throws a RangeError when the size is out of bounds.
 */
export function networkSvg(scene: NetworkScene, options: SvgOptions = {}): string {
  const theme = THEMES[options.theme ?? 'light']
  const layout = networkLayout(scene, options.size)
  const { width, height, unit } = layout
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" aria-labelledby="title desc" font-family="${xmlText(FONT)}" fill="${theme.ink}">`,
    `<title id="title">${xmlText(`${scene.kicker}: ${scene.title}`)}</title>`,
    `<desc id="desc">${xmlText(`${scene.subtitle}. ${scene.description}`)}</desc>`,
    options.background === false ? '' : `<rect width="${n(width)}" height="${n(height)}" fill="${theme.paper}"/>`,
    group('head', [
      textLine(layout.kicker, `font-weight="600" fill="${theme.muted}"`),
      textLine(layout.mark, 'font-weight="600" text-anchor="end"'),
      ...layout.title.map((line) => textLine(line, `font-weight="600" letter-spacing="${n(-0.012 * line.size)}"`)),
      ...layout.subtitle.map((line) => textLine(line, `fill="${theme.muted}"`)),
    ]),
    group(
      'lines',
      layout.lines.map((line) => edgeLine(scene.edges[line.edge] as SceneEdge, line, theme)),
      `fill="none"${scene.edges.length > DENSE ? ' stroke-opacity="0.55"' : ''}`,
    ),
    group('leaders', leaders(layout, theme)),
    group(
      'circles',
      scene.nodes.map((node, i) => nodeCircle(node, layout, i, theme)),
      'font-weight="600" text-anchor="middle"',
    ),
    group(
      'names',
      names(layout),
      `text-anchor="middle" stroke="${theme.paper}" stroke-linejoin="round" paint-order="stroke"`,
    ),
    group('legend', legend(layout.legend, theme, unit)),
    group('foot', foot(layout, theme)),
    '</svg>',
  ]
  return `${parts.filter((part) => part !== '').join('\n')}\n`
}

/** More lines than this are drawn thinned out, so that they read as a texture and leave the circles alone. */
const DENSE = 300

function group(id: string, parts: readonly string[], attributes = ''): string {
  const kept = parts.filter((part) => part !== '')
  if (kept.length === 0) return ''
  return `<g id="${id}"${attributes === '' ? '' : ` ${attributes}`}>\n${kept.join('\n')}\n</g>`
}

function textLine({ text, x, y, size }: TextLine, attributes: string): string {
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" ${attributes}>${xmlText(text)}</text>`
}

/** Strokes of disagreement are broken: the second cue, for who cannot tell the hues apart. */
function dash(width: number, unit: number): string {
  return `stroke-dasharray="${n(5.5 * unit + width)} ${n(4 * unit + 0.5 * width)}"`
}

function edgeLine(edge: SceneEdge, line: NetworkLayout['lines'][number], theme: Theme): string {
  const unit = line.width / edge.width
  const broken = edge.layer === 'differ' ? ` ${dash(line.width, unit)}` : ''
  const bend = line.bend ? `Q${n(line.bend.x)} ${n(line.bend.y)} ` : 'L'
  return `<path d="M${n(line.x1)} ${n(line.y1)}${bend}${n(line.x2)} ${n(line.y2)}" stroke="${theme[edge.color]}" stroke-width="${n(line.width)}"${broken}/>`
}

function leaders(layout: NetworkLayout, theme: Theme): string[] {
  return layout.labels.flatMap(({ leader }) => {
    if (leader === null) return []
    const path = `M${n(leader.x1)} ${n(leader.y1)}L${n(leader.x2)} ${n(leader.y2)}`
    return [`<path d="${path}" stroke="${theme.muted}" stroke-width="${n(0.8 * layout.unit)}"/>`]
  })
}

function nodeCircle(node: SceneNode, layout: NetworkLayout, i: number, theme: Theme): string {
  const circle = layout.circles[i] as NetworkLayout['circles'][number]
  const size = layout.shortSizes[i] as number
  const unit = layout.unit
  const at = `cx="${n(circle.x)}" cy="${n(circle.y)}"`
  const stroke = Math.min(1.8 * unit, circle.r * 0.25)
  const mark = circleMark(node.color, node.mark, `${at} r="${n(circle.r - stroke / 2)}"`, stroke, unit, theme)
  const ring = node.selected
    ? `<circle ${at} r="${n(circle.r + 3.5 * unit)}" fill="none" stroke="${theme.ink}" stroke-width="${n(1.8 * unit)}"/>`
    : ''
  const fill = node.mark === 'disc' ? textOn(theme, node.color) : 'ink'
  const color = node.mark === 'ring' ? theme[node.color] : theme[fill]
  const short =
    size === 0
      ? ''
      : `<text x="${n(circle.x)}" y="${n(circle.y + size * 0.364)}" font-size="${n(size)}" fill="${color}">${xmlText(node.short)}</text>`
  return `<g><title>${xmlText(node.name)}</title>${ring}${mark}${short}</g>`
}

function circleMark(
  token: ColorToken,
  mark: SceneNode['mark'],
  geometry: string,
  stroke: number,
  unit: number,
  theme: Theme,
): string {
  const color = theme[token]
  // The pale end of a scale needs an edge to be seen.
  const edge = token.startsWith('issue-') ? theme['issue-5'] : color
  if (mark === 'disc') return `<circle ${geometry} fill="${color}" stroke="${edge}" stroke-width="${n(stroke)}"/>`
  const broken = mark === 'broken' ? ` stroke-dasharray="${n(3.2 * unit)} ${n(2.6 * unit)}"` : ''
  return `<circle ${geometry} fill="${theme.paper}" stroke="${color}" stroke-width="${n(stroke)}"${broken}/>`
}

function names(layout: NetworkLayout): string[] {
  return layout.labels.map(({ box, lines, size, align }) => {
    const [x, anchor] =
      align === 'start'
        ? [box.x, ' text-anchor="start"']
        : align === 'end'
          ? [box.x + box.width, ' text-anchor="end"']
          : [box.x + box.width / 2, '']
    const spans = lines.map((text, i) => {
      const y = box.y + size * (0.93 + 1.16 * i)
      return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}"${anchor} stroke-width="${n(0.23 * size)}">${xmlText(text)}</text>`
    })
    return spans.join('\n')
  })
}

function legend(layout: LegendLayout, theme: Theme, unit: number): string[] {
  const { scaleBar, size } = layout
  const text = (x: number, y: number, words: string, attributes = '') =>
    `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}"${attributes}>${xmlText(words)}</text>`
  const items = layout.items.map((item) => legendMark(item, theme, unit, size))
  const labels = layout.items.map((item) => {
    const { entry, label, textX, baseline } = item
    const after = entry.mark === 'size' ? `: ${sizeValues(entry)}` : ''
    return text(textX, baseline, `${label}${after}`, entry.mark === 'heading' ? ' font-weight="600"' : '')
  })
  const bar = scaleBar
    ? [
        `<path d="M${n(scaleBar.x)} ${n(scaleBar.y - 4 * unit)}v${n(8 * unit)}m0 ${n(-4 * unit)}h${n(scaleBar.length)}m0 ${n(-4 * unit)}v${n(8 * unit)}" fill="none" stroke="${theme.muted}" stroke-width="${n(1.2 * unit)}"/>`,
        text(scaleBar.textX, layout.baseline, scaleBar.label, ` fill="${theme.muted}"`),
      ]
    : []
  return [...items, ...labels, ...bar]
}

function legendMark({ entry, x, baseline }: LegendItem, theme: Theme, unit: number, size: number): string {
  const middle = baseline - size * 0.36
  switch (entry.mark) {
    case 'line': {
      const width = 2.6 * unit
      const broken = entry.layer === 'differ' ? ` ${dash(width, unit)}` : ''
      return `<path d="M${n(x)} ${n(middle)}h${n(36 * unit)}" stroke="${theme[entry.color]}" stroke-width="${n(width)}"${broken}/>`
    }
    case 'size': {
      const [low, high] = [entry.low.radius * unit, entry.high.radius * unit]
      const circle = (cx: number, r: number) =>
        `<circle cx="${n(cx)}" cy="${n(middle)}" r="${n(r - 0.6 * unit)}" fill="none" stroke="${theme.ink}" stroke-width="${n(1.2 * unit)}"/>`
      // One inside the other, standing on one point, as circles are best compared.
      const nested = `<circle cx="${n(x + high)}" cy="${n(middle + high - low)}" r="${n(low - 0.6 * unit)}"`
      return `${circle(x + high, high)}${nested} fill="none" stroke="${theme.ink}" stroke-width="${n(1.2 * unit)}"/>`
    }
    case 'swatch':
      return circleMark(
        entry.color,
        entry.style,
        `cx="${n(x + 7 * unit)}" cy="${n(middle)}" r="${n(6 * unit)}"`,
        1.6 * unit,
        unit,
        theme,
      )
    case 'selected': {
      const at = `cx="${n(x + 9 * unit)}" cy="${n(middle)}"`
      const stroke = `fill="none" stroke="${theme.ink}" stroke-width="${n(1.6 * unit)}"`
      return `<circle ${at} r="${n(8.5 * unit)}" ${stroke}/><circle ${at} r="${n(5 * unit)}" ${stroke}/>`
    }
    case 'heading':
      return ''
  }
}

function foot(layout: NetworkLayout, theme: Theme): string[] {
  const first = layout.footer[0]
  if (!first) return []
  const rule = `<path d="M${n(first.x)} ${n(layout.footTop)}H${n(layout.width - first.x)}" stroke="${theme.rule}" stroke-width="${n(layout.unit)}"/>`
  return [rule, ...layout.footer.map((line) => textLine(line, `fill="${theme.muted}"`))]
}

/** A number with at most two decimals, never in exponents. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
