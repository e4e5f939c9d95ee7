import { expect, it } from 'vitest'
import { tableNations } from '../disk/index.ts'
import { nationMeant } from './nation-names.ts'
import { type NationsTold, nationGiven, nationsAmong } from './nations-among.ts'

const names = tableNations()
const among = (actors: readonly string[], told: NationsTold = {}, kind = '') =>
  nationsAmong(
    actors.map((name) => ({ name, kind, nation: '' })),
    names,
    told,
  )
/** The nations that actors get, by their names. */
const given = (actors: readonly string[], told: NationsTold = {}, kind = '') => {
  const found = among(actors, told, kind)
  return Object.fromEntries(
    (found?.found ?? []).flatMap((one) => {
      const code = found && nationGiven(one, found)
      return code ? [[one.name, code]] : []
    }),
  )
}

it.each([
  ['Venezuela', 'VEN'],
  ['Venezuela (Bolivarian Republic of)', 'VEN'],
  ['Bolivia (Plurinational State of)', 'BOL'],
  ['Iran (Islamic Republic of)', 'IRN'],
  ['Micronesia (Federated States of)', 'FSM'],
  ['Netherlands (Kingdom of the)', 'NLD'],
  ['Bahamas (the)', 'BHS'],
  ['United Kingdom of Great Britain and Northern Ireland (the)', 'GBR'],
  ['United Republic of Tanzania', 'TZA'],
  ['Republic of Korea', 'KOR'],
  ['Democratic People’s Republic of Korea', 'PRK'],
  ['Democratic Republic of the Congo', 'COD'],
  ['Congo (the Democratic Republic of the)', 'COD'],
  ['Türkiye', 'TUR'],
  ['Côte d’Ivoire', 'CIV'],
  ["Lao People's Democratic Republic", 'LAO'],
  ['Syrian Arab Republic', 'SYR'],
  ['Viet Nam', 'VNM'],
  ['Kosovo', 'XKK'],
  ['Bosnia & Herzegovina', 'BIH'],
  ['St. Vincent & Grenadines', 'VCT'],
  ['São Tomé & Príncipe', 'STP'],
  ['Venezuela (Bolivarische Republik)', 'VEN'],
  ['Niederlande (Königreich der)', 'NLD'],
  ['Bolivie (État plurinational de)', 'BOL'],
  ['Irán (República Islámica del)', 'IRN'],
  ['Congo (République du)', 'COG'],
  ['Deutschland', 'DEU'],
  ['Vereinigte Staaten', 'USA'],
  ['Weißrussland', 'BLR'],
  ['Elfenbeinküste', 'CIV'],
  ['Südkorea', 'KOR'],
  ['Palästina', 'PSE'],
  ['Georgien', 'GEO'],
  ['Allemagne', 'DEU'],
  ['États-Unis', 'USA'],
  ['Pays-Bas', 'NLD'],
  ['Corée du Nord', 'PRK'],
  ['Géorgie', 'GEO'],
  ['Alemania', 'DEU'],
  ['EE.UU.', 'USA'],
  ['Países Bajos', 'NLD'],
  ['Corea del Sur', 'KOR'],
  ['FRA', 'FRA'],
  ['FR', 'FRA'],
  ['UK', 'GBR'],
  ['UAE', 'ARE'],
])('%s is %s', (name, code) => {
  expect(nationMeant(name, names)).toMatchObject({ code, choices: [] })
})

it.each([
  ['Congo', ['COG', 'COD']],
  ['Kongo', ['COG', 'COD']],
  ['Korea', ['KOR', 'PRK']],
  ['Guinea', ['GIN', 'GNB', 'GNQ', 'PNG']],
  ['Georgia', ['GEO']],
  ['Virgin Islands', ['VGB', 'VIR']],
  ['America', ['USA']],
  ['West Germany', ['DEU']],
  ['Yemen Arab Republic', ['YEM']],
  ['Federal Republic of Germany', ['DEU']],
])('%s may be %j, and is never taken by itself', (name, choices) => {
  expect(nationMeant(name, names)).toEqual({ code: null, choices })
  expect(given(['France', 'Chile', 'Peru', name])).not.toHaveProperty(name)
  expect(given(['France', 'Chile', 'Peru', name], { nations: true })).not.toHaveProperty(name)
  const told = { nationOf: { [name]: choices[0] as string } }
  expect(given(['France', 'Chile', 'Peru', name], told)).toHaveProperty(name, choices[0])
})

