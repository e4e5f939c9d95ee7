import {
  type Actor,
  eachText,
  type FullDataset,
  type Issue,
  issueCycle,
  type Scale,
  StanceColumnsBuilder,
  stanceAt,
  textAt,
} from '../positions/dataset/index.ts'
import { UserError } from '../positions/errors.ts'
import { compareCodePoints, shown } from '../positions/text.ts'
import type { JoinPlan } from './join-plan.ts'
import { expectScalesKept, type JoinScales } from './join-scales.ts'
import { tieKey } from './tables/index.ts'

/**
 * What is taken where what is there and what is added say different things: of `new` what is added, also in place of a stance of the same actor, issue, day and coder; of `both` each stance, under ids of their own, and what is
 * there of actors, issues and documents; of `ids` what is added under an id that is there, and each stance besides.
 */
export type JoinChoice = 'new' | 'both' | 'ids'

/**
 * A dataset with the rows of another laid into it: what it says of itself stays, its own rows stay, rows whose id it lacks are added, but for those that say what is there already. Where both say something else, `choice`
 * decides; `plan` tells where they do. An actor or issue of which `added` says no more than its id is no row of its own, and takes nothing from the one that is there. `hashOf` gives the content hash. Rejects with a `UserError` when a
 * stance does not fit the scale of its issue, or a scale is another than that of stances that are there, which stays as it is (`fixed`).
 */
export async function mergedDatasets(
  base: FullDataset,
  added: FullDataset,
  hashOf: (dataset: FullDataset) => Promise<string>,
  choice: JoinChoice,
  plan: JoinPlan,
  fixed: JoinScales,
): Promise<FullDataset> {
  expectScalesKept(fixed)
  const union = <T extends { id: string }>(first: readonly T[], second: readonly T[]) =>
    choice === 'both' ? unionOf(second, first, first) : unionOf(first, second, first)
  const known = new Map(base.actors.map((actor) => [actor.id, actor]))
  const actors = byId(
    union(
      base.actors,
      added.actors.map((actor) => withAliases(actor, known.get(actor.id))),
    ),
  )
  const given = added.issues.filter((issue) => !(isImpliedIssue(issue, added.scales) && has(base.issues, issue)))
  const issues = union(base.issues, given).map((issue) => ({
    ...issue,
    scale: fixed.staysOn.get(issue.id) ?? issue.scale,
  }))
  const cycle = issueCycle(issues)
  if (cycle)
    throw new UserError(
      'invalid-data',
      'issues',
      `with those of the store they go round in a circle: ${cycle.map(shown).join(' → ')}`,
    )
  const used = new Set(issues.map(({ scale }) => scale))
  // A scale of words that are laid on the dataset's own has nothing on it.
  const leftBehind = new Set(added.issues.flatMap(({ id, scale }) => (fixed.staysOn.has(id) ? [scale] : [])))
  const scales = byId(
    union(
      base.scales,
      added.scales.filter(
        ({ id, assumed }) =>
          !fixed.stay.has(id) &&
          (!leftBehind.has(id) || used.has(id)) &&
          (!assumed || (used.has(id) && !has(base.scales, { id }))),
      ),
    ),
  )
  const documents = byId(union(base.documents, added.documents))
  const affiliations = [
    ...new Map([...base.affiliations, ...added.affiliations].map((tie) => [tieKey(tie), tie])).values(),
  ]
    .map((tie) => [tieKey(tie), tie] as const)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([, tie]) => tie)

  const replaced = new Set(choice === 'both' ? [] : plan.oneId.values())
  if (choice === 'new') for (const rows of plan.onePlace.values()) for (const row of rows) replaced.add(row)
  const rows: { from: FullDataset; row: number; id: string }[] = []
  const taken = new Set<string>()
  for (let row = 0; row < base.stances.length; row++) {
    const id = base.texts.id(row)
    taken.add(id)
    if (!replaced.has(row)) rows.push({ from: base, row, id })
  }
  for (let row = 0; row < added.stances.length; row++) {
    if (plan.there.has(row)) continue
    const id = added.texts.id(row)
    const isBeside = choice === 'both' && plan.oneId.has(row)
    rows.push({ from: added, row, id: isBeside ? idBeside(id, added, row, taken) : id })
  }
  rows.sort((a, b) => compareCodePoints(a.id, b.id))

  const actorPlace = new Map(actors.map(({ id }, place) => [id, place]))
  const issuePlace = new Map(issues.map(({ id }, place) => [id, place]))
  const scaleOf = new Map(scales.map((scale) => [scale.id, scale]))
  // An issue that is put on another scale has to fit what is there, too.
  const moved = new Set(base.issues.flatMap(({ id, scale }) => (isSameScale(id, scale) ? [] : [id])))
  const builder = new StanceColumnsBuilder()
  for (const { from, row, id } of rows) {
    const stance = stanceAt(from.stances, row, from.actors, from.issues)
    const [actor, issue] = [actorPlace.get(stance.actor) as number, issuePlace.get(stance.issue) as number]
    if (from === added || moved.has(stance.issue)) expectFit(id, stance.value, issues[issue] as Issue, scaleOf)
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
  return { ...merged, info: { ...base.info, sha256: await hashOf(merged) } }

  function isSameScale(issue: string, before: string | undefined): boolean {
    const now = issues[issuePlace.get(issue) as number]?.scale
    const own = base.scales.find(({ id }) => id === before)
    return now === before && JSON.stringify(own) === JSON.stringify(scaleOf.get(now ?? ''))
  }
}

/** The id of a stance that is kept beside another of its id: with where it was read behind it, or the name of what it is of. */
function idBeside(id: string, added: FullDataset, row: number, taken: Set<string>): string {
  const from = textAt(added.stances.readFrom, row) ?? added.info.id
  for (let n = 1; ; n++) {
    const own = `${id} (${from}${n === 1 ? '' : ` ${n}`})`
    if (taken.has(own)) continue
    taken.add(own)
    return own
  }
}

/** An actor of what is added as it is to be: where it says no more than its other names, the one that is there, with these. */
function withAliases(actor: Actor, before: Actor | undefined): Actor {
  if (before === undefined || !isImplied(actor)) return actor
  return { ...before, aliases: [...new Set([...before.aliases, ...actor.aliases])] }
}

function has(list: readonly { id: string }[], { id }: { id: string }): boolean {
  return list.some((item) => item.id === id)
}

/** Those of one list, each as the other has it where it does, then the rest of that; those of `before` come first. */
function unionOf<T extends { id: string }>(first: readonly T[], second: readonly T[], before: readonly T[]): T[] {
  const later = new Map([...first, ...second].map((item) => [item.id, item]))
  const known = new Set(before.map(({ id }) => id))
  const rest = [...first, ...second].filter(({ id }) => !known.has(id))
  return [...before, ...rest].map((item) => later.get(item.id) as T)
}

function byId<T extends { id: string }>(list: T[]): T[] {
  return list.sort((a, b) => compareCodePoints(a.id, b.id))
}

function isImplied({ id, name, kind, aliases: _, ...more }: Actor): boolean {
  return name === id && kind === 'organization' && saysNothing(more)
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
