import { useMemo } from 'react'
import type { Actor, Issue, Scale, Stance } from '../../../positions/dataset/index.ts'
import type { PositionLine } from '../../accounts/accounts.ts'
import { useExplorer } from '../state/explorer.ts'

/** Actors, issues and scales of the open dataset by id. */
export interface Lookup {
  actorName(id: string): string
  issue(id: string): Issue | undefined
  /** The scale of an issue. */
  scale(issue: string): Scale | undefined
}

/** Finds actors, issues and scales of the open dataset by id. */
export function useLookup(): Lookup {
  const { facts } = useExplorer()
  return useMemo(() => {
    const actors = new Map<string, Actor>(facts.actors.map((actor) => [actor.id, actor]))
    const issues = new Map<string, Issue>(facts.issues.map((issue) => [issue.id, issue]))
    const scales = new Map<string, Scale>(facts.scales.map((scale) => [scale.id, scale]))
    return {
      actorName: (id) => actors.get(id)?.name ?? id,
      issue: (id) => issues.get(id),
      scale: (issue) => scales.get(issues.get(issue)?.scale ?? ''),
    }
  }, [facts])
}

/** Ids of those whose stances a position rests on. */
export function speakersOf(line: PositionLine | null): string[] {
  if (line === null) return []
  if (line.from !== null) return [line.from]
  return line.group?.voices.flatMap(({ decides, speaker }) => (decides && speaker !== null ? [speaker] : [])) ?? []
}

/** The stance among these that a position rests on: of the same actor, issue, day, status and value. */
export function stanceOf(line: PositionLine, stances: readonly Stance[]): Stance | undefined {
  return stances.find(
    (stance) =>
      stance.actor === line.from &&
      stance.issue === line.issue &&
      stance.statedOn === line.statedOn &&
      stance.status === line.status &&
      (line.value === null || stance.value === line.value),
  )
}
