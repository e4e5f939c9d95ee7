import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { Scale } from '../../../positions/dataset/index.ts'
import type { PositionLine } from '../../accounts/accounts.ts'
import { messages } from '../messages.ts'
import { forms } from '../words.ts'

/** A position in words: the label of its point, or why there is none. Null: nothing is known. */
export function positionWords(line: PositionLine | null, scale: Scale | undefined): string {
  if (line === null) return messages.status.unknown
  if (line.value === null || scale === undefined) return messages.status[line.status]
  const label = valueLabel(scale, line.value, forms)
  return line.status === 'neutral' ? `${messages.status.neutral} (${label})` : label
}
