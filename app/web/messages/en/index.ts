/** The page in English: every text that does not come from the data or from a scene. */
import { coalitions } from './coalitions.ts'
import { cypher } from './cypher.ts'
import { evidence } from './evidence.ts'
import { network } from './network.ts'
import { page } from './page.ts'
import { pairs } from './pairs.ts'
import { whatif } from './whatif.ts'

export const en = { ...page, views: { network, evidence, coalitions, whatif, pairs, cypher } }
