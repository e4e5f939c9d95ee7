import { type Document, type FullDataset, rowsByActor, type Stance, stanceOf } from '../positions/dataset/index.ts'
import { compareCodePoints } from '../positions/text.ts'
import { canonical } from './canonical.ts'
import type { SearchHits, SearchQuery, StanceQuery } from './graph-store.ts'
import { holdsWords, ranked, searchWords } from './search-words.ts'

/** Finds by looking through all texts, as `GraphStore.search` promises. */
export function search(dataset: FullDataset, { text, limit }: SearchQuery): SearchHits {
  const words = searchWords(text)
  if (words.length === 0) return { actors: [], documents: [], evidence: [], stances: [] }
  const { actors, issues, stances, texts } = dataset
  const evidence: SearchHits['evidence'][number][] = []
  const held: SearchHits['stances'][number][] = []
  for (let row = 0; row < stances.length; row++) {
    const ofStance = () => ({
      stance: texts.id(row),
      actor: actors[stances.actor[row] as number]?.id as string,
      issue: issues[stances.issue[row] as number]?.id as string,
    })
    const summary = texts.summary(row)
    if (summary !== undefined && holdsWords(summary, words)) held.push({ ...ofStance(), summary })
    for (const { document, exact, locator } of texts.evidence(row)) {
      if (holdsWords(`${exact ?? ''} ${locator ?? ''}`, words)) {
        evidence.push({ ...ofStance(), document, exact: exact ?? null, locator: locator ?? null })
      }
    }
  }
  const named = actors
    .filter(({ name, aliases }) => holdsWords([name, ...aliases].join(' '), words))
    .map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases }))
  const titled = dataset.documents
    .filter(({ title, publisher }) => holdsWords(`${title} ${publisher ?? ''}`, words))
    .map(({ id, title, publisher, url }) => ({ id, title, publisher: publisher ?? null, url: url ?? null }))
    .sort((a, b) => compareCodePoints(a.id, b.id))
  return {
    actors: ranked(named, ({ name, aliases }) => [name, ...aliases], text, limit),
    documents: ranked(titled, ({ title, publisher }) => [title, publisher ?? ''], text, limit),
    evidence: ranked(evidence, ({ exact, locator }) => [exact ?? '', locator ?? ''], text, limit),
    stances: ranked(held, ({ summary }) => [summary], text, limit),
  }
}

/** The stances of a dataset in memory that a query asks for, with their texts, as `GraphStore.stances` promises. */
export function heldStances(dataset: FullDataset, query: StanceQuery): Stance[] {
  return rowsOf(dataset, query).map((row) => canonical.stance(stanceOf(dataset, row)))
}

/** The documents of a dataset in memory, all or those of some ids, as `GraphStore.documents` promises. */
export function heldDocuments({ documents }: FullDataset, ids?: readonly string[]): Document[] {
  const wanted = ids && new Set(ids)
  const found = wanted ? documents.filter((document) => wanted.has(document.id)) : [...documents]
  return found.sort((a, b) => compareCodePoints(a.id, b.id))
}

/** The rows that a query asks for, ascending. */
function rowsOf({ actors, issues, stances }: FullDataset, query: StanceQuery): number[] {
  const issueIds = query.issues && new Set(query.issues)
  const onIssue = issueIds && Uint8Array.from(issues, ({ id }) => (issueIds.has(id) ? 1 : 0))
  const wanted = (row: number) => onIssue === undefined || onIssue[stances.issue[row] as number] === 1
  const out: number[] = []
  if (query.actors === undefined) {
    for (let row = 0; row < stances.length; row++) if (wanted(row)) out.push(row)
    return out
  }
  const actorIds = new Set(query.actors)
  const { start, rows } = rowsByActor(stances, actors.length)
  actors.forEach(({ id }, actor) => {
    if (!actorIds.has(id)) return
    for (let at = start[actor] as number; at < (start[actor + 1] as number); at++) {
      const row = rows[at] as number
      if (wanted(row)) out.push(row)
    }
  })
  return out.sort((a, b) => a - b)
}
