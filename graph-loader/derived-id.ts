import { compareCodePoints } from '../positions/text.ts'

/** What the id of a stance without one is derived from. */
export interface DerivedIdParts {
  readonly actor: string
  readonly issue: string
  readonly statedOn?: string | undefined
  readonly document?: string | undefined
  readonly coder?: string | undefined
}

/**
 * The id of a stance that has none of its own: actor, issue, stated_on, document and coder with `~` between them, absent ones empty and left
 * out at the end (`United States~3~1946-01-01`); within them `~` is written `%7E` and `%` as `%25`. Different parts give different ids.
 */
export function derivedStanceId(parts: DerivedIdParts): string {
  const texts = [parts.actor, parts.issue, parts.statedOn ?? '', parts.document ?? '', parts.coder ?? '']
  while (texts.at(-1) === '') texts.pop()
  return texts.map(escapedPart).join('~')
}

/** A part of a derived id, escaped. */
function escapedPart(text: string): string {
  return /[%~]/.test(text) ? text.replaceAll('%', '%25').replaceAll('~', '%7E') : text
}

/** One part of many rows' derived ids: the texts, and for each row the code of its text, −1 where it is absent. */
export interface IdPart {
  readonly values: readonly string[]
  readonly codes: Int32Array
}

/** Gives rows their derived ids, as `derivedStanceId` does of their texts; each text is escaped once for all rows that have it. `parts` are as `orderByDerivedId` takes them. */
export function derivedIds(parts: readonly IdPart[]): (row: number) => string {
  const texts = parts.map(({ values, codes }) => ({ escaped: values.map(escapedPart), codes }))
  return (row) => {
    let [id, ends] = ['', '']
    texts.forEach(({ escaped, codes }, k) => {
      if (k > 0) ends += '~'
      const code = codes[row] as number
      if (code < 0) return
      id += ends + (escaped[code] as string)
      ends = ''
    })
    return id
  }
}

/**
 * The rows in code-point order of their derived ids, without making the ids; rows of the same id are beside each other, in the order given. `parts`
 * are actor, issue, stated_on, document, coder, the last ones left out when no row has them.
 *
 * Each part is ranked among all texts `part` (where the id ends) and `part~` (where it goes on): no such text begins another, save where
 * the id ends, so comparing ranks part by part is comparing the ids, and a counting sort by part from the last to the first does it.
 */
export function orderByDerivedId(rows: Int32Array, parts: readonly IdPart[]): Int32Array {
  let order = rows
  for (let k = parts.length - 1; k >= 0; k--) {
    const { values, codes } = parts[k] as IdPart
    const later = parts.slice(k + 1)
    const ranks = termRanks(values)
    const keys = new Int32Array(order.length)
    let most = 0
    for (let i = 0; i < order.length; i++) {
      const row = order[i] as number
      const code = codes[row] as number
      const ends = later.every((part) => (part.codes[row] as number) < 0)
      // An absent part is the empty text; where the id has already ended it comes before everything.
      const key = code < 0 && ends ? 0 : (ranks[(code + 1) * 2 + (ends ? 0 : 1)] as number)
      keys[i] = key
      if (key > most) most = key
    }
    const next = new Int32Array(most + 2)
    for (const key of keys) next[key + 1] = (next[key + 1] as number) + 1
    for (let key = 0; key <= most; key++) next[key + 1] = (next[key + 1] as number) + (next[key] as number)
    const sorted = new Int32Array(order.length)
    for (let i = 0; i < order.length; i++) {
      const key = keys[i] as number
      const to = next[key] as number
      sorted[to] = order[i] as number
      next[key] = to + 1
    }
    order = sorted
  }
  return order
}

// For code c, the rank of its text at 2(c + 1), and of its text with a `~` after it at 2(c + 1) + 1; the empty text has code −1.
function termRanks(values: readonly string[]): Int32Array {
  const terms = ['', ...values.map(escapedPart)].flatMap((text) => [text, `${text}~`])
  const sorted = Int32Array.from(terms, (_, i) => i).sort((a, b) =>
    compareCodePoints(terms[a] as string, terms[b] as string),
  )
  const ranks = new Int32Array(terms.length)
  sorted.forEach((term, rank) => {
    ranks[term] = rank
  })
  return ranks
}
