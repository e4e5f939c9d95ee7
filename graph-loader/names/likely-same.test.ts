import { expect, it } from 'vitest'
import type { ActorKind } from '../../positions/dataset/index.ts'
import { nationsIn } from '../disk/index.ts'
import { likelySame as among } from './likely-same.ts'

const likelySame = (actors: readonly { name: string; kind: ActorKind; nation?: string | undefined }[]) =>
  among(actors, nationsIn())

const nations = (...names: string[]) => likelySame(names.map((name) => ({ name, kind: 'nation' as const })))

it('finds spellings of one nation', () => {
  expect(nations('Iran (Islamic Republic of)', 'Iran', 'IRAN', 'Iraq')).toEqual([
    ['IRAN', 'Iran', 'Iran (Islamic Republic of)'],
  ])
  expect(nations('Russia', 'Russian Federation')).toEqual([['Russia', 'Russian Federation']])
  expect(nations('Côte d’Ivoire', "Cote d'Ivoire", 'Ivory Coast')).toHaveLength(1)
})

it.each([
  ['Viet Nam', 'Vietnam', 'Socialist Republic of Viet Nam'],
  ['Laos', 'Lao PDR', "Lao People's Democratic Republic", 'Lao People’s Democratic Republic'],
  ['Syria', 'Syrian Arab Republic', 'SYR'],
  ['Moldova', 'Republic of Moldova', 'Moldova, Republic of'],
  ['North Korea', 'DPRK', "Democratic People's Republic of Korea", 'Korea, Democratic People’s Republic of'],
  ['South Korea', 'Republic of Korea', 'Korea, Republic of', 'Südkorea'],
  ['Cape Verde', 'Cabo Verde'],
  ['Swaziland', 'Eswatini', 'Kingdom of Eswatini'],
  ['Ivory Coast', "Côte d'Ivoire", 'COTE D’IVOIRE', 'Elfenbeinküste'],
  ['Turkey', 'Türkiye', 'TÜRKİYE', 'Türkei'],
  ['East Timor', 'Timor-Leste'],
  ['Czechia', 'Czech Republic', 'Tschechien'],
  ['Burma', 'Myanmar'],
  ['Zaire', 'DR Congo', 'Congo (Kinshasa)', 'Democratic Republic of the Congo'],
  ['Macedonia', 'North Macedonia', 'The former Yugoslav Republic of Macedonia'],
  ['Libya', 'Libyan Arab Jamahiriya'],
  ['Palestine', 'State of Palestine'],
  ['United Kingdom', 'UK', 'United Kingdom of Great Britain and Northern Ireland', 'Royaume-Uni'],
  ['Germany', 'Deutschland', 'Allemagne', 'Германия', '德国'],
  ['USSR', 'Soviet Union', 'UdSSR'],
  ['Hashemite Kingdom of Jordan', 'Jordan'],
])('%s, %s … are likely the same', (...names) => {
  expect(nations(...names)).toEqual([expect.arrayContaining(names)])
})

it.each([
  [['Korea, Republic of', 'Korea, Democratic People’s Republic of', 'North Korea']],
  [['Guinea', 'Guinea-Bissau', 'Equatorial Guinea', 'Papua New Guinea']],
  [['Niger', 'Nigeria']],
  [['Congo', 'Democratic Republic of the Congo']],
  [['Congo (Republic of the)', 'Congo, Democratic Republic of the']],
  [['Sudan', 'South Sudan']],
  [['Samoa', 'American Samoa', 'Samoa (United States)']],
  [['China', 'China, Republic of']],
  [['Dominica', 'Dominican Republic']],
  [['Virgin Islands (British)', 'Virgin Islands (U.S.)']],
  [['Yemen', 'Yemen (People’s Democratic Republic of)']],
  [['China', 'China (Taiwan)']],
  [['', '—', '…']],
  [['Republic of Viet-Nam', 'Viet Nam']],
  [['Yemen', 'Democratic Yemen']],
  [['Russia', 'Soviet Union']],
  [['Serbia', 'Yugoslavia', 'Montenegro']],
  [['Czechia', 'Czechoslovakia', 'Slovakia', 'Slovenia']],
  [['Germany', 'Federal Republic of Germany', 'German Democratic Republic']],
  [['Mali', 'Malawi', 'Malta', 'Maldives', 'Malaysia']],
  [['Austria', 'Australia']],
  [['Ireland', 'Northern Ireland', 'Iceland']],
  [['Guyana', 'French Guiana']],
  [['Samoa', 'Samoa (American)']],
  [['Niger', 'Republic of Nigeria']],
  [['Cyprus', 'Turkish Republic of Northern Cyprus']],
])('%j are different ones', (names) => {
  expect(nations(...names).filter((same) => !same.some((name) => name.includes('North Korea')))).toEqual([])
})

it('finds words in another order, of persons too, but no nation behind them', () => {
  const person = (name: string) => ({ name, kind: 'person' as const })
  expect(likelySame(['Smith, Ann', 'Ann Smith', 'Anna Smith'].map(person))).toEqual([['Ann Smith', 'Smith, Ann']])
  expect(likelySame(['Georgia', 'GEO'].map(person))).toEqual([])
})

it('takes codes for nations, and for nothing else', () => {
  expect(nations('FRA', 'France')).toEqual([['FRA', 'France']])
  expect(likelySame(['PAN', 'Panama'].map((name) => ({ name, kind: 'organization' as const })))).toEqual([])
})

it('takes Korea alone for neither', () => {
  expect(nations('Korea', 'South Korea', 'North Korea')).toEqual([])
})

it('takes Congo alone for the Republic', () => {
  expect(nations('Congo', 'Republic of the Congo', 'Democratic Republic of the Congo')).toEqual([
    ['Congo', 'Republic of the Congo'],
  ])
})

it('never joins what has different codes, nor what could be either', () => {
  const actor = (name: string, nation?: string) => ({ name, kind: 'nation' as const, nation })
  expect(likelySame([actor('Congo', 'COD'), actor('Republic of the Congo', 'COG')])).toEqual([])
  expect(likelySame([actor('Congo', 'COG'), actor('CONGO', 'COD'), actor('congo')])).toEqual([])
  expect(likelySame([actor('Iran', 'IRN'), actor('IRAN')])).toEqual([['IRAN', 'Iran']])
  const person = (nation: string, name: string) => ({ name, kind: 'person' as const, nation })
  expect(likelySame([person('AUT', 'Ann Smith'), person('DEU', 'Smith, Ann')])).toEqual([])
})
