import type { Actor, Issue } from '../../../positions/dataset/index.ts'
import { findActors, findNamed } from './find-actors.ts'

/** Groups of what the search box finds, in the order in which they stand. */
const FINDING_GROUPS = ['views', 'actors', 'issues', 'commands', 'saved', 'datasets', 'documents'] as const
export type FindingGroup = (typeof FINDING_GROUPS)[number]

/** Something that the search box found. */
export interface Finding {
  readonly group: FindingGroup
  readonly id: string
  readonly label: string
  readonly note: string
  run(): void
}

/** Everything by its name that can be found, but for actors and issues, which have more than a name. */
export interface Named {
  readonly group: Exclude<FindingGroup, 'actors' | 'issues'>
  readonly id: string
  readonly name: string
  readonly note?: string
  run(): void
}

interface Sources {
  readonly actors: readonly Actor[]
  readonly issues: readonly Issue[]
  readonly named: readonly Named[]
  actorNote(actor: Actor): string
  openActor(actor: Actor): void
  openIssue(issue: Issue): void
}

/** So many of a group are shown. */
const OF_EACH = 6

/** What a text finds, at most six of each group, groups in their order; the best of a group first. */
export function findingsOf(text: string, sources: Sources): Finding[] {
  if (text.trim() === '') return []
  const actors = findActors(sources.actors, text, OF_EACH).map(
    (actor): Finding => ({
      group: 'actors',
      id: actor.id,
      label: actor.name,
      note: sources.actorNote(actor),
      run: () => sources.openActor(actor),
    }),
  )
  const issues = findNamed(sources.issues, ({ id, name, question }) => [name, id, question ?? ''], text, OF_EACH).map(
    (issue): Finding => ({
      group: 'issues',
      id: issue.id,
      label: issue.name,
      note: issue.question ?? '',
      run: () => sources.openIssue(issue),
    }),
  )
  const named = FINDING_GROUPS.flatMap((group) =>
    findNamed(
      sources.named.filter((one) => one.group === group),
      ({ name, id, note = '' }) => [name, id, note],
      text,
      OF_EACH,
    ),
  ).map(({ group, id, name, note = '', run }): Finding => ({ group, id, label: name, note, run }))
  const all = [...named, ...actors, ...issues]
  return FINDING_GROUPS.flatMap((group) => all.filter((one) => one.group === group))
}
