import { createRequire } from 'node:module'
import { NATION_LANGUAGES, type NationLists, type NationNames, nationNames } from '../names/index.ts'

const require = createRequire(import.meta.url)
const read = new Map<string, NationNames>()

/** Names of nations in some languages, or in all that ISO 3166-1 was translated into, from the files of i18n-iso-countries; they are read at the first call. */
export function nationsIn(languages?: readonly string[]): NationNames {
  const all = languages ?? (require('i18n-iso-countries/supportedLocales.json') as string[])
  const key = all.join(' ')
  const before = read.get(key)
  if (before) return before
  const lists: NationLists = {
    codes: require('i18n-iso-countries/codes.json'),
    languages: Object.fromEntries(
      all.map((language) => [language, require(`i18n-iso-countries/langs/${language}.json`).countries]),
    ),
  }
  const names = nationNames(lists)
  read.set(key, names)
  return names
}

/** Names of nations in the languages in which tables that were given are read. */
export function tableNations(): NationNames {
  return nationsIn(NATION_LANGUAGES)
}
