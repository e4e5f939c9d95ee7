import { createRequire } from 'node:module'
import countries from 'i18n-iso-countries'

const require = createRequire(import.meta.url)

/** The codes of nations, ISO 3166-1 alpha-3. */
export const NATION_CODES: ReadonlySet<string> = new Set(Object.keys(countries.getAlpha3Codes()))

/**
 * Names that the lists of ISO 3166-1 lack: those that the United Nations and atlases use, usual short forms, and former names of the same state. States that ended in several
 * others (the Soviet Union, Yugoslavia, Czechoslovakia, the two Germanies, Yemens and Viet-Nams) are none of them.
 */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  ARE: ['UAE', 'Emirates'],
  BEN: ['Dahomey'],
  BFA: ['Upper Volta'],
  BLR: ['Byelorussia', 'Byelorussian SSR', 'Byelorussian Soviet Socialist Republic'],
  BLZ: ['British Honduras'],
  BRN: ['Brunei'],
  BWA: ['Bechuanaland'],
  CAF: ['CAR', 'Central African Empire'],
  CHN: ["People's Republic of China", 'PR China', 'PRC', 'Mainland China'],
  CIV: ['Ivory Coast'],
  COD: [
    'Zaire',
    'DR Congo',
    'DRC',
    'Congo-Kinshasa',
    'Congo (Kinshasa)',
    'Congo (Leopoldville)',
    'Congo (Democratic Republic)',
  ],
  // One list gives “Congo” to both; alone it is the Republic's.
  COG: ['Congo', 'Congo-Brazzaville', 'Congo (Brazzaville)'],
  CPV: ['Cape Verde', 'Cabo Verde', 'Cape Verde Islands'],
  CZE: ['Czechia', 'Czech Republic'],
  DZA: ["People's Democratic Republic of Algeria"],
  EGY: ['Arab Republic of Egypt'],
  ETH: ['Abyssinia'],
  FLK: ['Malvinas'],
  FSM: ['Micronesia'],
  GBR: ['Great Britain', 'United Kingdom of Great Britain and Northern Ireland'],
  GHA: ['Gold Coast'],
  GUY: ['British Guiana'],
  IRN: ['Persia'],
  KHM: ['Kampuchea', 'Democratic Kampuchea', 'Khmer Republic'],
  KOR: ['ROK', 'South Korea', 'Korea (South)', 'Republic of Korea'],
  LAO: ['Laos', 'Lao PDR', "Lao People's Democratic Republic"],
  LBY: ['Libya', 'Libyan Arab Jamahiriya', 'Libyan Arab Republic'],
  LKA: ['Ceylon'],
  LSO: ['Basutoland'],
  MDA: ['Moldova', 'Moldavia'],
  MDG: ['Malagasy Republic'],
  MDV: ['Maldive Islands'],
  MKD: ['Macedonia', 'FYROM', 'FYR Macedonia', 'The former Yugoslav Republic of Macedonia'],
  MMR: ['Burma', 'Myanmar (Burma)'],
  MWI: ['Nyasaland'],
  NLD: ['Holland'],
  PRK: ['DPRK', 'North Korea', 'Korea (North)', "Democratic People's Republic of Korea"],
  PSE: ['Palestine', 'State of Palestine'],
  RUS: ['Russia'],
  STP: ['Sao Tome'],
  SUR: ['Dutch Guiana'],
  SWZ: ['Swaziland', 'Eswatini'],
  SYR: ['Syria', 'Syrian Arab Republic'],
  THA: ['Siam'],
  TLS: ['East Timor', 'Timor-Leste'],
  TUR: ['Turkey', 'Türkiye'],
  TZA: ['Tanganyika and Zanzibar'],
  UKR: ['Ukrainian SSR', 'Ukrainian Soviet Socialist Republic'],
  USA: ['US', 'USA', 'America'],
  VAT: ['Vatican', 'Vatican City', 'Holy See'],
  VNM: ['Viet Nam', 'Vietnam', 'Socialist Republic of Viet Nam'],
  WSM: ['Western Samoa'],
  ZMB: ['Northern Rhodesia'],
  ZWE: ['Rhodesia', 'Southern Rhodesia'],
}
/** Names that are one nation's in some language, and here either's. */
const EITHERS = ['Korea', 'Virgin Islands', 'Saint Martin']

let nations: Map<string, string> | undefined

/**
 * Nations (alpha-3) by the keys of their names in all languages that ISO 3166-1 was translated into, and by other names that are usual. A name that some language gives to one
 * nation and another to a second is neither's, unless it is English. The lists are read at the first call.
 */
export function nationsByName(keyOf: (name: string) => string): ReadonlyMap<string, string> {
  nations ??= readNations(keyOf)
  return nations
}

function readNations(keyOf: (name: string) => string): Map<string, string> {
  const all = new Map<string, string | null>()
  for (const language of countries.getSupportedLanguages()) {
    for (const [key, code] of namesIn(language, keyOf)) {
      const before = all.get(key)
      all.set(key, before === undefined || before === code ? code : null)
    }
  }
  for (const name of EITHERS) all.delete(keyOf(name))
  for (const [key, code] of namesIn('en', keyOf)) all.set(key, code)
  for (const [code, names] of Object.entries(OTHER_NAMES)) for (const name of names) all.set(keyOf(name), code)
  return new Map([...all].flatMap(([key, code]) => (key === '' || code === null ? [] : [[key, code] as const])))
}

function namesIn(language: string, keyOf: (name: string) => string): [key: string, code: string][] {
  countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`))
  return Object.entries(countries.getNames(language, { select: 'all' })).flatMap(([code, names]) =>
    names.map((name): [string, string] => [keyOf(name), countries.alpha2ToAlpha3(code) ?? code]),
  )
}
