/** The page in English: every text that does not come from the data or from a scene. */
import { desk } from './desk.ts'
import { groups } from './groups.ts'
import { page } from './page.ts'

export const en = {
  ...page,
  ...desk,
  groups,
}
