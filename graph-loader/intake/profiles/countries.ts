import { say } from '../../words/index.ts'
import type { Bounds, DeclaredIssue, TableProfile } from './profile.ts'

const TEN: Bounds = { min: 0, max: 10 }
const SHARE: Bounds = { min: 0, max: 1 }

/** Parties, or their results in elections, of ParlGov: positions do not change from election to election. */
export const PARLGOV: TableProfile = {
  id: 'parlgov',
  label: say('parlgov'),
  source: 'https://www.parlgov.org/documentation/codebook/',
  needs: ['country_name_short', 'party_name_short', 'party_id', 'left_right'],
  shape: 'actors-by-issues',
  roles: { party_id: 'actor', party_name_short: 'name', country_name_short: 'nation', family_name: 'group' },
  origin: 'inferred',
  where: 'country_name_short',
  // No families, though their column says them.
  labels: { family_name: { 'no family': '', 'to be coded': '' } },
  repeats: true,
  notes: [say('parlgovUndated')],
  issues: [
    { of: 'left_right', title: 'Left and right: 0 left, 10 right', scale: TEN },
    { of: 'state_market', title: 'Economy: 0 regulation, 10 free market', scale: TEN },
    { of: 'liberty_authority', title: 'Liberty and authority: 0 liberty, 10 authority', scale: TEN },
    { of: 'eu_anti_pro', title: 'European integration: 0 against, 10 for', scale: TEN },
  ],
}

/** Indices of V-Dem that its code book declares to run from 0 to 1. */
const INDICES: Readonly<Record<string, string>> = {
  v2x_polyarchy: 'Electoral democracy',
  v2x_libdem: 'Liberal democracy',
  v2x_partipdem: 'Participatory democracy',
  v2x_delibdem: 'Deliberative democracy',
  v2x_egaldem: 'Egalitarian democracy',
  v2x_api: 'Additive polyarchy',
  v2x_mpi: 'Multiplicative polyarchy',
  v2x_freexp_altinf: 'Freedom of expression and alternative sources of information',
  v2x_frassoc_thick: 'Freedom of association',
  v2x_suffr: 'Share of population with suffrage',
  v2xel_frefair: 'Clean elections',
  v2x_elecoff: 'Elected officials',
  v2x_liberal: 'Liberal component',
  v2xcl_rol: 'Equality before the law and individual liberty',
  v2x_jucon: 'Judicial constraints on the executive',
  v2xlg_legcon: 'Legislative constraints on the executive',
  v2x_partip: 'Participatory component',
  v2x_cspart: 'Civil society participation',
  v2xdd_dd: 'Direct popular vote',
  v2xel_locelec: 'Local government',
  v2xel_regelec: 'Regional government',
  v2xdl_delib: 'Deliberative component',
  v2x_egal: 'Egalitarian component',
  v2xeg_eqprotec: 'Equal protection',
  v2xeg_eqaccess: 'Equal access',
  v2xeg_eqdr: 'Equal distribution of resources',
  v2x_civlib: 'Civil liberties',
  v2x_clphy: 'Physical violence',
  v2x_clpol: 'Political civil liberties',
  v2x_clpriv: 'Private civil liberties',
  v2x_corr: 'Political corruption: 1 more corrupt',
  v2x_rule: 'Rule of law',
  v2x_neopat: 'Neopatrimonial rule',
  v2x_gender: 'Women’s political empowerment',
  v2xcs_ccsi: 'Core civil society',
}

/** A country and year each, of V-Dem. */
export const VDEM: TableProfile = {
  id: 'vdem',
  label: say('vdem'),
  source: 'https://v-dem.net/data/reference-documents/',
  needs: ['country_name', 'country_text_id', 'year', 'v2x_*'],
  shape: 'actors-by-issues',
  roles: { country_text_id: 'actor', country_name: 'name', year: 'stated_on' },
  kind: 'nation',
  origin: 'inferred',
  notes: [say('vdemMeasures'), say('vdemIndices')],
  issues: Object.entries(INDICES).map(
    ([of, title]): DeclaredIssue => ({
      of,
      title: title.includes(':') ? title : `${title}: 0 low, 1 high`,
      scale: SHARE,
    }),
  ),
}
