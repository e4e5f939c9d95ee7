import type { Scale } from '../../positions/dataset/index.ts'
import type { Forms } from '../words/forms.ts'
import { cleanText } from './clean-text.ts'

/** What a value on a scale is called: the label of its point with the number, or the number alone. */
export function valueLabel(scale: Scale, value: number, { digits }: Forms): string {
  const sign = value < 0 ? '−' : scale.min < 0 && value > 0 ? '+' : ''
  const plain = `${sign}${Math.abs(value)}`
  const number = digits(plain)
  const label = cleanText(scale.points.find((point) => point.value === value)?.label ?? '')
  return label === '' || label === String(value) || label === plain ? number : `${number} ${label}`
}

/** A value of a scale in words: the label of its point, else the number. */
export function pointWords(
  points: readonly { readonly value: number; readonly label: string }[],
  value: number,
  { digits }: Forms,
): string {
  return points.find((point) => point.value === value)?.label ?? digits(value)
}
