import { ENDED_STATES, FORMER_NAMES } from './former-names.ts'
import { keyOf, wordsOf } from './name-words.ts'
import { EITHERS, OTHER_NAMES } from './other-names.ts'

/** What is known of names of nations before it is put in order: data of i18n-iso-countries, as its files hold them. */
export interface NationLists {
  /** For each nation its codes of ISO 3166-1, of two letters and of three. */
  readonly codes: readonly (readonly string[])[]
  /** By language, for each code of two letters the nation's names. */
  readonly languages: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** The languages in which names of nations are made nations; names that are likely the same are found in whatever others the lists have. */
export const NATION_LANGUAGES = ['en', 'de', 'fr', 'es'] as const

/** What a name says of a nation. Nothing of it is a guess: where there are `choices`, somebody has to say which of them is meant, if any. */
export interface NationMeant {
  /** ISO 3166-1 alpha-3, of a state that is no more ISO 3166-3; null where there are choices. */
  readonly code: string | null
  /** The codes of nations whose name it may be. */
  readonly choices: readonly string[]
  /** The years of a state that is no more, or of a name that its state bears no more. */
  readonly years?: { readonly from: number | null; readonly to: number }
  /** Whether it is a code, of how many letters. */
  readonly letters?: 2 | 3
}

/** Names of nations in order. */
export interface NationNames {
  /** Codes (alpha-3) by the keys of names. */
  readonly byKey: ReadonlyMap<string, string>
  /** Codes of three letters by those of two. */
  readonly twoLetters: ReadonlyMap<string, string>
  /** All codes of three letters. */
  readonly codes: ReadonlySet<string>
}

/**
 * Puts names of nations in order. A name that some language gives to one nation and another to a second is neither's, unless it is English.
 */
export function nationNames({ codes, languages }: NationLists): NationNames {
  const twoLetters = new Map(codes.map(([two = '', three = '']) => [two, three]))
  const all = new Map<string, string | null>()
  const namesIn = (language: string) =>
    Object.entries(languages[language] ?? {}).flatMap(([two, names]) =>
      (typeof names === 'string' ? [names] : names).map((name): [string, string] => [
        keyOf(name),
        twoLetters.get(two) ?? two,
      ]),
    )
  for (const language of Object.keys(languages)) {
    for (const [key, code] of namesIn(language)) {
      const before = all.get(key)
      all.set(key, before === undefined || before === code ? code : null)
    }
  }
  for (const [names, [, ...others]] of EITHERS) if (others.length > 0) for (const name of names) all.delete(keyOf(name))
  for (const [key, code] of namesIn('en')) all.set(key, code)
  for (const [code, , names] of FORMER_NAMES) for (const name of names) all.set(keyOf(name), code)
  for (const { code, names } of ENDED_STATES) for (const name of names) all.set(keyOf(name), code)
  for (const [code, names] of Object.entries(OTHER_NAMES)) for (const name of names) all.set(keyOf(name), code)
  return {
    byKey: new Map([...all].flatMap(([key, code]) => (key === '' || code === null ? [] : [[key, code] as const]))),
    twoLetters,
    codes: new Set([...twoLetters.values(), ...ENDED_STATES.map(({ code }) => code)]),
  }
}

/** Words that say what form of state a nation is, and nothing of which. */
const FORMS = new Set(
  `republic of the islamic bolivarian plurinational state states federated kingdom united union socialist hashemite grand duchy principality commonwealth sultanate
   independent co operative
   republik islamische bolivarische plurinationaler staat staaten foderierte konigreich vereinigte grossherzogtum furstentum sultanat der die
   republique islamique bolivarienne etat plurinational federes royaume uni grand duche principaute de du des la le les
   republica islamica bolivariana estado estados plurinacional federados reino unido gran ducado principado del los`.split(
    /\s+/,
  ),
)
/** Nations whose name with “Republic of” is another's: the Republic of China is Taiwan, the Republic of Viet-Nam was in the south of it. */
const OTHERS_AS_REPUBLIC = new Set(['china', 'vietnam', 'nam viet'])

/** The nation that a name stands for (alpha-3): its words in whatever order (`Korea, Republic of`), or without a form of state before or behind it. */
export function nationOf(name: string, { byKey }: NationNames): string | undefined {
  const words = wordsOf(name)
  const known = byKey.get(keyOf(words))
  if (known !== undefined) return known
  const [, head = '', tail = ''] = /^([^,(]+)[,(]\s*([^)]+)\)?$/.exec(name.trim()) ?? []
  const form = wordsOf(tail)
  // A form that is a nation's own name says whose territory is meant: Samoa (United States).
  if (tail !== '')
    return byKey.has(keyOf(form)) || !form.every((word) => FORMS.has(word)) ? undefined : plain(keyOf(head))
  const of = words.lastIndexOf('of')
  const rest = words.slice(words[of + 1] === 'the' ? of + 2 : of + 1)
  return of > 0 && words.slice(0, of).every((word) => FORMS.has(word)) ? plain(keyOf(rest)) : undefined

  function plain(key: string): string | undefined {
    return OTHERS_AS_REPUBLIC.has(key) ? undefined : byKey.get(key)
  }
}

const EITHER = new Map(EITHERS.flatMap(([names, codes]) => names.map((name) => [keyOf(name), codes] as const)))
const FORMER = new Map(
  FORMER_NAMES.flatMap(([code, to, names]) => names.map((name) => [keyOf(name), { code, to }] as const)),
)
const ENDED = new Map(ENDED_STATES.map((state) => [state.code, state] as const))
/** Keys of names that are only meant when they are written in capitals: `US`, and not `us`. */
const CAPITALS = new Set(
  [...Object.values(OTHER_NAMES).flat(), ...EITHERS.flatMap(([names]) => names)]
    .filter((name) => /^[A-Z.]{2,6}$/.test(name))
    .map(keyOf),
)

/** What a name says of a nation; null when it is the name of none. */
export function nationMeant(name: string, names: NationNames): NationMeant | null {
  const key = keyOf(name)
  if (CAPITALS.has(key) && name !== name.toUpperCase()) return null
  const either = EITHER.get(key)
  if (either) return { code: null, choices: either }
  const former = FORMER.get(key)
  if (former) return { code: null, choices: [former.code], years: { from: null, to: former.to } }
  const code = nationOf(name, names)
  const ended = ENDED.get(code ?? name)
  if (ended)
    return {
      code: ended.code,
      choices: [],
      years: { from: ended.from, to: ended.to },
      ...(code === undefined ? { letters: 3 } : {}),
    }
  if (code !== undefined) return { code, choices: [] }
  if (names.codes.has(name)) return { code: name, choices: [], letters: 3 }
  const three = names.twoLetters.get(name)
  return three === undefined ? null : { code: three, choices: [], letters: 2 }
}
