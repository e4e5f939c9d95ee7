import type { DatasetFacts } from '../../../accounts/accounts.ts'
import { isTyped, type Result, type Value } from './answer-types.ts'

/** The actors and issues of the open dataset that a result holds, by id and in order of appearance. */
export interface Found {
  readonly actors: string[]
  readonly issues: string[]
}

/**
 * Looks through a result for actors and issues: nodes with these labels at any depth, and columns of text that are ids (or, where all values are,
 * names) of the dataset's actors or issues.
 */
export function foundIn(result: Result, facts: Pick<DatasetFacts, 'id' | 'actors' | 'issues'>): Found {
  const actors = new Set<string>()
  const issues = new Set<string>()
  const known = {
    actors: namesOf(facts.actors),
    issues: namesOf(facts.issues),
  }
  const look = (value: Value): void => {
    if (typeof value !== 'object' || value === null) return
    if (isTyped(value, 'Node')) {
      const { id, dataset } = value.properties
      if (typeof id !== 'string' || (dataset !== undefined && dataset !== facts.id)) return
      if (value.labels.includes('Actor')) actors.add(id)
      if (value.labels.includes('Issue')) issues.add(id)
      return
    }
    for (const one of Object.values(value)) look(one as Value)
  }
  for (const row of result.rows) row.forEach(look)
  result.columns.forEach((_, column) => {
    const texts = result.rows.map((row) => row[column]).filter((value) => value !== null)
    if (texts.length === 0 || !texts.every((text) => typeof text === 'string')) return
    for (const [set, names] of [
      [actors, known.actors],
      [issues, known.issues],
    ] as const) {
      const ids = texts.map((text) => names.get(text as string))
      if (ids.every((id) => id !== undefined)) for (const id of ids) set.add(id as string)
    }
  })
  return { actors: [...actors], issues: [...issues] }
}

/** Ids by id and, where no two share it, by name. */
function namesOf(things: readonly { id: string; name: string }[]): Map<string, string> {
  const byName = new Map<string, string | null>()
  for (const { id, name } of things) byName.set(name, byName.has(name) ? null : id)
  const names = new Map<string, string>()
  for (const [name, id] of byName) if (id !== null) names.set(name, id)
  for (const { id } of things) names.set(id, id)
  return names
}
