import { StoreUnavailableError } from '../../graph-store/errors.ts'
import { type Dataset, type Stance, textAt, timeSpan } from '../../positions/dataset/index.ts'
import { resolvePositions, scopeOf, unitPlace } from '../../positions/resolve/index.ts'
import { type PositionShift, positionShifts } from '../../positions/series/index.ts'
import type { ShiftsAnswer } from './analysis-answers.ts'
import type { ShiftsQuery } from './parameters.ts'

/** The names of a shift's columns, in the order in which they are printed. */
export const SHIFT_COLUMNS = [
  'actor',
  'issue',
  'on',
  'before',
  'after',
  'change',
  'relative',
  'beforeFrom',
  'beforeStance',
  'afterFrom',
  'afterStance',
  'afterDocuments',
  'kind',
  'who',
] as const

/** What is told of a stance's evidence: its id, and the documents that it was read in. */
export type StanceEvidence = Pick<Stance, 'id' | 'evidence'>
/** Gives the evidence of the stances of these actors on these issues (by id), by row. */
export type EvidenceSource = (
  actors: readonly string[],
  issues: readonly string[],
) => Promise<ReadonlyMap<number, StanceEvidence>>

/**
 * Who came to another position on what, when, and by how much, up to the day asked for (by default the dataset's last), with the stances and documents behind
 * it. Throws a `UserError` when an actor is no unit, or an issue is not there.
 */
export async function shiftsAnswer(
  dataset: Dataset,
  query: ShiftsQuery,
  source: EvidenceSource,
): Promise<ShiftsAnswer> {
  // The picture that a dataset opens with is one moment of it: its day and window must not hide what changed.
  const asOf = query.asOf ?? timeSpan(dataset.stances)?.to
  const scope = { ...scopeOf(dataset, query), asOf, from: query.from, to: query.to }
  const actors = actorsOf(dataset, query)
  const shifts = positionShifts(dataset, scope, query.min === undefined ? {} : { min: query.min }).filter(
    ({ actor }) => actors === null || actors.has(actor),
  )
  const { evidence, notice } = await evidenceOf(dataset, shifts, source)
  const held = ({ value, row }: PositionShift['before']) => ({
    value,
    from: row < 0 ? null : holderOf(dataset, row),
    statedOn: textAt(dataset.stances.statedOn, row) ?? null,
    stance: evidence.get(row)?.id ?? null,
    documents: [...new Set(evidence.get(row)?.evidence.map(({ document }) => document))],
  })
  return {
    dataset: dataset.info.id,
    sha256: dataset.info.sha256,
    level: scope.level,
    asOf: asOf ?? null,
    knownAt: scope.knownAt ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
    shifts: shifts.map(({ actor, issue, on, kind, who, before, after, change, relative }) => ({
      actor: dataset.actors[actor]?.id as string,
      issue: dataset.issues[issue]?.id as string,
      on,
      kind,
      who: who.map((one) => ({
        actor: dataset.actors[one.actor]?.id as string,
        how: one.how,
        before: one.before,
        after: one.after,
        statedOn: textAt(dataset.stances.statedOn, one.row) ?? null,
        stance: evidence.get(one.row)?.id ?? null,
      })),
      before: held(before),
      after: held(after),
      change,
      relative,
    })),
    notice,
  }
}

/** Shifts as rows with the columns of `SHIFT_COLUMNS`; documents, and who is behind a shift, divided by `|`. */
export function* shiftRows({ shifts }: ShiftsAnswer): Generator<Record<(typeof SHIFT_COLUMNS)[number], unknown>> {
  for (const { before, after, who, ...shift } of shifts) {
    yield {
      ...shift,
      who: who.map(({ actor, how }) => `${actor} ${how}`).join('|'),
      before: before.value,
      after: after.value,
      beforeFrom: before.from,
      beforeStance: before.stance,
      afterFrom: after.from,
      afterStance: after.stance,
      afterDocuments: after.documents.join('|'),
    }
  }
}

function actorsOf(dataset: Dataset, query: ShiftsQuery): Set<number> | null {
  if (query.actor === undefined) return null
  const positions = resolvePositions(dataset, scopeOf(dataset, query))
  return new Set(query.actor.map((id) => positions.units[unitPlace(positions, id)] as number))
}

async function evidenceOf(dataset: Dataset, shifts: readonly PositionShift[], source: EvidenceSource) {
  const holders = new Set(
    shifts.flatMap(({ before, after, who }) =>
      [before, after, ...who].flatMap(({ row }) => (row < 0 ? [] : [holderOf(dataset, row)])),
    ),
  )
  const issues = new Set(shifts.map(({ issue }) => dataset.issues[issue]?.id as string))
  try {
    return { evidence: await source([...holders], [...issues]), notice: null }
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error
    const notice = 'The database is away: the shifts hold, the evidence behind them comes back with it.'
    return { evidence: new Map<number, StanceEvidence>(), notice }
  }
}

function holderOf(dataset: Dataset, row: number): string {
  return dataset.actors[dataset.stances.actor[row] as number]?.id as string
}
