import { datasetTitle, issuesAsked, timeWords } from '../../../diagram/text/scope-words.ts'
import { unitKind } from '../../../diagram/text/unit-kind.ts'
import { stanceAt } from '../../../positions/dataset/index.ts'
import { conflictingRows, rowsAt } from '../../../positions/resolve/index.ts'
import type { View } from '../../../positions/view.ts'
import type { AnyDrawn, Drawn } from '../../accounts/drawn.ts'
import type { Confidence, EvidencePage, EvidenceRow, Origin } from './evidence-page.ts'
import { ordinalsOf } from './ordinals.ts'
import { wantedRows } from './wanted-rows.ts'
import { wordsOf } from './words.ts'

/** What goes with the question for a page of stances. */
export interface EvidenceAsk {
  readonly view: View
  /** Stances in whose words the view's text was found, as `stanceKey` tells them. */
  readonly found: readonly string[]
  readonly offset: number
  readonly limit: number
}

/** A page of the stances of a view, without their words. Hypothetical moves are nobody's words and are not among them. */
export function evidenceAnswer(drawn: AnyDrawn, { view, found, offset, limit }: EvidenceAsk): EvidencePage {
  const { positions } = drawn.compared({ ...view, move: undefined })
  const { dataset } = positions
  const { stances } = dataset
  const wanted = wantedRows(drawn, positions, view, found)
  const sets = conflictingRows(stances, wanted.rows)
  const setOf = new Map(sets.flatMap((set, i) => set.map((row) => [row, i] as const)))
  const order = orderOf(view.order)
  const rows = order === 'conflicts' ? Int32Array.from(sets.flat()) : sorted(wanted.rows, stances, order)
  const counts = new Set(Array.from(positions.status.keys()).flatMap((cell) => rowsAt(positions, cell)))
  const page = rows.slice(offset, offset + limit)
  const ordinals = ordinalsOf(stances, page)
  const groups = new Map<number, number>()
  if (order !== 'conflicts')
    for (const row of rows)
      groups.set(stances[order][row] as number, (groups.get(stances[order][row] as number) ?? 0) + 1)
  const actors = new Set(Array.from(wanted.rows, (row) => stances.actor[row])).size
  const issues = new Set(Array.from(wanted.rows, (row) => stances.issue[row])).size
  const words = wordsOf(view.lang)
  const asOf = positions.scope.asOf
  return {
    kicker: datasetTitle(positions),
    title: words.titles.said(issuesAsked(positions, words), timeWords(positions, words)),
    subtitle: [
      words.evidence.stances(wanted.rows.length, actors, issues),
      words.evidence.conflicts(sets.length),
      asOf === undefined ? '' : words.evidence.statedBy(asOf),
      words.evidence.marked(unitKind(positions)),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    order,
    total: rows.length,
    stances: wanted.rows.length,
    conflicts: sets.length,
    later: wanted.later,
    lastLater: wanted.lastLater,
    rows: Array.from(page, (row): EvidenceRow => {
      const {
        salience: _salience,
        retractedAt: _retracted,
        ...stance
      } = stanceAt(stances, row, dataset.actors, dataset.issues)
      return {
        ...stance,
        origin: stance.origin as Origin | undefined,
        confidence: stance.confidence as Confidence | undefined,
        row,
        ordinal: ordinals.get(row) as number,
        counts: counts.has(row),
        conflict: setOf.get(row) ?? null,
        inGroup: order === 'conflicts' ? 0 : (groups.get(stances[order][row] as number) as number),
      }
    }),
  }
}

function orderOf(order: string | undefined): EvidencePage['order'] {
  return order === 'actor' || order === 'conflicts' ? order : 'issue'
}

/** By issue or actor, then by the other, then the latest first. */
function sorted(
  rows: Int32Array,
  { actor, issue, statedOn }: Drawn['dataset']['stances'],
  by: 'issue' | 'actor',
): Int32Array {
  const [first, second] = by === 'issue' ? [issue, actor] : [actor, issue]
  const date = (row: number) => statedOn?.values[statedOn.codes[row] as number] ?? ''
  return Int32Array.from(rows).sort((a, b) => {
    const apart = (first[a] as number) - (first[b] as number) || (second[a] as number) - (second[b] as number)
    if (apart !== 0) return apart
    const [x, y] = [date(a), date(b)]
    return x === y ? a - b : x > y ? -1 : 1
  })
}
