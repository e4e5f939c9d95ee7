import {
  type Actor,
  type Affiliation,
  actorSchema,
  affiliationSchema,
  type Dataset,
  type Document,
  documentSchema,
  type Issue,
  issueSchema,
  type Scale,
  scaleSchema,
} from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import type { Transaction } from './connection.ts'
import { Fault, understoodAs } from './fault.ts'
import { keyPrefix } from './keys.ts'
import { givenDates } from './properties.ts'
import { ACTORS, AFFILIATIONS, DOCUMENTS, ISSUES, SCALES, SOME_DOCUMENTS } from './queries.ts'

/** Actors in code-point order of ids, the rest in declared order. */
export async function readItems(
  transaction: Transaction,
  dataset: string,
): Promise<Pick<Dataset, 'actors' | 'affiliations' | 'scales' | 'issues'>> {
  const prefix = keyPrefix(dataset)
  const actors: Actor[] = (await transaction.rows(ACTORS, { prefix })).map(([node]) =>
    understoodAs(actorSchema, present(node), named('actor', node)),
  )
  const affiliations = (await transaction.rows(AFFILIATIONS, { prefix })).map(affiliationOf)
  const scales = (await transaction.rows(SCALES, { prefix })).map(([order, node, points]): [number, Scale] => [
    order as number,
    understoodAs(scaleSchema, { ...present(node), points: (points as unknown[]).map(present) }, named('scale', node)),
  ])
  const issues = (await transaction.rows(ISSUES, { prefix })).map(
    ([order, node, parents, scale, document]): [number, Issue] => [
      order as number,
      understoodAs(issueSchema, { ...present(node), parents, ...present({ scale, document }) }, named('issue', node)),
    ],
  )
  return {
    actors: actors.sort((a, b) => compareCodePoints(a.id, b.id)),
    affiliations: inOrder('affiliations', affiliations),
    scales: inOrder('scales', scales),
    issues: inOrder('issues', issues),
  }
}

/** Documents in code-point order of ids: all, or those of the given ids that there are. */
export async function readDocuments(
  transaction: Transaction,
  dataset: string,
  ids: readonly string[] | undefined,
): Promise<Document[]> {
  const prefix = keyPrefix(dataset)
  const rows = ids
    ? await transaction.rows(SOME_DOCUMENTS, { prefix, ids: [...new Set(ids)] })
    : await transaction.rows(DOCUMENTS, { prefix })
  const documents: Document[] = rows.map(([node]) =>
    understoodAs(documentSchema, present(node), named('document', node)),
  )
  return documents.sort((a, b) => compareCodePoints(a.id, b.id))
}

/** A node's properties without those that it has not. */
export function present(node: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node as object).filter(([, value]) => value !== null))
}

function affiliationOf([actor, group, type, order, properties]: unknown[]): [number, Affiliation] {
  const what = `an affiliation of actor ${JSON.stringify(actor)}`
  const own = properties as Record<string, unknown>
  const tie = {
    actor,
    group,
    kind: type === 'REPRESENTS' ? 'represents' : 'member',
    ...own,
    ...givenDates('affiliations', own, what),
  }
  return [order as number, understoodAs(affiliationSchema, present(tie), what)]
}

/** Items by their order, which counts from 0 without a gap. */
function inOrder<T>(what: string, rows: [number, T][]): T[] {
  rows.sort(([a], [b]) => a - b)
  const wrong = rows.findIndex(([order], place) => order !== place)
  if (wrong >= 0)
    throw new Fault(
      `its ${what} have lost their order: ${JSON.stringify(rows[wrong]?.[0])} where ${wrong} was expected`,
    )
  return rows.map(([, item]) => item)
}

function named(what: string, node: unknown): string {
  return `${what} ${JSON.stringify((node as { id?: unknown }).id)}`
}
