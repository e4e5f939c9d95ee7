import { z } from 'zod'
import { OPEN_END, OPEN_START } from '../../positions/calendar.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import {
  type Actor,
  type Affiliation,
  actorSchema,
  affiliationSchema,
  type Document,
  documentSchema,
  type Issue,
  issueSchema,
  type Scale,
  scaleSchema,
} from '../../positions/dataset/model.ts'
import { compareCodePoints } from '../../positions/text.ts'
import type { Transaction } from './connection.ts'
import { givenDate } from './days.ts'
import { keyPrefix } from './keys.ts'
import { ACTORS, AFFILIATIONS, DOCUMENTS, ISSUES, SCALES, SOME_DOCUMENTS } from './queries.ts'

/** Actors in code-point order of ids, the rest in declared order. */
export async function readItems(
  transaction: Transaction,
  dataset: string,
): Promise<Pick<Dataset, 'actors' | 'affiliations' | 'scales' | 'issues'>> {
  const prefix = keyPrefix(dataset)
  const actors: Actor[] = (await transaction.rows(ACTORS, { prefix })).map(([node]) => actorSchema.parse(present(node)))
  const affiliations = (await transaction.rows(AFFILIATIONS, { prefix })).map(affiliationOf)
  const scales = (await transaction.rows(SCALES, { prefix })).map(([order, node, points]): [number, Scale] => [
    order as number,
    scaleSchema.parse({ ...present(node), points: z.array(z.unknown()).parse(points).map(present) }),
  ])
  const issues = (await transaction.rows(ISSUES, { prefix })).map(
    ([order, node, parents, scale, document]): [number, Issue] => [
      order as number,
      issueSchema.parse({ ...present(node), parents, ...present({ scale, document }) }),
    ],
  )
  return {
    actors: actors.sort((a, b) => compareCodePoints(a.id, b.id)),
    affiliations: inOrder(affiliations),
    scales: inOrder(scales),
    issues: inOrder(issues),
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
  const documents: Document[] = rows.map(([node]) => documentSchema.parse(present(node)))
  return documents.sort((a, b) => compareCodePoints(a.id, b.id))
}

/** A node's properties without those that it has not. */
export function present(node: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node as object).filter(([, value]) => value !== null))
}

const dayRow = z.tuple([z.string(), z.string().nullable(), z.string(), z.string().nullable()])

function affiliationOf(row: unknown[]): [number, Affiliation] {
  const [actor, group, type, order, role, rank, ...days] = row
  const [from, fromGiven, to, toGiven] = dayRow.parse(days)
  const tie = {
    actor,
    group,
    kind: type === 'REPRESENTS' ? 'represents' : 'member',
    role,
    rank,
    from: givenDate(from, fromGiven, OPEN_START) ?? null,
    to: givenDate(to, toGiven, OPEN_END) ?? null,
  }
  return [order as number, affiliationSchema.parse(present(tie))]
}

function inOrder<T>(rows: [number, T][]): T[] {
  return rows.sort(([a], [b]) => a - b).map(([, item]) => item)
}
