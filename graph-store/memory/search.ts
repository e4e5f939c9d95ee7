import type { FullDataset } from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import type { SearchHits, SearchQuery } from '../graph-store.ts'
import { holdsWords, ranked, searchWords } from '../search-words.ts'

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
