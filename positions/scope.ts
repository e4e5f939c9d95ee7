/** What to compare and how: the parameters shared by the page's URL, the HTTP API and the command line, in one schema. */

import { z } from 'zod'
import { isCalendarDate, isInstant } from './calendar.ts'
import { ACTOR_KINDS, type Defaults, GREATEST_NUMBER, LEVELS } from './dataset/model.ts'
import { UserError } from './errors.ts'
import { MEMBER_RULES, type Members } from './member-rule.ts'
import { numberParam } from './number-param.ts'
import { plainNumber } from './plain-number.ts'
import { shown } from './text.ts'

const date = z.string().refine(isCalendarDate, 'expected a date: YYYY-MM-DD, YYYY-MM or YYYY')
const instant = z.string().refine(isInstant, 'expected a date, or a UTC time such as 2025-08-10T09:30:00Z')
const list = z.preprocess((x) => (x === undefined || Array.isArray(x) ? x : [x]), z.array(z.string().min(1)).optional())
const flag = z.preprocess((x) => (x === 'true' || x === '' ? true : x === 'false' ? false : x), z.boolean().optional())

/** The request as people write it: every parameter optional, repeatable ones as lists, weights as `issue=number`. */
export const scopeQuerySchema = z.object({
  measure: z.string().optional(),
  minShared: numberParam(
    z.number('expected a whole number').int('expected a whole number').min(1, 'expected 1 or more'),
  ).optional(),
  asOf: date.optional(),
  knownAt: instant.optional(),
  from: date.optional(),
  to: date.optional(),
  issue: list,
  weight: list,
  level: z.enum(LEVELS).optional(),
  members: z.enum(MEMBER_RULES).optional(),
  inherit: flag,
  kind: z.preprocess((x) => (x === undefined || Array.isArray(x) ? x : [x]), z.array(z.enum(ACTOR_KINDS)).optional()),
  joint: z.enum(['all', 'exclude']).optional(),
  drop: z.enum(['none', 'unanimous']).optional(),
  partial: flag,
})
export type ScopeQuery = z.infer<typeof scopeQuerySchema>

/** A request made whole: nothing is left to default, save dates that are open. */
export interface Scope {
  readonly measure: string
  readonly minShared: number
  /** Positions are those held on this day; undefined when the dataset has no dates at all. */
  readonly asOf: string | undefined
  readonly knownAt: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  /** Ids of issues; each stands for all below it. Empty: all. */
  readonly issue: readonly string[]
  /** Weight by issue id (≥ 0); an issue's weight holds for all below it that have none of their own. */
  readonly weight: ReadonlyMap<string, number>
  readonly level: (typeof LEVELS)[number]
  /** How members' positions become their group's. */
  readonly members: Members
  readonly inherit: boolean
  /** Kinds of actor to keep. Empty: all. */
  readonly kind: readonly (typeof ACTOR_KINDS)[number][]
  readonly joint: 'all' | 'exclude'
  readonly drop: 'none' | 'unanimous'
  /** Whether issues of which only some votes are known take part. */
  readonly partial: boolean
}

/**
 * Completes a request with the dataset's defaults, then with Parley's. The dataset's default window is for its opening picture: it holds
 * only while the request names no time and no issue of its own. `lastDate` is the dataset's last date. Throws a `UserError` when a weight is not `issue=number`.
 */
export function completeScope(query: ScopeQuery, defaults: Defaults, lastDate: string | undefined): Scope {
  const ownTime = query.asOf ?? query.from ?? query.to
  const window = ownTime === undefined && query.issue === undefined ? defaults.window : undefined
  return {
    measure: query.measure ?? defaults.measure ?? 's',
    minShared: query.minShared ?? defaults.minShared ?? 3,
    asOf: query.asOf ?? defaults.asOf ?? lastDate,
    knownAt: query.knownAt,
    from: query.from ?? window?.from,
    to: query.to ?? window?.to,
    issue: query.issue ?? [],
    weight: parseWeights(query.weight ?? []),
    level: query.level ?? defaults.level ?? 'persons',
    members: query.members ?? 'by-scale',
    inherit: query.inherit ?? false,
    kind: query.kind ?? [],
    joint: query.joint ?? 'all',
    drop: query.drop ?? 'none',
    partial: query.partial ?? false,
  }
}

function parseWeights(texts: readonly string[]): Map<string, number> {
  return new Map(
    texts.map((text) => {
      const at = text.lastIndexOf('=')
      const number = text.slice(at + 1).trim()
      const weight = plainNumber(number)
      if (at < 1 || !(weight >= 0 && weight <= GREATEST_NUMBER)) {
        throw new UserError(
          'bad-parameter',
          'weight',
          `${shown(text)} is not issue=number (such as territory=2, with a number from 0 to 1e15)`,
        )
      }
      return [text.slice(0, at), weight]
    }),
  )
}
