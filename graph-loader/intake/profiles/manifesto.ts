import { say } from '../../words/index.ts'
import type { Bounds, DeclaredIssue, TableProfile } from './profile.ts'

const SIDES: Bounds = { min: -1, max: 1 }

/** The categories of the code book that have a counterpart: an issue each, those for it first. */
const PAIRS: readonly (readonly [title: string, towards: number, against: number])[] = [
  ['Foreign special relationships: 1 positive, -1 negative', 101, 102],
  ['Military: 1 positive, -1 negative', 104, 105],
  ['Internationalism: 1 positive, -1 negative', 107, 109],
  ['European Community or Union: 1 positive, -1 negative', 108, 110],
  ['Constitutionalism: 1 positive, -1 negative', 203, 204],
  ['Decentralisation: 1 for it, -1 for centralisation', 301, 302],
  ['Protectionism: 1 positive, -1 negative', 406, 407],
  ['Growth: 1 for it, -1 anti-growth', 410, 416],
  ['Welfare state: 1 expansion, -1 limitation', 504, 505],
  ['Education: 1 expansion, -1 limitation', 506, 507],
  ['National way of life: 1 positive, -1 negative', 601, 602],
  ['Traditional morality: 1 positive, -1 negative', 603, 604],
  ['Multiculturalism: 1 positive, -1 negative', 607, 608],
  ['Labour groups: 1 positive, -1 negative', 701, 702],
]

function pair([title, towards, against]: (typeof PAIRS)[number]): DeclaredIssue {
  return { of: { towards: [`per${towards}`], against: [`per${against}`] }, title, scale: SIDES }
}

/** The main dataset of the Manifesto Project: a row for each party and election. Its `per` columns are shares of a programme, thus salience; what is a position is made of two of them that are opposed, and said to be so. */
export const MANIFESTO: TableProfile = {
  id: 'manifesto',
  label: say('manifesto'),
  source: 'https://manifesto-project.wzb.eu/information/documents/handbooks',
  needs: ['country', 'party', 'date|edate', 'per101', 'per110', 'per504', 'per505', 'per607', 'per608'],
  shape: 'actors-by-issues',
  roles: { party: 'actor', partyname: 'name', parfam: 'group', edate: 'stated_on' },
  origin: 'inferred',
  where: 'countryname',
  notes: [say('manifestoShares'), say('manifestoRile')],
  issues: [
    { of: 'rile', title: 'Left and right (RILE): -100 left, 100 right', scale: { min: -100, max: 100 } },
    ...PAIRS.map(pair),
  ],
  labels: {
    parfam: {
      10: 'ecological parties',
      20: 'socialist and other left parties',
      30: 'social democratic parties',
      40: 'liberal parties',
      50: 'Christian democratic parties',
      60: 'conservative parties',
      70: 'nationalist parties',
      80: 'agrarian parties',
      90: 'ethnic and regional parties',
      95: 'special issue parties',
      98: 'electoral alliances of diverse origin',
      999: '',
    },
  },
}
