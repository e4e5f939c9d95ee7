import { ACTOR_KINDS, type Dataset } from '../../../positions/dataset/index.ts'
import { fromArrow } from '../../../positions/from-arrow.ts'
import type { DatasetFacts, OpenDataset } from '../../accounts/accounts.ts'
import type { DatasetDetail } from '../../api/answers.ts'
import { request } from './problem.ts'

/** Fetches a dataset's detail and columns. Throws a RequestProblem when the server says no or does not answer. */
export async function openDataset(fetcher: (url: string) => Promise<Response>, id: string): Promise<OpenDataset> {
  const base = `/api/datasets/${encodeURIComponent(id)}`
  const [detail, bytes] = await Promise.all([
    request(fetcher, base).then((response) => response.json() as Promise<DatasetDetail>),
    request(fetcher, `${base}/stances.arrow`).then((response) => response.arrayBuffer()),
  ])
  return openedDataset(detail, fromArrow(new Uint8Array(bytes), detail.items.actors, detail.items.issues))
}

/** A dataset from its detail and columns. */
export function openedDataset(detail: DatasetDetail, stances: Dataset['stances']): OpenDataset {
  const { actors, affiliations, scales, issues } = detail.items
  const { id, title, description, version, licence, sources, defaults, span, dates } = detail
  const sha256 = detail.sha256 ?? ''
  const dataset: Dataset = {
    info: {
      id,
      title,
      sources,
      defaults,
      sha256,
      ...(description === undefined ? {} : { description }),
      ...(version === undefined ? {} : { version }),
      ...(licence === undefined ? {} : { licence }),
    },
    actors,
    affiliations,
    scales,
    issues,
    stances,
  }
  const facts: DatasetFacts = {
    id,
    sha256,
    title,
    description,
    licence,
    sources,
    defaults,
    span,
    dates,
    actors,
    issues,
    scales,
    kinds: ACTOR_KINDS.filter((kind) => actors.some((actor) => actor.kind === kind)),
    counts: { stances: detail.stances, documents: detail.documents },
    hasJoint: stances.joint !== null,
    hasPartial: issues.some((issue) => issue.partial),
    hasAffiliations: affiliations.length > 0,
    groups: groupsWithMembers(actors, affiliations),
  }
  return { dataset, facts }
}

function groupsWithMembers(actors: Dataset['actors'], affiliations: Dataset['affiliations']): DatasetFacts['groups'] {
  const joined = new Set(affiliations.flatMap(({ kind, group }) => (kind === 'member' ? [group] : [])))
  return actors.flatMap(({ id, name, kind }) => (joined.has(id) ? [{ id, name, kind }] : []))
}