it.each([
  ['USSR', 'SUN', 1922, 1991],
  ['Sowjetunion', 'SUN', 1922, 1991],
  ['URSS', 'SUN', 1922, 1991],
  ['Yugoslavia', 'YUG', 1918, 2003],
  ['Tchécoslovaquie', 'CSK', 1918, 1992],
  ['East Germany', 'DDR', 1949, 1990],
  ['German Democratic Republic', 'DDR', 1949, 1990],
  ['Serbia and Montenegro', 'SCG', 2003, 2006],
  ['Democratic Yemen', 'YMD', 1967, 1990],
])('%s is a state of its own, %s, that is no more', (name, code, from, to) => {
  expect(nationMeant(name, names)).toEqual({ code, choices: [], years: { from, to } })
})

it.each([
  ['Zaire', 'COD', 1997],
  ['Burma', 'MMR', 1989],
  ['Birma', 'MMR', 1989],
  ['Ceylon', 'LKA', 1972],
  ['Obervolta', 'BFA', 1984],
])('%s is not made %s, whose name it was until %i, by itself', (name, code, to) => {
  expect(nationMeant(name, names)).toEqual({ code: null, choices: [code], years: { from: null, to } })
  expect(given(['France', 'Chile', name])).toEqual({ France: 'FRA', Chile: 'CHL' })
})

it.each([
  'Kongo (Volksrepublik)',
  'Jemen (Demokratische Republik)',
  'China (Republik)',

  'Atlantis',
  'us',
  'uk',
  'uae',
  'Red Cross',
  'European Union',
  'fra',
  '',
])('%j is no nation', (name) => {
  expect(nationMeant(name, names)).toBeNull()
})

it('takes nations where most actors are called so, and says what they are', () => {
  expect(given(['France', 'Chile', 'Atlantis'])).toEqual({ France: 'FRA', Chile: 'CHL' })
  expect(among(['France', 'Chile', 'Atlantis'])).toMatchObject({ actors: 3, taken: true, isTold: false })
  expect(given(['France', 'Chile', 'Atlantis'], { nations: false })).toEqual({})
  expect(given(['France', 'Chile', 'Atlantis'], { nationOf: { France: 'none' } })).toEqual({ Chile: 'CHL' })
})

it('finds single ones among others, and takes them only when that is told', () => {
  const some = ['Chad', 'Jordan', 'Ann Ash', 'Ben Birch', 'Cora Cedar', 'Dan Dogwood']
  expect(among(some)).toMatchObject({ taken: false, found: [{ name: 'Chad', code: 'TCD' }, { name: 'Jordan' }] })
  expect(given(some)).toEqual({})
  expect(given(some, { nations: true })).toEqual({ Chad: 'TCD', Jordan: 'JOR' })
  expect(given(['Chad', 'Jordan'])).toEqual({})
  expect(given(['Chad', 'Jordan', 'France'])).toEqual({ Chad: 'TCD', Jordan: 'JOR', France: 'FRA' })
})

it('takes no person and no bloc for a nation, unless that is told of it by its name', () => {
  expect(among(['France', 'Chile'], {}, 'person')).toBeNull()
  expect(given(['France', 'Chile'], { nations: true }, 'bloc')).toEqual({})
  expect(given(['France', 'Chile'], { nationOf: { France: 'FRA' } }, 'person')).toEqual({ France: 'FRA' })
})

it('takes codes where nearly all names are codes, and those of two letters only when it is told', () => {
  expect(given(['FRA', 'DEU', 'CHL'])).toEqual({ FRA: 'FRA', DEU: 'DEU', CHL: 'CHL' })
  expect(given(['PAN', 'PRI', 'Green Party', 'Blue Party', 'Red Party'])).toEqual({})
  expect(among(['PAN', 'Green Party', 'Blue Party'])).toBeNull()
  expect(given(['CA', 'CO', 'GA'])).toEqual({})
  expect(given(['CA', 'CO', 'GA'], {}, 'nation')).toEqual({})
  expect(given(['FR', 'DE', 'CL'], { nations: true })).toEqual({ FR: 'FRA', DE: 'DEU', CL: 'CHL' })
})

it('takes few names where the table says that it is about nations', () => {
  expect(given(['France', 'Atlantis', 'Ruritania'], {}, 'nation')).toEqual({ France: 'FRA' })
})
