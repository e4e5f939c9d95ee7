import { oneLine } from '../../positions/text.ts'
import { Dictionary } from '../growing.ts'
import { cut, shown, shownList } from '../suggest.ts'
import type { Clash } from './rollcall-keys.ts'

/** Names of columns of which one voter has one value, whenever it votes. */
const OWN = [
  ...['people_id', 'person_id', 'member_id', 'voter_id', 'legislator_id', 'politician_id', 'mp_id', 'mep_id', 'mpid'],
  ...['icpsr', 'bioguide_id', 'abgnr', 'mdb_id', 'wikidata', 'ccode', 'ms_code', 'iso3', 'iso3c', 'iso_code'],
  ...['born', 'birth_date', 'birthdate', 'date_of_birth', 'geburtsdatum'],
]
/** Names of columns of which one voter has one value at a time. */
const AT_A_TIME = [
  ...['constituency', 'district', 'district_code', 'state', 'state_abbrev', 'wahlkreis', 'bundesland', 'bezeichnung'],
  ...['country_code', 'party', 'party_name', 'party_code', 'fraktion', 'fraktion/gruppe', 'group_code'],
]
/** What stands for no value. */
const NOTHING = new Set(['', 'na', 'n/a', 'null'])

interface Seen {
  code: number
  rollcall: number
  day: string | undefined
  line: number
}

/** Whether columns name voters by an id, and not by what two of them may be called alike. */
export function isIdOfVoters(names: readonly string[]): boolean {
  return names.some((name) => OWN.includes(name.toLowerCase()))
}

/**
 * Watches whether one key of voters is that of several people: two ids of one name, or two parties or constituencies in one roll call or on one day. A few bytes are held for
 * each voter and such column.
 */
export class Namesakes {
  /** Columns that would be watched, were they not to vary. */
  readonly varying: readonly string[]
  readonly #key: readonly string[]
  readonly #watched: readonly { readonly name: string; readonly at: number; readonly own: boolean }[]
  readonly #texts = new Dictionary()
  readonly #names = new Dictionary()
  readonly #last: Map<number, Seen>[]
  readonly #several: Map<number, Seen>[]
  readonly #clashed = new Set<string>()
  #clash: { line: number; message: string; column: string } | null = null

  /** `key` are the places of the voter's columns, `party` that of its party's (−1 for none); `varies` names columns of which a voter may have several, `apart` places that say something else. */
  constructor(
    header: readonly string[],
    key: readonly number[],
    party: number,
    varies: readonly string[],
    apart: readonly number[],
  ) {
    this.#key = key.map((at) => header[at] as string)
    const named = isIdOfVoters(this.#key)
    const of = (names: readonly string[], own: boolean) =>
      names.flatMap((lower) => header.flatMap((name, at) => (name.toLowerCase() === lower ? [{ name, at, own }] : [])))
    const others = party < 0 ? [] : [{ name: header[party] as string, at: party, own: false }]
    const all = [...(named ? [] : of(OWN, true)), ...of(AT_A_TIME, false), ...others]
    const watched = all.filter(
      ({ at }, k) => !key.includes(at) && !apart.includes(at) && all.findIndex((one) => one.at === at) === k,
    )
    this.#watched = watched.filter(({ name }) => !varies.includes(name))
    this.varying = watched.flatMap(({ name }) => (varies.includes(name) ? [name] : []))
    this.#last = this.#watched.map(() => new Map())
    this.#several = this.#watched.map(() => new Map())
  }

  /** Takes a row of a voter in a roll call, and whether it has voted there before; false when the row is another's of the same name. */
  take(
    name: string,
    { rollcall, day, again }: { rollcall: number; day: string | undefined; again: boolean },
    fields: readonly string[],
    line: number,
  ): boolean {
    if (this.#watched.length === 0) return true
    const voter = this.#names.code(name)
    let sound = true
    for (const [k, { at, own, name: column }] of this.#watched.entries()) {
      const text = cut(oneLine(fields[at] as string), 200)
      if (NOTHING.has(text.toLowerCase())) continue
      const [lasts, several] = [this.#last[k] as Map<number, Seen>, this.#several[k] as Map<number, Seen>]
      const code = this.#texts.code(text)
      const last = lasts.get(voter)
      if (last === undefined) {
        lasts.set(voter, { code, rollcall, day, line })
        continue
      }
      if (last.code !== code) several.set(voter, { ...last })
      const other = several.get(voter)
      Object.assign(last, { code, rollcall, day, line })
      if (other === undefined) continue
      const sameDay = day !== undefined && other.day === day
      if (!own && other.rollcall !== rollcall && !again && !sameDay) continue
      sound = false
      this.#clashed.add(name)
      const when = own
        ? ''
        : other.rollcall === rollcall
          ? ' in the same roll call'
          : sameDay
            ? ' on the same day'
            : ', and this roll call has a vote of that name already'
      this.#clash ??= {
        line,
        column,
        message: `${cut(column)} is ${shown(text)}, but ${shown(this.#texts.values[other.code] as string)} in row ${other.line}${when}`,
      }
    }
    return sound
  }

  /** What is wrong with the key, or null when no name is that of several voters. */
  clash(): Clash | null {
    if (this.#clash === null) return null
    const [first = ''] = this.#clashed
    const more = this.#clashed.size - 1
    const { line, message, column } = this.#clash
    return {
      line,
      message: `${shown(first)}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''} of ${shownList(this.#key)} ${more > 0 ? 'are each' : 'is'} the name of several voters: ${message}`,
      expected: `--voter ${[...this.#key, column].map((name) => cut(name)).join(',')}, which tells them apart, or --varies ${cut(column)} where one voter has several`,
    }
  }
}
