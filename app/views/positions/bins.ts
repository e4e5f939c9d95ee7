import type { ColorToken } from '../../../diagram/palette.ts'
import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { Scale } from '../../../positions/dataset/index.ts'
import type { GroupSample } from '../../../positions/groups/index.ts'
import { rampColor } from './faces.ts'
import type { Words } from './words.ts'

/** One bar of the distributions over a scale: a declared point, or a stretch of a scale with too many or none. */
export interface Bin {
  readonly label: string
  readonly color: ColorToken
}

/** A scale as distributions show it: its bars from low to high, and where a value belongs. */
export interface ScaleBins {
  readonly bins: readonly Bin[]
  /** The bar of a value. */
  binOf(value: number): number
}

/** Up to so many declared points have a bar each. */
const POINTS = 9
/** Stretches of another scale. */
const STRETCHES = 10

/** The bars of a scale: one per declared point, else ten stretches of equal width. */
export function scaleBins(scale: Scale, { positions, forms }: Words): ScaleBins {
  const values = [...new Set(scale.points.map(({ value }) => value))].sort((a, b) => a - b)
  if (!scale.continuous && values.length > 1 && values.length <= POINTS) {
    return {
      bins: values.map((value) => ({ label: valueLabel(scale, value, forms), color: rampColor(scale, value) })),
      binOf: (value) => values.indexOf(value),
    }
  }
  const width = (scale.max - scale.min) / STRETCHES
  const edge = (i: number) => scale.min + i * width
  return {
    bins: Array.from({ length: STRETCHES }, (_, i) => ({
      label: positions.stretch(forms.scaleNumber(edge(i), scale.min), forms.scaleNumber(edge(i + 1), scale.min)),
      color: rampColor(scale, edge(i + 0.5)),
    })),
    binOf: (value) => Math.max(0, Math.min(STRETCHES - 1, Math.floor((value - scale.min) / width))),
  }
}

/** How many of a sample are in each bar. */
export function binCounts({ bins, binOf }: ScaleBins, sample: GroupSample): number[] {
  const counts = bins.map(() => 0)
  sample.values.forEach((value, i) => {
    const bin = binOf(value)
    if (bin >= 0) counts[bin] = (counts[bin] as number) + (sample.counts[i] as number)
  })
  return counts
}
