/** The page in English: every text that does not come from the data or from a scene. */

import { coalitions } from './coalitions.ts'
import { compare } from './compare.ts'
import { cypher } from './cypher.ts'
import { network } from './network.ts'
import { page } from './page.ts'
import { pairs } from './pairs.ts'

export const en = { ...page, views: { network, compare, coalitions, pairs, cypher } }
