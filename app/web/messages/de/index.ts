/** Die Seite auf Deutsch. */
import type { Catalogue } from '../catalogue.ts'
import { en } from '../en/index.ts'
import { cypher } from './cypher.ts'
import { network } from './network.ts'
import { page } from './page.ts'
import { pairs } from './pairs.ts'

export const de: Catalogue = { ...page, views: { ...en.views, network, pairs, cypher } }
