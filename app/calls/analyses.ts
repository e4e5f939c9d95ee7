/** The analyses: the HTTP API has a call for each, and so has the command. */
import type { Analysis } from './analysis.ts'
import { coalitions } from './coalitions.ts'
import { mactor } from './mactor.ts'
import { polarisation } from './polarisation.ts'
import { robustness } from './robustness.ts'
import { scenario } from './scenario.ts'
import { series } from './series.ts'
import { shifts } from './shifts.ts'

/** All analyses by id, in the order in which help and documentation list them. */
export const ANALYSES: Readonly<Record<string, Analysis>> = {
  robustness,
  coalitions,
  polarisation,
  series,
  shifts,
  scenario,
  mactor,
}
