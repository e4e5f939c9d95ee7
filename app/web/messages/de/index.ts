/** Die Seite auf Deutsch. */
import type { Catalogue } from '../catalogue.ts'
import { desk } from './desk.ts'
import { groups } from './groups.ts'
import { page } from './page.ts'

export const de: Catalogue = {
  ...page,
  ...desk,
  groups,
}
