import type { Scale, Status } from '../../positions/dataset/model.ts'
import { valueLabel } from './value-label.ts'
import { fraction } from './words.ts'

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  position: 'position without a value',
  neutral: 'neutral, declines to choose',
  ambiguous: 'ambiguous',
  no_position: 'no position taken',
  undisclosed: 'not disclosed',
}

/** A position in words: the label of its point, or why there is none; without a status nothing is known. */
export function heldWords(scale: Scale | undefined, value: number | null, status: Status | null): string {
  if (status === null) return 'not known'
  if (value === null || scale === undefined) return STATUS_WORDS[status]
  return status === 'neutral' ? `neutral (${valueLabel(scale, value)})` : valueLabel(scale, value)
}

/** A mean of positions in words: with two decimals, signed where the scale has negative values. */
export function meanWords(scale: Scale | undefined, mean: number): string {
  const size = Number.isInteger(mean) ? String(Math.abs(mean)) : fraction(Math.abs(mean))
  if (Number(size) === 0) return '0'
  return `${mean < 0 ? '−' : scale !== undefined && scale.min < 0 ? '+' : ''}${size}`
}
