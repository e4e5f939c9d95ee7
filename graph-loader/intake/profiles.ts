import type { Role } from './roles.ts'
import { folded } from './roles.ts'
import type { WordMeaning } from './value-words.ts'

/** A kind of file that is known by its header: what its columns say, and what its values mean. */
interface TableProfile {
  readonly id: string
  /** What it is, for people. */
  readonly label: string
  /** Where it is described. */
  readonly source: string
  /** Columns that it has; a header that lacks one is another's. */
  readonly needs: readonly string[]
  readonly roles: Readonly<Record<string, Role>>
  /** What its values mean, when all of them are among these. */
  readonly words: Readonly<Record<string, WordMeaning>>
}

/** The kinds of files of statements that are known; those of votes are in `import/rollcalls/profiles.ts`. */
const TABLE_PROFILES: readonly TableProfile[] = [
  {
    id: 'dna-events',
    label: 'event list of Discourse Network Analyzer',
    source: 'https://github.com/leifeld/dna',
    needs: ['statement_id', 'time', 'document_id', 'organization', 'concept', 'agreement'],
    roles: {
      statement_id: 'ignore',
      organization: 'actor',
      concept: 'issue',
      agreement: 'value',
      time: 'stated_on',
      person: 'speaker',
      document_title: 'source',
    },
    words: { 0: -1, 1: 1 },
  },
]

/** The profile of a header, or undefined. */
export function tableProfileOf(header: readonly string[]): TableProfile | undefined {
  const names = new Set(header.map(folded))
  return TABLE_PROFILES.find(({ needs }) => needs.every((need) => names.has(folded(need))))
}
