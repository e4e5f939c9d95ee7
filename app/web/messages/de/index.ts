/** Die Seite auf Deutsch. */
import type { Catalogue } from '../catalogue.ts'
import { groups } from './groups.ts'
import { page } from './page.ts'

export const de: Catalogue = {
  ...page,
  groups,
}
