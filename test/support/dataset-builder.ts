import {
  type Actor,
  type Affiliation,
  compareCodePoints,
  type Dataset,
  type DatasetInfo,
  type Issue,
  type Scale,
  StanceColumnsBuilder,
  type StanceRow,
} from '../../positions/index.ts'

/** An actor, an issue or a stance as tests write it: what is not said takes a plain default. */
export interface DatasetParts {
  readonly info?: Partial<DatasetInfo>
  /** Ids alone make nations named as their id. */
  readonly actors: readonly (string | (Partial<Actor> & { id: string }))[]
  readonly affiliations?: readonly Affiliation[]
  /** Ids alone make issues on the scale `default`, −2…2. */
  readonly issues: readonly (string | (Partial<Issue> & { id: string }))[]
  readonly scales?: readonly Scale[]
  /** Actor and issue by id; a number is a position. */
  readonly stances: readonly (Partial<Omit<StanceRow, 'actor' | 'issue'>> & { actor: string; issue: string })[]
}

/** The scale that issues take when they name none. */
export const DEFAULT_SCALE: Scale = {
  id: 'default',
  min: -2,
  max: 2,
  continuous: false,
  assumed: false,
  points: [-2, -1, 0, 1, 2].map((value) => ({ value, label: String(value) })),
}

/** A dataset from plain objects. Throws when a stance names an actor or issue that is not listed. */
export function datasetOf(parts: DatasetParts): Dataset {
  const actors = parts.actors
    .map((actor): Actor => {
      const given = typeof actor === 'string' ? { id: actor } : actor
      return { name: given.id, kind: 'nation', aliases: [], ...given }
    })
    .sort((a, b) => compareCodePoints(a.id, b.id))
  const issues = parts.issues.map((issue): Issue => {
    const given = typeof issue === 'string' ? { id: issue } : issue
    return { name: given.id, parents: [], scale: 'default', partial: false, ...given }
  })
  const placeOf = (list: readonly { id: string }[], id: string) => {
    const at = list.findIndex((one) => one.id === id)
    if (at < 0) throw new Error(`"${id}" is not in the dataset`)
    return at
  }
  const builder = new StanceColumnsBuilder()
  for (const { actor, issue, ...stance } of parts.stances) {
    builder.append({
      value: null,
      status: 'position',
      ...stance,
      actor: placeOf(actors, actor),
      issue: placeOf(issues, issue),
    })
  }
  return {
    info: { id: 'made-up', title: 'Made up', sources: [], defaults: {}, sha256: '0'.repeat(64), ...parts.info },
    actors,
    affiliations: parts.affiliations ?? [],
    scales: parts.scales ?? [DEFAULT_SCALE],
    issues,
    stances: builder.finish(),
  }
}

/** Stances of actors (rows) on issues (columns) from a table of numbers; null where an actor has said nothing. */
export function stanceTable(
  table: Readonly<Record<string, readonly (number | null)[]>>,
  issues: readonly string[],
): { actor: string; issue: string; value: number }[] {
  return Object.entries(table).flatMap(([actor, values]) =>
    values.flatMap((value, k) => (value === null ? [] : [{ actor, issue: issues[k] as string, value }])),
  )
}
