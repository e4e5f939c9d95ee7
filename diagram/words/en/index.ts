/** The words in pictures, in English. */
import { around } from './around.ts'
import { arrangements } from './arrangements.ts'
import { coalitions } from './coalitions.ts'
import { compare } from './compare.ts'
import { evidence } from './evidence.ts'
import { forms } from './forms.ts'
import { groups } from './groups.ts'
import { holding } from './holding.ts'
import { matrix } from './matrix.ts'
import { network } from './network.ts'
import { positions } from './positions.ts'
import { spectrum } from './spectrum.ts'
import { timeline } from './timeline.ts'
import { titles } from './titles.ts'
import { whatif } from './whatif.ts'

export const en = {
  forms,
  around,
  titles,
  holding,
  groups,
  network,
  arrangements,
  matrix,
  positions,
  spectrum,
  compare,
  timeline,
  coalitions,
  whatif,
  evidence,
}
