import { Dictionary, Ints } from '../growing.ts'
import { VOTES, type Vote } from './vote-words.ts'

/** When a voter was seen in a group: from the first to the last dated roll call, and the roll calls for which no date was known at that time. */
export class Seen {
  #from: string | undefined
  #to: string | undefined
  /** First and last codes of runs: files stand in the order of roll calls, so that there are few. */
  readonly #runs: number[] = []

  /** Takes a roll call by its code, with its day where that is known. */
  take(rollcall: number, day: string | undefined): void {
    if (day !== undefined) {
      this.#span(day)
      return
    }
    const last = this.#runs.at(-1)
    if (last === rollcall) return
    if (last === rollcall - 1) this.#runs[this.#runs.length - 1] = rollcall
    else this.#runs.push(rollcall, rollcall)
  }

  /** The first and the last day, with the days of roll calls by their codes; undefined where none has a date. */
  span(days: readonly (string | undefined)[]): { from: string | undefined; to: string | undefined } {
    for (let at = 0; at < this.#runs.length; at += 2) {
      for (const day of days.slice(this.#runs[at], (this.#runs[at + 1] as number) + 1)) {
        if (day !== undefined) this.#span(day)
      }
    }
    return { from: this.#from, to: this.#to }
  }

  #span(day: string): void {
    if (this.#from === undefined || day < this.#from) this.#from = day
    if (this.#to === undefined || day > this.#to) this.#to = day
  }
}

/** What is known of a voter beside the votes. */
export interface VoterAbout {
  /** When it was called what. */
  readonly names: Map<string, Seen>
  nation?: string
  /** The groups that the voter was seen in. */
  readonly groups: Map<string, Seen>
}

/** How many voted how, as a file counts it, and where that stands. */
export interface StatedTotals {
  readonly file: string
  readonly line: number
  readonly counts: readonly { readonly vote: Vote; readonly column: string; readonly count: number }[]
}

/** What a table of votes says of a roll call itself. */
export interface RollcallFacts {
  date?: string
  title?: string
  group?: string
  /** How many voted how, as the table itself counts it, and where that stands. */
  totals?: StatedTotals | undefined
}

/** Votes by roll call and voter, a byte each. */
export class Votes {
  readonly rollcalls = new Dictionary()
  readonly voters = new Dictionary()
  /** By the code of the roll call: the number of the file that named it first. */
  readonly fileOf = new Ints()
  /** By the code of the voter: where it stands first. */
  readonly placeOf: { readonly file: string; readonly line: number }[] = []
  readonly #rows: Uint8Array[] = []
  readonly #facts: RollcallFacts[] = []
  readonly #about = new Map<number, VoterAbout>()
  #bytes = 0

  /** How many bytes the votes take. */
  get bytes(): number {
    return this.#bytes
  }

  /** The code of a voter, whose first place is kept. */
  voter(name: string, file: string, line: number): number {
    const code = this.voters.code(name)
    if (code === this.placeOf.length) this.placeOf.push({ file, line })
    return code
  }

  /** Keeps a vote; gives the one that was there before, or null. `none` makes roll call and voter known, and is no vote. */
  set(rollcall: number, voter: number, vote: Vote): Vote | null {
    let row = this.#rows[rollcall]
    if (row === undefined || voter >= row.length) {
      const wider = new Uint8Array(Math.max(64, voter + 1, row ? row.length * 2 : this.voters.values.length))
      this.#bytes += wider.length - (row?.length ?? 0)
      if (row) wider.set(row)
      row = wider
    }
    this.#rows[rollcall] = row
    const before = this.vote(rollcall, voter)
    if (before === null && vote !== 'none') row[voter] = VOTES.indexOf(vote) + 1
    return before
  }

  /** The vote of a voter, or null when there is none. */
  vote(rollcall: number, voter: number): Vote | null {
    const code = this.#rows[rollcall]?.[voter] ?? 0
    return code === 0 ? null : (VOTES[code - 1] as Vote)
  }

  /** How many votes of a roll call are of a kind. */
  count(rollcall: number, vote: Vote): number {
    const code = VOTES.indexOf(vote) + 1
    return this.#rows[rollcall]?.reduce((sum, one) => (one === code ? sum + 1 : sum), 0) ?? 0
  }

  /** What is known of a roll call, to be read and filled in. */
  facts(rollcall: number): RollcallFacts {
    let facts = this.#facts[rollcall]
    if (facts === undefined) {
      facts = {}
      this.#facts[rollcall] = facts
    }
    return facts
  }

  /** What is known of a voter, to be read and filled in. */
  about(voter: number): VoterAbout {
    let about = this.#about.get(voter)
    if (about === undefined) {
      about = { names: new Map(), groups: new Map() }
      this.#about.set(voter, about)
    }
    return about
  }
}
