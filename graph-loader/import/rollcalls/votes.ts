import { Dictionary } from '../../growing.ts'
import { VOTES, type Vote } from './vote-words.ts'

/** Votes by roll call and voter, a byte each. */
export class Votes {
  readonly rollcalls = new Dictionary()
  readonly voters = new Dictionary()
  readonly #rows: Uint8Array[] = []
  readonly #dates: (string | undefined)[] = []

  /** Keeps a vote; gives the one that was there before, or null. `none` makes roll call and voter known, and is no vote. */
  set(rollcall: number, voter: number, vote: Vote): Vote | null {
    let row = this.#rows[rollcall] ?? new Uint8Array(Math.max(64, this.voters.values.length))
    if (voter >= row.length) {
      const wider = new Uint8Array(Math.max(voter + 1, row.length * 2))
      wider.set(row)
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

  /** Keeps the date of a roll call; gives the one that was there before, if it was another. */
  setDate(rollcall: number, date: string): string | null {
    const before = this.#dates[rollcall]
    if (before === undefined) this.#dates[rollcall] = date
    return before === undefined || before === date ? null : before
  }

  date(rollcall: number): string | undefined {
    return this.#dates[rollcall]
  }
}
