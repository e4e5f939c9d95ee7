import { StoreUnavailableError } from '../../graph-store/errors.ts'
import type { GraphStore } from '../../graph-store/graph-store.ts'
import { pairAccount } from '../../positions/alignment/pair-account.ts'
import type { Stance } from '../../positions/dataset/model.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import { answerScope } from './answer-scope.ts'
import type { PairAnswer, PositionAnswer } from './answers.ts'
import { documentsNamed } from './documents-named.ts'
import { positionAt } from './position-rows.ts'

/**
 * The account of two actors (by id) with the stances and evidence that each side rests on. `store` gives the texts.
 * Throws an Error for people when one of the two is no unit of the positions.
 */
export async function pairAnswer(positions: Positions, a: string, b: string, store: GraphStore): Promise<PairAnswer> {
  const { dataset } = positions
  const account = pairAccount(positions, placeOf(positions, a), placeOf(positions, b))
  const cells = account.issues.flatMap(({ cellA, cellB }) => [
    positionAt(positions, cellA),
    positionAt(positions, cellB),
  ])
  const holders = [...new Set(cells.flatMap((position) => (position ? [position.from] : [])))]
  const issueIds = account.issues.map(({ issue }) => dataset.issues[issue]?.id as string)
  const { texts, documents, notice } = await evidence(positions, holders, issueIds, store)
  const side = (cell: number) => {
    const position = positionAt(positions, cell)
    if (!position) return null
    const { actor: _actor, issue: _issue, ...rest } = position satisfies PositionAnswer
    return { ...rest, stance: texts.get(positions.row[cell] as number) ?? null }
  }
  const { issues: inScope, ...scope } = answerScope(positions)
  return {
    ...scope,
    a,
    b,
    value: account.value,
    reason: account.reason,
    shared: account.shared,
    coverage: account.coverage,
    inScope,
    issues: account.issues.map(({ issue, cellA, cellB, distance, weight, contribution, joint }) => {
      const sides = { a: side(cellA), b: side(cellB) }
      return {
        issue: dataset.issues[issue]?.id as string,
        name: dataset.issues[issue]?.name as string,
        a: sides.a?.value ?? null,
        b: sides.b?.value ?? null,
        distance,
        weight,
        contribution,
        joint,
        sides,
      }
    }),
    documents,
    notice,
  }
}

// The numbers rest on the columns, which are at hand; without the store only the words are missing, and that is told.
async function evidence(positions: Positions, actors: readonly string[], issues: readonly string[], store: GraphStore) {
  try {
    const texts = await textsByRow(positions, actors, issues, store)
    return { texts, documents: await documentsNamed(positions.dataset, [...texts.values()], store), notice: null }
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error
    return {
      texts: new Map<number, Stance>(),
      documents: [],
      notice: 'The database is away: the numbers hold, the evidence behind them comes back with it.',
    }
  }
}

/** The place of an actor among the units. Throws an Error for people when it is unknown, or folded into another at this level. */
function placeOf({ dataset, units, scope }: Positions, id: string): number {
  const actor = dataset.actors.findIndex((candidate) => candidate.id === id)
  if (actor < 0) throw new Error(`actor: no actor "${id}" in dataset "${dataset.info.id}"`)
  const place = units.indexOf(actor)
  if (place < 0)
    throw new Error(`actor: "${id}" is not compared by itself at level ${scope.level}; ask with level=persons`)
  return place
}

// The store lists the stances of an (actor, issue) pair in the order of its rows in the columns, so the k-th of both are the same.
async function textsByRow(
  { dataset }: Positions,
  actors: readonly string[],
  issues: readonly string[],
  store: GraphStore,
): Promise<Map<number, Stance>> {
  if (actors.length === 0) return new Map()
  const stances = await store.stances(dataset.info.id, { actors, issues })
  const key = (actor: string, issue: string) => `${actor}\u001f${issue}`
  const queues = new Map<string, Stance[]>()
  for (const stance of stances) {
    const at = key(stance.actor, stance.issue)
    const queue = queues.get(at)
    if (queue) queue.push(stance)
    else queues.set(at, [stance])
  }
  const wanted = new Set(actors)
  const out = new Map<number, Stance>()
  const { actor, issue, length } = dataset.stances
  const isWanted = dataset.actors.map(({ id }) => wanted.has(id))
  for (let row = 0; row < length; row++) {
    if (!isWanted[actor[row] as number]) continue
    const at = key(
      dataset.actors[actor[row] as number]?.id as string,
      dataset.issues[issue[row] as number]?.id as string,
    )
    const stance = queues.get(at)?.shift()
    if (stance) out.set(row, stance)
  }
  return out
}
