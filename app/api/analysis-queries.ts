/** The parameters of the analyses, shared by the HTTP API and the command line: those of a scope, and their own. */
import { z } from 'zod'
import { MOST_RESOLUTION } from '../../positions/coalitions/most-resolution.ts'
import { numberParam } from '../../positions/number-param.ts'
import { scopeQuerySchema } from '../../positions/scope.ts'
import { isCalendarSpan } from '../../positions/series/calendar-span.ts'
import { SERIES_KINDS } from '../../positions/series/series.ts'
import { tableFormat } from './table-format.ts'

const list = z.preprocess((x) => (x === undefined || Array.isArray(x) ? x : [x]), z.array(z.string().min(1)).optional())
const whole = (least: number, most: number) =>
  numberParam(
    z
      .number(`expected a whole number from ${least} to ${most}`)
      .int(`expected a whole number from ${least} to ${most}`)
      .min(least, `expected ${least} or more`)
      .max(most, `expected ${most} or less`),
  )
const number = z.number('expected a number, in digits')
const SPAN = 'expected a number with d, w, m or y, such as 30d, 2w, 1m, 1y'
const span = z.string(SPAN).refine(isCalendarSpan, SPAN)
const seed = whole(0, 4_294_967_295).optional()
const resolution = numberParam(
  number.positive('expected a number above 0').max(MOST_RESOLUTION, `expected ${MOST_RESOLUTION} or less`),
).optional()
const base = { ...scopeQuerySchema.shape, ...tableFormat }
const threshold = numberParam(number).optional()
const thresholds = { agree: threshold, differ: threshold }

/** Robustness of a pair: `bootstrap` is the number of samples, none when absent. */
export const robustnessQuerySchema = z.strictObject({ ...base, bootstrap: whole(1, 100_000).optional(), seed })
export type RobustnessQuery = z.infer<typeof robustnessQuerySchema>

/** A series: `from` and `to` bound the windows. */
export const seriesQuerySchema = z
  .strictObject({
    ...base,
    of: z.enum(SERIES_KINDS, `expected one of ${SERIES_KINDS.join(', ')}`),
    actor: list,
    width: span,
    step: span.optional(),
    ...thresholds,
    seed,
    resolution,
  })
  .refine(({ asOf }) => asOf === undefined, {
    path: ['asOf'],
    message: 'a series takes its days from its windows; bound it with from and to',
  })
  .refine(({ of, actor = [] }) => of !== 'pair' || (actor.length === 2 && actor[0] !== actor[1]), {
    path: ['actor'],
    message: 'expected two different actors for a pair',
  })
  .refine(({ of, actor = [] }) => of !== 'group' || (actor.length >= 2 && new Set(actor).size === actor.length), {
    path: ['actor'],
    message: 'expected two or more actors, each once, for a group',
  })
  .refine(({ of, actor = [] }) => of === 'pair' || of === 'group' || actor.length === 0, {
    path: ['actor'],
    message: 'only a pair or a group takes actors',
  })
export type SeriesQuery = z.infer<typeof seriesQuerySchema>

/** Shifts: of these actors, of at least so many units of the scale; `from` and `to` bound the days of the shifts. */
export const shiftsQuerySchema = z.strictObject({
  ...base,
  actor: list,
  min: numberParam(number.min(0, 'expected 0 or more')).optional(),
})
export type ShiftsQuery = z.infer<typeof shiftsQuerySchema>

/** Coalitions: see `CoalitionOptions`; `shuffles` of the positions set the division against chance, without it as many as are quick. */
export const coalitionsQuerySchema = z.strictObject({
  ...base,
  agree: threshold,
  seed,
  resolution,
  runs: whole(0, 1000).optional(),
  shuffles: whole(0, 999).optional(),
})
export type CoalitionsQuery = z.infer<typeof coalitionsQuerySchema>

/**
 * Polarisation and balance: lines of agreement from `agree` on, of disagreement up to `differ`; `camps` asks for a division into at most so
 * many camps, or `any` number.
 */
export const polarisationQuerySchema = z.strictObject({
  ...base,
  ...thresholds,
  camps: z.union([z.literal('any'), whole(1, 1000)], 'expected any, or a whole number from 1 to 1000').optional(),
})
export type PolarisationQuery = z.infer<typeof polarisationQuerySchema>

/** MACTOR's matrices: a scope alone. */
export const mactorQuerySchema = z.strictObject(base)

/** A scenario: moves as `ACTOR=ISSUE=VALUE`, and for whom to find the best further move towards which group. */
export const scenarioQuerySchema = z
  .strictObject({ ...base, move: list, best: z.string().min(1).optional(), group: list })
  .refine(({ move, best }) => move !== undefined || best !== undefined, {
    path: ['move'],
    message: 'expected a move as ACTOR=ISSUE=VALUE, or an actor in best',
  })
  .refine(({ best, group }) => (best === undefined) === (group === undefined), {
    path: ['group'],
    message: 'best and group go together: best names who moves, group towards whom',
  })
export type ScenarioQuery = z.infer<typeof scenarioQuerySchema>
