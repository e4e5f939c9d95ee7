import { shown } from '../../suggest.ts'
import { oneLine } from '../one-line.ts'

/** What a vote can mean; `none` is no vote at all, such as of who was no member yet. */
export const VOTES = ['yes', 'abstain', 'no', 'absent', 'none'] as const
export type Vote = (typeof VOTES)[number]

const WORDS: Readonly<Record<Vote, readonly string[]>> = {
  yes: ['yes', 'y', 'yea', 'aye', 'for', 'in favour', 'in favor', 'favour', 'favor', 'pro', '1'],
  abstain: ['abstain', 'abstained', 'abstains', 'abstention', 'abst', '2'],
  no: ['no', 'n', 'nay', 'against', 'contra', '3'],
  absent: ['absent', 'not voting', 'did not vote', 'non-voting', 'nv', 'x', '8'],
  none: ['', 'na', 'n/a', '-', 'not a member', '9'],
}

/** A word of a file as it was understood, and how often it occurs. */
export interface UnderstoodWord {
  readonly word: string
  readonly vote: Vote
  count: number
}

/** Takes words for votes, whatever their case, and keeps account of them. */
export class VoteWords {
  readonly #voteOf = new Map<string, Vote>(VOTES.flatMap((vote) => WORDS[vote].map((word) => [word, vote] as const)))
  readonly #understood = new Map<string, UnderstoodWord>()

  /** `more` are further words, as `word=vote`; they go before the usual ones. Throws an Error with a sentence for people when one is not so. */
  constructor(more: readonly string[] = []) {
    for (const text of more) {
      const at = text.lastIndexOf('=')
      const vote = VOTES.find((one) => one === text.slice(at + 1))
      if (at < 0 || !vote) {
        throw new Error(
          `--word: ${shown(text)} is not WORD=VOTE, expected one such as present=abstain; votes are ${VOTES.join(', ')}`,
        )
      }
      this.#voteOf.set(folded(text.slice(0, at)), vote)
    }
  }

  /** What a word means, or null when it is not known. */
  vote(word: string): Vote | null {
    const known = this.#understood.get(word)
    if (known) {
      known.count++
      return known.vote
    }
    const vote = this.#voteOf.get(folded(word))
    if (vote === undefined) return null
    this.#understood.set(word, { word, vote, count: 1 })
    return vote
  }

  /** The words that were met, by vote and then as they came. */
  understood(): UnderstoodWord[] {
    return VOTES.flatMap((vote) => [...this.#understood.values()].filter((one) => one.vote === vote))
  }
}

function folded(word: string): string {
  return oneLine(word).toLowerCase()
}
