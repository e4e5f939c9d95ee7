import { type FullDataset, type Scale, stanceOf } from '../positions/dataset/index.ts'
import { type DatasetDifference, datasetDifference } from './dataset-difference.ts'
import { joinPlan } from './join-plan.ts'
import { joinScales, type ScaleConflict } from './join-scales.ts'
import { type JoinChoice, mergedDatasets } from './merge-datasets.ts'
import { likelySame, type NationNames } from './names/index.ts'

/** A stance of a file, and what is there of the same actor on the same issue that says something else. */
export interface StanceConflict {
  readonly actor: string
  readonly issue: string
  readonly statedOn: string | undefined
  /** Whether both have one id, so that only one of them can be there under it. */
  readonly isOneId: boolean
  /** The least number of the issue's scale in the dataset; absent where it has none. */
  readonly least?: number | undefined
  readonly before: SaidThere
  readonly after: SaidThere
}

/** What a stance says, and where it was read, as far as that is known. */
interface SaidThere {
  readonly value: number | null
  /** What the scale calls that value, if anything. */
  readonly label?: string | undefined
  readonly status: string
  readonly readFrom: string | undefined
  readonly readRow: number | undefined
}

/** Two names that are likely one thing's: one that is there, and one that the file brings. */
export interface LikelyTwin {
  readonly of: 'actors' | 'issues'
  readonly there: string
  readonly brought: string
}

/** What would come of adding a file to a dataset, told before anything happens. */
export interface Joining {
  /** Stances in the file; those that are new, and those that are there already and say the same. */
  readonly rows: number
  readonly added: number
  readonly there: number
  /** Stances that contradict one that is there: how many have its id, how many are of its actor, issue, day and coder under another id; and the first of them. */
  readonly oneId: number
  readonly onePlace: number
  readonly conflicts: readonly StanceConflict[]
  /** Scales that the file has otherwise than the stances that are there: while one cannot be laid on the dataset's, nothing can be added. */
  readonly scales: readonly ScaleConflict[]
  /** Actors and issues that the dataset lacks, by id: how many, and the first of them. */
  readonly newActors: NamedFew
  readonly newIssues: NamedFew
  readonly twins: readonly LikelyTwin[]
  /** How the dataset would differ afterwards, if what the file says is taken where both say something. */
  readonly difference: DatasetDifference
}

interface NamedFew {
  readonly count: number
  readonly first: readonly string[]
}

/** Without lists of nations, names are alike by their words alone. */
const NO_NATIONS: NationNames = { byKey: new Map(), twoLetters: new Map(), codes: new Set() }
/** So many conflicts, names and twins are told one by one. */
const FIRST = 20

/** What would come of adding one dataset to another: what is new, what is there, and what contradicts what is there. `hashOf` gives the content hash, `nations` the names by which two actors are one nation's. Rejects as `mergedDatasets` does. */
export async function joiningOf(
  base: FullDataset,
  added: FullDataset,
  hashOf: (dataset: FullDataset) => Promise<string>,
  nations: NationNames = NO_NATIONS,
): Promise<Joining> {
  const plan = joinPlan(base, added)
  const scales = joinScales(base, added)
  const isKeptOut = scales.conflicts.some(({ isKept }) => !isKept)
  const merged = isKeptOut ? base : await mergedDatasets(base, added, hashOf, 'new', plan, scales)
  const conflicts: StanceConflict[] = []
  const take = (row: number, other: number, isOneId: boolean) => {
    if (conflicts.length === FIRST) return
    const { actor, issue, statedOn } = stanceOf(added, row)
    conflicts.push({
      actor,
      issue,
      statedOn,
      isOneId,
      least: scaleOf(base, issue)?.min,
      before: saidBy(base, other),
      after: saidBy(added, row),
    })
  }
  for (const [row, other] of plan.oneId) take(row, other, true)
  for (const [row, [other = -1]] of plan.onePlace) take(row, other, false)
  return {
    rows: added.stances.length,
    added: added.stances.length - plan.there.size - plan.oneId.size - plan.onePlace.size,
    there: plan.there.size,
    oneId: plan.oneId.size,
    onePlace: plan.onePlace.size,
    conflicts,
    scales: scales.conflicts,
    newActors: fewOf(base.actors, added.actors),
    newIssues: fewOf(base.issues, added.issues),
    twins: [
      ...twinsOf('actors', base.actors, added.actors, nations),
      ...twinsOf('issues', base.issues, added.issues, NO_NATIONS),
    ],
    difference: datasetDifference(base, merged),
  }
}

/** The dataset with what is added, as a person has chosen. Rejects as `mergedDatasets` does. */
export function joinedDatasets(
  base: FullDataset,
  added: FullDataset,
  hashOf: (dataset: FullDataset) => Promise<string>,
  choice: JoinChoice,
): Promise<FullDataset> {
  return mergedDatasets(base, added, hashOf, choice, joinPlan(base, added), joinScales(base, added))
}

function scaleOf({ issues, scales }: FullDataset, issue: string): Scale | undefined {
  const own = issues.find(({ id }) => id === issue)?.scale
  return scales.find(({ id }) => id === own)
}

function saidBy(dataset: FullDataset, row: number): SaidThere {
  const { issue, value, status, readFrom, readRow } = stanceOf(dataset, row)
  const point = scaleOf(dataset, issue)?.points.find((one) => one.value === value)
  return { value, label: point?.label.trim() || undefined, status, readFrom, readRow }
}

function fewOf(there: readonly { id: string }[], brought: readonly { id: string }[]): NamedFew {
  const ids = new Set(there.map(({ id }) => id))
  const all = brought.flatMap(({ id }) => (ids.has(id) ? [] : [id]))
  return { count: all.length, first: all.slice(0, FIRST) }
}

/** Names of one kind that are likely the same, one of them there and one brought. */
function twinsOf(
  of: LikelyTwin['of'],
  base: FullDataset['actors'] | FullDataset['issues'],
  added: FullDataset['actors'] | FullDataset['issues'],
  nations: NationNames,
): LikelyTwin[] {
  const there = new Set(base.map(({ id }) => id))
  const own = new Set(added.map(({ id }) => id))
  const news = added.filter(({ id }) => !there.has(id))
  if (news.length === 0) return []
  const named = new Map([...base, ...news].map((one) => [one.id, one]))
  // An issue is named by words as a person is, never by a nation.
  const all = [...named.values()].map((one) =>
    'kind' in one ? { ...one, name: one.id } : { name: one.id, kind: 'person' as const },
  )
  return likelySame(all, nations)
    .flatMap((names) => {
      const before = names.find((name) => there.has(name))
      return before === undefined
        ? []
        : names.flatMap((name) => (!there.has(name) && own.has(name) ? [{ of, there: before, brought: name }] : []))
    })
    .slice(0, FIRST)
}
