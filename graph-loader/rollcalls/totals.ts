import { oneLine } from '../../positions/text.ts'
import type { Problems } from '../problem.ts'
import { shown } from '../suggest.ts'
import type { Profile } from './profiles/profile.ts'
import { placeIn } from './profiles/registry.ts'
import type { Vote } from './vote-words.ts'
import type { StatedTotals, Votes } from './votes.ts'

/** Reads from a row of a table with this header how many voted how, as a publisher counts it in columns of its own. */
export function totalsReader(
  header: readonly string[],
  totals: Profile['totals'] = {},
): (fields: readonly string[], file: string, line: number) => StatedTotals | undefined {
  const columns = Object.entries(totals).flatMap(([vote, column]) => {
    const at = placeIn(header, column)
    return at < 0 ? [] : [{ vote: vote as Vote, column: header[at] as string, at }]
  })
  return (fields, file, line) => {
    const counts = columns.flatMap(({ vote, column, at }) => {
      const text = oneLine(fields[at] ?? '')
      return /^\d+$/.test(text) ? [{ vote, column, count: Number(text) }] : []
    })
    return counts.length === 0 ? undefined : { file, line, counts }
  }
}

/** Tells of roll calls of which the votes that are there are not as many as the file counts: how many, and the first of them. */
export function tellTotals(
  votes: Votes,
  about: ReadonlyMap<string, { readonly totals?: StatedTotals | undefined }>,
  warnings: Problems,
): void {
  let [compared, differing] = [0, 0]
  let first: { stated: StatedTotals; column: string; message: string } | null = null
  for (const [code, id] of votes.rollcalls.values.entries()) {
    const stated = votes.facts(code).totals ?? about.get(id)?.totals
    if (!stated) continue
    compared++
    const wrong = stated.counts.flatMap(({ vote, column, count }) => {
      const found = votes.count(code, vote)
      return found === count
        ? []
        : [{ column, message: `${column} of ${shown(id)} is ${count}, but ${found} votes are ${vote}` }]
    })
    const [one] = wrong
    if (!one) continue
    differing++
    first ??= { stated, ...one }
  }
  if (!first) return
  const { stated, column, message } = first
  const often =
    compared === 1 ? '' : `; so in ${differing.toLocaleString('en')} of ${compared.toLocaleString('en')} roll calls`
  warnings.add(stated.file, stated.line, column, `${message}${often}`, 'all votes, or a part of them that was meant')
}
