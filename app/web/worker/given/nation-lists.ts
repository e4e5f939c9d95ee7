import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' }
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' }
import { type NationNames, nationNames } from '../../../../graph-loader/names/index.ts'

/** Names of nations in the languages in which tables that were given are read; this file is fetched with the first of them. */
export const nations: NationNames = nationNames({
  codes,
  languages: { en: english.countries, de: german.countries, fr: french.countries, es: spanish.countries },
})
