/** The page in English: every text that does not come from the data or from a scene. */
import { compare } from './compare.ts'
import { network } from './network.ts'
import { page } from './page.ts'
import { pairs } from './pairs.ts'
import { timeline } from './timeline.ts'

export const en = { ...page, views: { network, timeline, compare, pairs } }
