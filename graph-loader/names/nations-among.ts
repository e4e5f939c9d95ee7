import { keyOf } from './name-words.ts'
import { type NationMeant, type NationNames, nationMeant } from './nation-names.ts'
import { GIVEN_NAMES } from './other-names.ts'

/** What is told of names of nations among actors. */
export interface NationsTold {
  /** Whether actors that are called as nations are nations; where nothing is told, they are when most are. */
  readonly nations?: boolean | undefined
  /** By an actor's name its nation (alpha-3), or `none` where it is none. */
  readonly nationOf?: Readonly<Record<string, string>> | undefined
}

/** An actor as its table has it: a kind and a nation are empty where the table does not say them. */
export interface ActorNamed {
  readonly name: string
  readonly kind: string
  readonly nation: string
}

/** An actor whose name is that of a nation, or may be. */
export interface NationNamed extends NationMeant {
  readonly name: string
  /** What was told of it by itself, a code or `none`; it goes before all else. */
  readonly told?: string
}

/** The actors of a dataset that are called as nations are. */
export interface NationsAmong {
  /** How many actors there are, without blocs and those whose nation the table says. */
  readonly actors: number
  readonly found: readonly NationNamed[]
  /** Whether the ones that are clear are made nations, and whether that was told. */
  readonly taken: boolean
  readonly isTold: boolean
}

/** Of codes as names, so many of all names have to be codes before they are taken for nations: three letters may be anything. */
const CODES_SHARE = 0.75
/** The fewest codes that are taken for nations. */
const FEWEST_CODES = 3
const GIVEN = new Set(GIVEN_NAMES.map(keyOf))

/**
 * Finds the actors that are called as nations are; null where there is none and nothing is told of them. They are taken for nations by themselves when they are more than half of all actors and not all of them are given names as well, or when the
 * table says that its actors are nations. Persons and blocs are never among them unless that is told of one by its name, and codes of two letters, which are those of states and cantons too, only when it is told that they are nations.
 */
export function nationsAmong(
  actors: Iterable<ActorNamed>,
  names: NationNames,
  { nations, nationOf = {} }: NationsTold = {},
): NationsAmong | null {
  let count = 0
  let ofNations = 0
  const all: NationNamed[] = []
  for (const { name, kind, nation } of actors) {
    const told = Object.hasOwn(nationOf, name) ? nationOf[name] : undefined
    if (told === undefined && (kind === 'person' || kind === 'bloc' || nation !== '')) continue
    count++
    if (kind === 'nation') ofNations++
    const meant = nationMeant(name, names)
    if (told !== undefined) all.push({ ...(meant ?? { code: null, choices: [] }), name, told })
    else if (meant) all.push({ ...meant, name })
  }
  const saysNations = ofNations > 0 && ofNations * 2 > count
  const codes = all.filter(({ letters }) => letters !== undefined).length
  const areCodes = saysNations || (all.length >= FEWEST_CODES && all.length >= count * CODES_SHARE)
  const found = codes > 0 && !areCodes ? all.filter(({ letters, told }) => letters === undefined || told) : all
  const clear = found.filter(({ code }) => code !== null)
  if (found.length === 0 && nations === undefined) return null
  const isGiven = clear.every(({ name }) => GIVEN.has(keyOf(name)))
  const areLetters = clear.filter(isOfTwo).length * 2 > clear.length
  const byItself = !areLetters && (saysNations || (clear.length > 1 && found.length * 2 > count && !isGiven))
  return { actors: count, found, taken: nations ?? byItself, isTold: nations !== undefined }
}

/** The nation (alpha-3) that an actor gets by its name; null where it gets none. */
export function nationGiven(named: NationNamed, { taken, isTold }: NationsAmong): string | null {
  const { code, told } = named
  if (told !== undefined) return told === 'none' ? null : told
  return taken && (isTold || !isOfTwo(named)) ? code : null
}

function isOfTwo({ letters }: NationNamed): boolean {
  return letters === 2
}
