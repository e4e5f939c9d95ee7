import { type FullDataset, stanceOf, textAt } from '../positions/dataset/index.ts'
import { saysTheSame } from './dataset-difference.ts'

/** What becomes of each row of what is added. */
export interface JoinPlan {
  /** Rows of `added` that say what is there already. */
  readonly there: ReadonlySet<number>
  /** By the row of `added`, that of the stance with the same id that says something else. */
  readonly oneId: ReadonlyMap<number, number>
  /** By the row of `added`, those of stances of the same actor, issue, day and coder under other ids that say something else. */
  readonly onePlace: ReadonlyMap<number, readonly number[]>
}

/** Compares what is added with what is there, stance by stance. */
export function joinPlan(base: FullDataset, added: FullDataset): JoinPlan {
  const byId = new Map<string, number>()
  const byPlace = new Map<string, number[]>()
  for (let row = 0; row < added.stances.length; row++) {
    byId.set(added.texts.id(row), row)
    const place = placeOf(added, row)
    byPlace.set(place, [...(byPlace.get(place) ?? []), row])
  }
  const there = new Set<number>()
  const oneId = new Map<number, number>()
  const near: [row: number, other: number][] = []
  for (let row = 0; row < base.stances.length; row++) {
    const same = byId.get(base.texts.id(row))
    if (same !== undefined) {
      if (saysTheSame(base, row, added, same)) there.add(same)
      else oneId.set(same, row)
    }
    for (const other of byPlace.get(placeOf(base, row)) ?? []) if (other !== same) near.push([row, other])
  }
  const onePlace = new Map<number, number[]>()
  for (const [row, other] of near) {
    if (there.has(other) || oneId.has(other)) continue
    if (saysTheSame(base, row, added, other)) {
      // An id that is made of file and row says nothing: the same statement in a later file is the same one.
      if (isOfRow(added, other)) there.add(other)
    } else if (isOtherwise(base, row, added, other)) onePlace.set(other, [...(onePlace.get(other) ?? []), row])
  }
  for (const row of there) onePlace.delete(row)
  return { there, oneId, onePlace }
}

function placeOf({ stances, texts, actors, issues }: FullDataset, row: number): string {
  const [actor, issue] = [actors[stances.actor[row] as number]?.id, issues[stances.issue[row] as number]?.id]
  return [actor, issue, textAt(stances.statedOn, row), texts.coder(row)].join('\u001f')
}

function isOfRow(dataset: FullDataset, row: number): boolean {
  const { id, readFrom, readRow } = stanceOf(dataset, row)
  return readFrom !== undefined && id.startsWith(`${readFrom} row ${readRow}`)
}

function isOtherwise(base: FullDataset, row: number, added: FullDataset, other: number): boolean {
  const [before, after] = [stanceOf(base, row), stanceOf(added, other)]
  return before.value !== after.value || before.status !== after.status
}
