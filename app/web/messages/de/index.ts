/** Die Seite auf Deutsch. */
import type { Catalogue } from '../catalogue.ts'
import { en } from '../en/index.ts'
import { compare } from './compare.ts'
import { cypher } from './cypher.ts'
import { network } from './network.ts'
import { page } from './page.ts'
import { pairs } from './pairs.ts'
import { spectrum } from './spectrum.ts'
import { timeline } from './timeline.ts'

export const de: Catalogue = { ...page, views: { ...en.views, network, compare, spectrum, timeline, pairs, cypher } }
