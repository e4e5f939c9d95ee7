import {
  type Evidence,
  type FullDataset,
  fieldsOf,
  stanceOf,
  stancesSideBySide,
  textAt,
} from '../../positions/dataset/index.ts'
import { supersededOn } from '../../positions/resolve/index.ts'
import type { WriteReport } from '../graph-store.ts'

const EVIDENCE_FIELDS = fieldsOf('evidence') as (keyof Evidence)[]

/** What a write changes that puts a dataset in place of another (null: of none); both have their items in canonical form. */
export function difference(before: FullDataset | null, after: FullDataset): Omit<WriteReport, 'unchanged' | 'mended'> {
  const report = { created: 0, updated: 0, removed: 0 }
  if (before === null) {
    const { actors, scales, issues, documents, stances } = after
    report.created = actors.length + scales.length + issues.length + documents.length + stances.length
    return report
  }
  const count = (olds: ReadonlyMap<string, string>, news: ReadonlyMap<string, string>) => {
    for (const [id, content] of news) {
      const old = olds.get(id)
      if (old === undefined) report.created++
      else if (old !== content) report.updated++
    }
    for (const id of olds.keys()) if (!news.has(id)) report.removed++
  }
  count(actorContents(before), actorContents(after))
  count(contents(before.scales, true), contents(after.scales, true))
  count(contents(before.issues, true), contents(after.issues, true))
  count(contents(before.documents, false), contents(after.documents, false))
  countStances(before, after, report)
  return report
}

function contents(list: readonly { id: string }[], ordered: boolean): Map<string, string> {
  return new Map(list.map((item, order) => [item.id, JSON.stringify(ordered ? [order, item] : item)]))
}

function actorContents({ actors, affiliations }: FullDataset): Map<string, string> {
  const ties = new Map<string, unknown[]>(actors.map(({ id }) => [id, []]))
  for (const [order, tie] of affiliations.entries()) ties.get(tie.actor)?.push([order, tie])
  return new Map(actors.map((actor) => [actor.id, JSON.stringify([actor, ties.get(actor.id)])]))
}

function countStances(
  before: FullDataset,
  after: FullDataset,
  report: { created: number; updated: number; removed: number },
) {
  const [old, now] = [stanceContents(before), stanceContents(after)]
  for (const [i, j] of stancesSideBySide(before, after)) {
    if (j < 0) report.removed++
    else if (i < 0) report.created++
    else if (old(i) !== now(j)) report.updated++
  }
}

function stanceContents(dataset: FullDataset): (row: number) => string {
  const superseded = supersededOn(dataset.stances, dataset.actors.length)
  return (row) => {
    const { evidence, ...stance } = stanceOf(dataset, row)
    return JSON.stringify([stance, textAt(superseded, row), evidence.map(inOrder)])
  }
}

/** The parts of a piece of evidence in the order of its table, whichever way it was made. */
function inOrder(piece: Evidence): unknown[] {
  return EVIDENCE_FIELDS.map((field) => piece[field])
}
