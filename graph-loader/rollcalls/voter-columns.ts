import { oneLine } from '../../positions/text.ts'
import type { Problems } from '../problem.ts'
import { shown, shownList } from '../suggest.ts'
import type { Vote, VoteWords } from './vote-words.ts'

/** A column of a wide table: how many of its votes were understood, and the first of the others. */
interface Column {
  known: number
  readonly unknown: { readonly word: string; readonly line: number }[]
}

/** So many cells of a voter's column that are no known votes are kept until the column was read. */
const MOST_KEPT = 1000

/** A name as it is typed in a shell. */
function quoted(name: string): string {
  return /^[\p{L}\p{N}_.-]+$/u.test(name) ? name : shown(name)
}

/** The columns of a table with a column for each voter: whether one is that of a voter shows only when all of it was read. */
export class VoterColumns {
  readonly #columns: readonly Column[]
  readonly #voters: readonly { readonly name: string }[]
  readonly #file: string
  readonly #reading: { readonly words: VoteWords; readonly problems: Problems }
  readonly #tellUnknown: (word: string, line: number, name: string) => void

  constructor(
    voters: readonly { readonly name: string }[],
    file: string,
    reading: { readonly words: VoteWords; readonly problems: Problems },
    tellUnknown: (word: string, line: number, name: string) => void,
  ) {
    this.#columns = voters.map(() => ({ known: 0, unknown: [] }))
    this.#voters = voters
    this.#file = file
    this.#reading = reading
    this.#tellUnknown = tellUnknown
  }

  /** The vote that a cell of a voter's column says, or null where it says none that is known, which is told at the end. */
  vote(place: number, word: string, line: number): Vote | null {
    const column = this.#columns[place] as Column
    const vote = this.#reading.words.vote(word)
    if (vote !== null && vote !== 'none') column.known++
    if (vote === null) {
      if (column.unknown.length < MOST_KEPT) column.unknown.push({ word, line })
      else this.#tellUnknown(word, line, this.#voters[place]?.name ?? '')
    }
    return vote
  }

  /** Tells of cells that are no votes, and of columns that are those of no voter. */
  tell(): void {
    const someVote = this.#columns.some(({ known }) => known > 0)
    this.#columns.forEach(({ known, unknown }, place) => {
      const [first] = unknown
      if (!first) return
      const { name } = this.#voters[place] as { name: string }
      if (someVote && known === 0) {
        const words = [...new Set(unknown.map(({ word }) => oneLine(word)))]
        const message = `no cell of the column ${shown(name)} is a vote that is known: ${shownList(words.map(shown), 3)}`
        const expected = `--group ${quoted(name)} (or --date, --title) when it is about the roll calls; --codes or --word when it is a voter`
        this.#reading.problems.add(this.#file, first.line, name, message, expected)
      } else for (const { word, line } of unknown) this.#tellUnknown(word, line, name)
    })
  }
}
