/** What to compare and how: the request as people write it, and made whole. */
import { type ActorKind, type Defaults, GREATEST_NUMBER, type Level } from './dataset/index.ts'
import { UserError } from './errors.ts'
import type { Members } from './member-rule.ts'
import { SCOPE_PARAMETERS, type ValuesOf } from './parameters/index.ts'
import { plainNumber, shown } from './text.ts'

/** The request as people write it: every parameter optional, repeatable ones as lists, weights as `issue=number`. */
export type ScopeQuery = ValuesOf<typeof SCOPE_PARAMETERS>

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
  readonly level: Level
  /** How members' positions become their group's. */
  readonly members: Members
  readonly inherit: boolean
  /** Kinds of actor to keep. Empty: all. */
  readonly kind: readonly ActorKind[]
  readonly joint: 'all' | 'exclude'
  readonly drop: 'none' | 'unanimous'
  /** Whether issues of which only some votes are known take part. */
  readonly partial: boolean
}

/**
 * Completes a request with the dataset's defaults, then with Parley's. The dataset's default window is for its opening picture: it holds
 * only while the request names no time and no issue of its own. `lastDate` is the dataset's last date. Throws a `UserError` when a weight is not
 * `issue=number`.
 */
export function completeScope(query: ScopeQuery, defaults: Defaults, lastDate: string | undefined): Scope {
  const { measure, minShared, level, inherit, joint, drop, partial } = SCOPE_PARAMETERS
  const ownTime = query.asOf ?? query.from ?? query.to
  const window = ownTime === undefined && query.issue === undefined ? defaults.window : undefined
  return {
    measure: query.measure ?? defaults.measure ?? measure.default,
    minShared: query.minShared ?? defaults.minShared ?? minShared.default,
    asOf: query.asOf ?? defaults.asOf ?? lastDate,
    knownAt: query.knownAt,
    from: query.from ?? window?.from,
    to: query.to ?? window?.to,
    issue: query.issue ?? [],
    weight: parseWeights(query.weight ?? []),
    level: query.level ?? defaults.level ?? level.default,
    members: query.members ?? 'by-scale',
    inherit: query.inherit ?? inherit.default,
    kind: query.kind ?? [],
    joint: query.joint ?? joint.default,
    drop: query.drop ?? drop.default,
    partial: query.partial ?? partial.default,
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
