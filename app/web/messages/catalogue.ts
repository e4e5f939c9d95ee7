import type { Worded } from '../../../diagram/words/catalogue.ts'
import type { en } from './en/index.ts'

/** A catalogue of texts as English has them, in any words. */
export type Catalogue = Worded<typeof en>
