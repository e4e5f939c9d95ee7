import {
  type Actor,
  eachText,
  type FullDataset,
  type Issue,
  issueCycle,
  type Scale,
  StanceColumnsBuilder,
  stanceAt,
} from '../positions/dataset/index.ts'
import { UserError } from '../positions/errors.ts'
import { compareCodePoints, shown } from '../positions/text.ts'
import { datasetHash } from './read-dataset.ts'
import { tieKey } from './tables/index.ts'

/**
 * A dataset with the rows of another laid into it: what it says of itself stays, its own rows stay, rows whose id it lacks are added. Where both have a row of one id with other content, that of
 * `added` is taken; `datasetDifference` of the two tells which these are. An actor or issue of which `added` says no more than its id is no row of its own, and takes
 * nothing from the one that is there. Rejects with a `UserError` when an added stance does not fit the scale of its issue.
 */
export async function mergedDatasets(base: FullDataset, added: FullDataset): Promise<FullDataset> {
  const actors = byId(
    union(
      base.actors,
      added.actors.filter((actor) => !isImplied(actor) || !has(base.actors, actor)),
    ),
  )
  const given = added.issues.filter((issue) => !(isImpliedIssue(issue, added.scales) && has(base.issues, issue)))
  const issues = union(base.issues, given)
  const cycle = issueCycle(issues)
  if (cycle)
    throw new UserError(
      'invalid-data',
      'issues',
      `with those of the store they go round in a circle: ${cycle.map(shown).join(' → ')}`,
    )
  const used = new Set(issues.map(({ scale }) => scale))
  const scales = byId(
    union(
      base.scales,
      added.scales.filter(({ id, assumed }) => !assumed || (used.has(id) && !has(base.scales, { id }))),
    ),
  )
  const documents = byId(union(base.documents, added.documents))
  const affiliations = [
    ...new Map([...base.affiliations, ...added.affiliations].map((tie) => [tieKey(tie), tie])).values(),
  ]
    .map((tie) => [tieKey(tie), tie] as const)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([, tie]) => tie)

  const newer = new Set(Array.from({ length: added.stances.length }, (_, row) => added.texts.id(row)))
  const rows: { from: FullDataset; row: number; id: string }[] = []
  for (let row = 0; row < base.stances.length; row++) {
    const id = base.texts.id(row)
    if (!newer.has(id)) rows.push({ from: base, row, id })
  }
  for (let row = 0; row < added.stances.length; row++) rows.push({ from: added, row, id: added.texts.id(row) })
  rows.sort((a, b) => compareCodePoints(a.id, b.id))

  const actorPlace = new Map(actors.map(({ id }, place) => [id, place]))
  const issuePlace = new Map(issues.map(({ id }, place) => [id, place]))
  const scaleOf = new Map(scales.map((scale) => [scale.id, scale]))
  const builder = new StanceColumnsBuilder()
  for (const { from, row, id } of rows) {
    const stance = stanceAt(from.stances, row, from.actors, from.issues)
    const [actor, issue] = [actorPlace.get(stance.actor) as number, issuePlace.get(stance.issue) as number]
    if (from === added) expectFit(id, stance.value, issues[issue] as Issue, scaleOf)
    builder.append({ ...stance, actor, issue })
  }
  const at = (row: number) => rows[row] as (typeof rows)[number]
  const merged: FullDataset = {
    info: base.info,
    actors,
    affiliations,
    scales,
    issues,
    documents,
    stances: builder.finish(),
    texts: {
      id: (row) => at(row).id,
      ...eachText((name) => (row) => at(row).from.texts[name](at(row).row)),
      evidence: (row) => at(row).from.texts.evidence(at(row).row),
    },
  }
  return { ...merged, info: { ...base.info, sha256: await datasetHash(merged) } }
}

function has(list: readonly { id: string }[], { id }: { id: string }): boolean {
  return list.some((item) => item.id === id)
}

/** Those of the first, each as the second has it where it does, then the rest of the second. */
function union<T extends { id: string }>(first: readonly T[], second: readonly T[]): T[] {
  const later = new Map(second.map((item) => [item.id, item]))
  const known = new Set(first.map(({ id }) => id))
  return [...first.map((item) => later.get(item.id) ?? item), ...second.filter(({ id }) => !known.has(id))]
}

function byId<T extends { id: string }>(list: T[]): T[] {
  return list.sort((a, b) => compareCodePoints(a.id, b.id))
}

function isImplied({ id, name, kind, aliases, ...more }: Actor): boolean {
  return name === id && kind === 'organization' && aliases.length === 0 && saysNothing(more)
}

function saysNothing(more: object): boolean {
  return Object.values(more).every((value) => value === undefined)
}

function isImpliedIssue({ id, name, parents, partial, scale, ...more }: Issue, scales: readonly Scale[]): boolean {
  const assumed = scale === undefined || scales.find((one) => one.id === scale)?.assumed === true
  return name === id && parents.length === 0 && !partial && assumed && saysNothing(more)
}

function expectFit(stance: string, value: number | null, issue: Issue, scaleOf: ReadonlyMap<string, Scale>): void {
  if (value === null) return
  const scale = issue.scale === undefined ? undefined : scaleOf.get(issue.scale)
  const of = `stance ${shown(stance)}: the value ${value} on issue ${shown(issue.id)}`
  if (scale === undefined)
    throw new UserError('invalid-data', of, 'in the store that issue has no scale, so it can have no value')
  if (value < scale.min || value > scale.max) {
    throw new UserError(
      'invalid-data',
      null,
      `${of} lies outside its scale in the store, which goes from ${scale.min} to ${scale.max}`,
    )
  }
  const { points } = scale
  if (!scale.continuous && points.length > 0 && !points.some((point) => point.value === value)) {
    throw new UserError('invalid-data', null, `${of} is no point of its scale in the store`, {
      next: `expected one of ${points.map((point) => point.value).join(', ')}`,
    })
  }
}
