import { fraction } from '../text/words.ts'
import type { Column } from './columns.ts'

/** How united the rows are on an issue, as a figure with two decimals: `.65`, `−.07`; a dash where there is none. */
export function agreementWords({ agreement }: Pick<Column, 'agreement'>): string {
  if (typeof agreement !== 'number') return '–'
  const size = fraction(Math.abs(agreement))
  return agreement < 0 && Number(size) !== 0 ? `−${size}` : size
}
