import type { Forms } from '../../../diagram/words/forms.ts'
import type { Column } from './columns.ts'

/** How united the rows are on an issue, as a figure with two decimals: `.65`, `−.07`; a dash where there is none. */
export function agreementWords({ agreement }: Pick<Column, 'agreement'>, { fraction }: Forms): string {
  return typeof agreement === 'number' ? fraction(agreement) : '–'
}
