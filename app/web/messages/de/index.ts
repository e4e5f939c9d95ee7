/** Die Seite auf Deutsch. */
import type { Catalogue } from '../catalogue.ts'
import { coalitions } from './coalitions.ts'
import { compare } from './compare.ts'
import { cypher } from './cypher.ts'
import { evidence } from './evidence.ts'
import { groups } from './groups.ts'
import { matrix } from './matrix.ts'
import { network } from './network.ts'
import { page } from './page.ts'
import { pairs } from './pairs.ts'
import { positions } from './positions.ts'
import { spectrum } from './spectrum.ts'
import { timeline } from './timeline.ts'
import { whatif } from './whatif.ts'

export const de: Catalogue = {
  ...page,
  groups,
  views: { network, matrix, positions, spectrum, timeline, compare, evidence, coalitions, whatif, pairs, cypher },
}
