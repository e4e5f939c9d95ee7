import type { Dataset } from '../../positions/dataset/dataset.ts'
import type { Scale } from '../../positions/dataset/model.ts'
import { valueLabel } from '../text/value-label.ts'
import type { Forms } from '../words/forms.ts'

/** The scale of an issue by its index in the dataset. */
export function scaleOfIssue({ issues, scales }: Dataset, issue: number): Scale | undefined {
  const id = issues[issue]?.scale
  return scales.find((scale) => scale.id === id)
}

/** A mean of positions in words: its point where it is one, else with two decimals, signed where the scale has negative values. */
export function meanWords(scale: Scale | undefined, mean: number, forms: Forms): string {
  if (scale?.points.some((point) => point.value === mean)) return valueLabel(scale, mean, forms)
  return forms.scaleMean(mean, scale?.min ?? 0)
}
