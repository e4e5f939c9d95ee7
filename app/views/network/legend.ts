import type { NodeColor } from '../../../diagram/node-colors.ts'
import { measureName } from '../../../diagram/text/measure-name.ts'
import type { Forms } from '../../../diagram/words/forms.ts'
import type { PairMeasure } from '../../../positions/measures/index.ts'
import type { Thresholds } from '../../api/thresholds.ts'
import { LAYERS, type Layer } from './links.ts'
import type { NodeRadii } from './node-radii.ts'
import { PIE_SLICES } from './pie-slices.ts'
import type { LegendEntry, SceneNode } from './scene-types.ts'
import type { Words } from './words.ts'

interface LegendParts {
  readonly edges: readonly { readonly layer: Layer }[]
  readonly nodes: readonly Pick<SceneNode, 'pie'>[]
  /** The name of who is selected; empty for nobody. */
  readonly marked: string
  readonly colors: readonly NodeColor[]
  readonly colorTitle: string
  readonly sizes: NodeRadii
  /** Whether identical actors stand in rings. */
  readonly rings: boolean
  readonly measure: PairMeasure
  readonly thresholds: Thresholds
}

/** The legend of what is drawn, and of nothing else: lines, sizes, selection, then colours under a heading. */
export function legendOf(parts: LegendParts, { network, around, colors: meanings, forms }: Words): LegendEntry[] {
  const words = network.legend
  const { edges, nodes, marked, colors, colorTitle, sizes, rings, measure, thresholds } = parts
  const name = measureName(measure)
  const lines = LAYERS.filter((layer) => edges.some((edge) => edge.layer === layer)).map((layer): LegendEntry => {
    const label = words[layer](name, forms.valueWords(thresholds[layer], measure))
    return { mark: 'line', layer, color: `${layer}-2`, label }
  })
  const swatches = swatchesOf(colors, meanings)
  const legend: LegendEntry[] = [...lines]
  if (sizes.shows) {
    const { title, low, high } = sizes.shows
    legend.push({
      mark: 'size',
      label: title,
      values: around.sizes(shown(low.value, forms), shown(high.value, forms)),
      low: { radius: low.radius },
      high: { radius: high.radius },
    })
  }
  if (marked !== '') legend.push({ mark: 'selected', label: words.selected(marked) })
  if (rings) legend.push({ mark: 'ring', label: words.ring })
  const slices = PIE_SLICES.flatMap((color, i) =>
    nodes.some(({ pie }) => (pie?.[i] ?? 0) > 0) ? [{ color, label: words.slices[i] as string }] : [],
  )
  if (slices.length > 0) {
    legend.push({ mark: 'heading', label: words.slicesTitle })
    for (const slice of slices) legend.push({ mark: 'swatch', style: 'disc', ...slice })
  }
  if (swatches.length > 0) legend.push({ mark: 'heading', label: colorTitle }, ...swatches)
  return legend
}

/** One swatch per colour and outline; several values that share a colour become one entry from the first to the last. */
export function swatchesOf(colors: readonly NodeColor[], words: Pick<Words['colors'], 'or' | 'to'>): LegendEntry[] {
  const groups = new Map<string, NodeColor[]>()
  for (const color of colors) {
    if (color.label === '') continue
    // Circles with nothing to show look alike; what they mean is told apart in one entry.
    const key = `${color.color} ${color.mark}`
    const group = groups.get(key)
    if (group) group.push(color)
    else groups.set(key, [color])
  }
  const ranked = [...groups.values()].map((group) =>
    group.sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1)),
  )
  ranked.sort((a, b) => (a[0] as NodeColor).rank - (b[0] as NodeColor).rank)
  return ranked.map((group): LegendEntry => {
    const first = group[0] as NodeColor
    const labels = [...new Set(group.map((color) => color.label))]
    const label =
      labels.length === 1
        ? first.label
        : first.mark === 'broken' || labels.length === 2
          ? words.or(labels)
          : words.to(labels[0] as string, labels[labels.length - 1] as string)
    return { mark: 'swatch', color: first.color, style: first.mark, label }
  })
}

function shown(value: number, { numberWords, digits }: Forms): string {
  return Number.isInteger(value) ? numberWords(value) : digits(Math.round(value * 100) / 100)
}
