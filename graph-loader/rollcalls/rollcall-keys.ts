import { dateOf } from '../csv/index.ts'
import { Dictionary, Ints } from '../growing.ts'
import { cut, shown, shownList } from '../suggest.ts'

/** Names of columns that are usually a part of what names a roll call: numbers begin anew in each of them. */
const PARTS = [
  'congress',
  'chamber',
  'house',
  'session',
  'legislature',
  'parliament',
  'assembly',
  'body',
  'council',
  'committee',
  'term',
  'year',
  'meeting',
  'sitting',
  'wahlperiode',
  'sitzung',
  'sitzungnr',
]
/** Names of columns that say what a roll call was about. */
const ABOUT = [
  'date',
  'vote_date',
  'day',
  'title',
  'bill',
  'bill_id',
  'bill_number',
  'resolution',
  'question',
  'subject',
  'agenda_title',
  'descr',
  'description',
]

/** A key that names two things: where that was seen, and the columns that would tell them apart. */
export interface Clash {
  readonly line: number
  readonly message: string
  readonly expected: string
}

/**
 * Watches whether rows of one key are about one roll call: what columns such as chamber, session, date or title hold must be the same in all of them. A few bytes are
 * held for each roll call and such column.
 */
export class RollcallKeys {
  /** Columns that would be watched, were they not to vary. */
  readonly varying: readonly string[]
  readonly #key: readonly string[]
  readonly #watched: readonly { readonly name: string; readonly at: number; readonly part: boolean }[]
  readonly #texts = new Dictionary()
  readonly #first: Ints[]
  readonly #lines = new Ints()
  readonly #differ = new Set<number>()
  readonly #clashed = new Set<number>()
  #seen = 0
  #clash: { line: number; message: string } | null = null

  /** `key` are the places of the key's columns; `varies` names columns that may differ within a roll call, `apart` places that say something else, such as the vote, and `also` further ones to watch. */
  constructor(
    header: readonly string[],
    key: readonly number[],
    varies: readonly string[],
    apart: readonly number[],
    also: readonly number[],
  ) {
    this.#key = key.map((at) => header[at] as string)
    const watched = header.flatMap((name, at) => {
      const lower = name.toLowerCase()
      const isWatched = also.includes(at) || PARTS.includes(lower) || ABOUT.includes(lower)
      return isWatched && !key.includes(at) && !apart.includes(at) ? [{ name, at, part: PARTS.includes(lower) }] : []
    })
    this.#watched = watched.filter(({ name }) => !varies.includes(name))
    this.varying = watched.flatMap(({ name }) => (varies.includes(name) ? [name] : []))
    this.#first = this.#watched.map(() => new Ints())
  }

  readonly #placeOf = new Map<number, number>()

  /** Takes a row of the roll call of a code. */
  take(rollcall: number, fields: readonly string[], line: number): void {
    if (this.#watched.length === 0) return
    const place = this.#placeOf.get(rollcall)
    if (place === undefined) {
      this.#placeOf.set(rollcall, this.#seen++)
      this.#lines.push(line)
      for (const [k, { at }] of this.#watched.entries())
        (this.#first[k] as Ints).push(this.#texts.code(textOf(fields[at])))
      return
    }
    this.#watched.forEach(({ at, name }, k) => {
      const text = textOf(fields[at])
      const code = (this.#first[k] as Ints).at(place)
      const first = this.#texts.values[code] as string
      if (text === first || text === '' || first === '') return
      this.#differ.add(k)
      this.#clashed.add(rollcall)
      this.#clash ??= {
        line,
        message: `${cut(name)} is ${shown(text)}, but ${shown(first)} in row ${this.#lines.at(place)}`,
      }
    })
  }

  /** What is wrong with the key, or null when no two rows of it differ. */
  clash(ids: readonly string[]): Clash | null {
    if (this.#clash === null) return null
    const [first] = this.#clashed
    const more = this.#clashed.size - 1
    const parts = [...this.#differ].flatMap((k) => this.#watched[k] ?? [])
    const apart = parts.some(({ part }) => part) ? parts.filter(({ part }) => part) : parts
    const names = apart.map(({ name }) => cut(name))
    return {
      line: this.#clash.line,
      message: `${shown(ids[first as number] as string)}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''} of ${shownList(this.#key)} ${more > 0 ? 'name' : 'names'} several roll calls: ${this.#clash.message}`,
      expected: `--rollcall ${[...names, ...this.#key.map((name) => cut(name))].join(',')}, which tells them apart, or --varies ${names.join(' --varies ')} where one roll call has several`,
    }
  }
}

// A time of day is that of the single vote.
function textOf(field: string | undefined): string {
  return cut(dateOf(field ?? ''), 200)
}
