import { StoreUnavailableError } from '../../graph-store/errors.ts'
import type { WordSource } from '../../graph-store/graph-store.ts'
import { pairAccount } from '../../positions/alignment/index.ts'
import type { Stance } from '../../positions/dataset/index.ts'
import { type Positions, rowsAt, unitPlace } from '../../positions/resolve/index.ts'
import { answerScope } from './answer-scope.ts'
import type { PairAnswer, PositionAnswer } from './answers.ts'
import { positionAt } from './position-rows.ts'
import { documentsNamed, stancesByRow } from './stance-texts.ts'

/**
 * The account of two actors (by id) with the stances and evidence that each side rests on. `store` gives the texts.
 * Throws a `UserError` when one of the two is no unit of the positions.
 */
export async function pairAnswer(positions: Positions, a: string, b: string, store: WordSource): Promise<PairAnswer> {
  const { dataset } = positions
  const account = pairAccount(positions, unitPlace(positions, a), unitPlace(positions, b))
  const rows = account.issues.flatMap(({ cellA, cellB }) => [...rowsAt(positions, cellA), ...rowsAt(positions, cellB)])
  const holders = [...new Set(rows.map((row) => dataset.actors[dataset.stances.actor[row] as number]?.id as string))]
  const issueIds = account.issues.map(({ issue }) => dataset.issues[issue]?.id as string)
  const { texts, documents, notice } = await evidence(positions, holders, issueIds, store)
  const side = (cell: number) => {
    const position = positionAt(positions, cell)
    if (!position) return null
    const { actor: _actor, issue: _issue, ...rest } = position satisfies PositionAnswer
    const stances = rowsAt(positions, cell).flatMap((row) => texts.get(row) ?? [])
    return { ...rest, stance: texts.get(positions.row[cell] as number) ?? null, stances }
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
async function evidence(positions: Positions, actors: readonly string[], issues: readonly string[], store: WordSource) {
  try {
    const texts = await stancesByRow(positions.dataset, actors, issues, store)
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
