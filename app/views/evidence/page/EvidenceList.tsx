import { useLookup } from '../../../web/panels/lookup.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { useStances } from '../../../web/state/fetched.ts'
import type { EvidencePage, EvidenceRow } from '../evidence-page.ts'
import { byKey } from '../evidence-page.ts'
import { StanceItem } from './StanceItem.tsx'
import { text } from './words.ts'

/** The stances of a page under the issue or the actor that they share, or conflicting ones side by side; their words are fetched together. */
export function EvidenceList({ page }: { page: EvidencePage }) {
  const { dataset, attempt } = useExplorer()
  const { actorName, issue } = useLookup()
  const { rows, order } = page
  const once = (list: readonly string[]) => [...new Set(list)]
  const words = useStances(
    rows.length === 0
      ? null
      : { dataset, actors: once(rows.map((row) => row.actor)), issues: once(rows.map((row) => row.issue)) },
    attempt,
  )
  const stances = words.answer && byKey(words.answer.stances)
  return groupsOf(rows, order).map((group) => {
    const first = group[0] as EvidenceRow
    const issueName = issue(first.issue)?.name ?? first.issue
    const title =
      order === 'conflicts'
        ? text.conflictOf(actorName(first.actor), issueName)
        : order === 'issue'
          ? issueName
          : actorName(first.actor)
    const question = order === 'actor' ? undefined : issue(first.issue)?.question
    return (
      <section className="stance-group" key={first.row} data-testid="stance-group">
        <h2>
          {title} {first.inGroup > 0 && <span className="small">{text.inGroup(first.inGroup)}</span>}
        </h2>
        {question && <p className="question">{question}</p>}
        <ul className={order === 'conflicts' ? 'plain side-by-side' : 'plain'}>
          {group.map((row) => (
            <StanceItem key={row.row} row={row} order={order} stances={stances} words={words} />
          ))}
        </ul>
      </section>
    )
  })
}

/** Neighbours that share their group. */
function groupsOf(rows: readonly EvidenceRow[], order: EvidencePage['order']): EvidenceRow[][] {
  const of = (row: EvidenceRow) => (order === 'conflicts' ? row.conflict : row[order])
  const groups: EvidenceRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0] && of(last[0]) === of(row)) last.push(row)
    else groups.push([row])
  }
  return groups
}
