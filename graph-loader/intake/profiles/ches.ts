import { say } from '../../words/index.ts'
import type { Bounds, DeclaredIssue, TableProfile } from './profile.ts'

const SEVEN: Bounds = { min: 1, max: 7 }
const TEN: Bounds = { min: 0, max: 10 }

function issue(of: string, title: string, scale: Bounds, salience?: string): DeclaredIssue {
  return { of, title, scale, ...(salience === undefined ? {} : { salience }) }
}

/** The abbreviations of single waves (Slovakia is SLO there, Slovenia SLE, Austria AUS), in capitals and not. */
function byName(): Readonly<Record<string, string>> {
  const codes =
    'BE BEL|DK DNK|GE DEU|GER DEU|GR GRC|ESP ESP|FR FRA|IRL IRL|IT ITA|NL NLD|UK GBR|POR PRT|AUS AUT|FIN FIN|SV SWE|BUL BGR|CZ CZE|EST EST|HUN HUN|LAT LVA|LITH LTU|POL POL|ROM ROU|SLO SVK|SLE SVN|CRO HRV|TUR TUR|NOR NOR|SWI CHE|MAL MLT|LUX LUX|CYP CYP|ICE ISL'
  return Object.fromEntries(
    codes.split('|').flatMap((pair) => {
      const [own = '', iso = ''] = pair.split(' ')
      return [
        [own, iso],
        [own.toLowerCase(), iso],
      ]
    }),
  )
}

/** Means of the Chapel Hill Expert Survey: a row for each party, in the trend file for each party and year. Scales are those of the code books of 1999–2019; of what later waves ask anew, nothing is assumed. */
export const CHES: TableProfile = {
  id: 'ches',
  label: say('ches'),
  source: 'https://www.chesdata.eu',
  needs: ['country', 'party_id', 'party', 'eu_position', 'lrgen', 'lrecon', 'galtan'],
  shape: 'actors-by-issues',
  roles: { party_id: 'actor', party: 'name', country: 'nation', family: 'group', year: 'stated_on' },
  origin: 'inferred',
  where: 'country',
  yearInName: /CHES[_-]?(?:Europe[_-]?)?((?:19|20)\d\d)(?!\d)/i,
  salienceSince: 2014,
  notes: [say('chesMeans'), say('chesSaliences')],
  issues: [
    issue('eu_position', 'European integration: 1 strongly opposed, 7 strongly in favour', SEVEN, 'eu_salience'),
    issue('eu_benefit', 'Whether the country has benefited from the EU: 1 benefited, 3 not', { min: 1, max: 3 }),
    issue('eu_ep', 'Powers of the European Parliament: 1 opposed, 7 in favour', SEVEN),
    issue('eu_fiscal', 'Tax harmonisation in the EU: 1 opposed, 7 in favour', SEVEN),
    issue('eu_intmark', 'Internal market: 1 opposed, 7 in favour', SEVEN),
    issue('eu_employ', 'Common employment policy: 1 opposed, 7 in favour', SEVEN),
    issue('eu_budgets', 'EU authority over budgets: 1 opposed, 7 in favour', SEVEN),
    issue('eu_agri', 'EU spending on agriculture: 1 opposed, 7 in favour', SEVEN),
    issue('eu_cohesion', 'EU cohesion policy: 1 opposed, 7 in favour', SEVEN),
    issue('eu_environ', 'Common environmental policy: 1 opposed, 7 in favour', SEVEN),
    issue('eu_asylum', 'Common asylum policy: 1 opposed, 7 in favour', SEVEN),
    issue('eu_foreign', 'EU foreign and security policy: 1 opposed, 7 in favour', SEVEN),
    issue('eu_turkey', 'Turkey in the EU: 1 opposed, 7 in favour', SEVEN),
    issue('lrgen', 'Left and right in general: 0 extreme left, 10 extreme right', TEN),
    issue('lrecon', 'Economic left and right: 0 extreme left, 10 extreme right', TEN, 'lrecon_salience'),
    issue('galtan', 'GAL–TAN: 0 libertarian, 10 traditional', TEN, 'galtan_salience'),
    issue('spendvtax', 'Spending and taxes: 0 better services, 10 lower taxes', TEN),
    issue('deregulation', 'Markets: 0 opposes deregulation, 10 supports it', TEN),
    issue('redistribution', 'Redistribution: 0 favours it, 10 opposes it', TEN, 'redist_salience'),
    issue('econ_interven', 'State intervention in the economy: 0 in favour, 10 opposed', TEN),
    issue('civlib_laworder', 'Civil liberties, law and order: 0 liberties, 10 tough on crime', TEN),
    issue('sociallifestyle', 'Social lifestyle: 0 supports liberal policies, 10 opposes them', TEN),
    issue('religious_principles', 'Religious principles in politics: 0 opposes, 10 supports', TEN),
    issue('immigrate_policy', 'Immigration: 0 liberal, 10 restrictive', TEN, 'immigrate_salience'),
    issue('multiculturalism', 'Integration: 0 multiculturalism, 10 assimilation', TEN, 'multicult_salience'),
    issue('urban_rural', 'Urban and rural interests: 0 urban, 10 rural', TEN),
    issue('environment', 'Environment and growth: 0 environment, 10 growth', TEN, 'enviro_salience'),
    issue('regions', 'Decentralisation to regions: 0 favours it, 10 opposes it', TEN),
    issue('international_security', 'Troops abroad: 0 favours, 10 opposes', TEN, 'international_salience'),
    issue('ethnic_minorities', 'Ethnic minorities: 0 more rights, 10 fewer', TEN, 'ethnic_salience'),
    issue('nationalism', 'Nationalism: 0 cosmopolitan, 10 nationalist', TEN, 'nationalism_salience'),
    issue('protectionism', 'Trade: 0 liberalisation, 10 protection of producers', TEN),
    issue('people_vs_elite', 'Who decides: 0 elected representatives, 10 the people', TEN),
    issue('members_vs_leadership', 'Choices within the party: 0 members, 10 leadership', TEN),
  ],
  labels: {
    country: {
      1: 'BEL',
      2: 'DNK',
      3: 'DEU',
      4: 'GRC',
      5: 'ESP',
      6: 'FRA',
      7: 'IRL',
      8: 'ITA',
      10: 'NLD',
      11: 'GBR',
      12: 'PRT',
      13: 'AUT',
      14: 'FIN',
      16: 'SWE',
      20: 'BGR',
      21: 'CZE',
      22: 'EST',
      23: 'HUN',
      24: 'LVA',
      25: 'LTU',
      26: 'POL',
      27: 'ROU',
      28: 'SVK',
      29: 'SVN',
      31: 'HRV',
      34: 'TUR',
      35: 'NOR',
      36: 'CHE',
      37: 'MLT',
      38: 'LUX',
      40: 'CYP',
      45: 'ISL',
      30: 'BIH',
      32: 'MKD',
      33: 'SRB',
      41: 'ALB',
      42: 'XKX',
      43: 'MNE',
      44: 'UKR',
      ...byName(),
    },
    family: {
      1: 'radical right',
      2: 'conservative',
      3: 'liberal',
      4: 'Christian-democratic',
      5: 'socialist',
      6: 'radical left',
      7: 'green',
      8: 'regionalist',
      9: 'no family',
      10: 'confessional',
      11: 'agrarian or centre',
    },
  },
}
