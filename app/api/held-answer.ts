import type { SearchHits } from '../../graph-store/graph-store.ts'
import { heldDocuments, heldStances, search } from '../../graph-store/held-words.ts'
import { SEARCH_LIMIT } from '../../graph-store/search-words.ts'
import type { FullDataset } from '../../positions/dataset/index.ts'
import { resolvePositions, scopeOf } from '../../positions/resolve/index.ts'
import { scopeQueryOf, viewFromParams } from '../../positions/view.ts'
import type { PairAnswer, StancesAnswer } from './answers.ts'
import { pairAnswer } from './pair-answer.ts'
import { documentsNamed } from './stance-texts.ts'

/** What a search finds, as the API tells it. */
type HeldSearch = { readonly dataset: string; readonly q: string } & SearchHits

/**
 * What the API would answer to a call about words of a dataset that is held in memory, by the call's path below that of the dataset (`stances`, `search`, `pairs/a/b`);
 * null for a call that only a server answers. Throws a `UserError` when a pair cannot be compared.
 */
export async function heldAnswer(
  dataset: FullDataset,
  call: string,
  params: URLSearchParams,
): Promise<StancesAnswer | PairAnswer | HeldSearch | null> {
  const words = {
    stances: async (_: string, query: Parameters<typeof heldStances>[1]) => heldStances(dataset, query),
    documents: async (_: string, ids?: readonly string[]) => heldDocuments(dataset, ids),
  }
  if (call === 'stances') {
    const [actors, issues] = [params.getAll('actor'), params.getAll('issue')]
    const stances = heldStances(dataset, {
      ...(actors.length > 0 && { actors }),
      ...(issues.length > 0 && { issues }),
    })
    return { dataset: dataset.info.id, stances, documents: await documentsNamed(dataset, stances, words) }
  }
  if (call === 'search') {
    const q = params.get('q') ?? ''
    const limit = Number(params.get('limit') ?? SEARCH_LIMIT)
    return { dataset: dataset.info.id, q, ...search(dataset, { text: q, limit }) }
  }
  const [, a, b] = /^pairs\/([^/]+)\/([^/]+)$/.exec(call) ?? []
  if (a === undefined || b === undefined) return null
  const { view } = viewFromParams(params)
  const positions = resolvePositions(dataset, scopeOf(dataset, scopeQueryOf(view)))
  return pairAnswer(positions, decodeURIComponent(a), decodeURIComponent(b), words)
}
