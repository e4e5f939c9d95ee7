import type {
  CoalitionsAnswer,
  PolarisationAnswer,
  RobustnessAnswer,
  ScenarioAnswer,
  ShiftsAnswer,
} from '../../app/api/analysis-answers.ts'
import type { DatasetDetail, PositionAnswer } from '../../app/api/answers.ts'
import { scopeQueryOf, type View } from '../../positions/view.ts'
import type { MemoryApp } from '../support/memory-app.ts'

interface Pair {
  readonly a: string
  readonly b: string
  readonly value: number | null
  readonly shared: number
}

/** What the API answers to the questions that a view asks, fetched before any sentence of it is checked. */
export interface ApiAnswers {
  readonly detail: DatasetDetail
  readonly scope: {
    readonly issues: number
    readonly minShared: number
    readonly measure: string
    readonly level: string
    readonly asOf: string | null
    readonly from: string | null
    readonly to: string | null
    readonly left: { readonly partial: number; readonly unanimous: number }
    readonly outside: {
      readonly statements: number
      readonly actors: readonly { readonly actor: string; readonly statements: number }[]
    }
  }
  readonly pairs: readonly Pair[]
  /** Ids of all units, in their order; empty where a single one has no pair. */
  readonly units: readonly string[]
  readonly positions: readonly PositionAnswer[]
  /** On all issues, whatever the view names. */
  readonly everywhere: readonly PositionAnswer[]
  /** As of the day of comparison. */
  readonly before: readonly PositionAnswer[]
  readonly coalitions: CoalitionsAnswer
  readonly polarisation: PolarisationAnswer
  /** Of the first two selected; null where they are no units. */
  readonly robustness: RobustnessAnswer | null
  /** The same for the page, with the interval of what is drawn anew and of the positions with the view's moves. */
  readonly pairAnswer: RobustnessAnswer | null
  /** All stances of the dataset. */
  readonly stances: readonly {
    readonly actor: string
    readonly joint?: string | null
    readonly statedOn?: string | null
    readonly validTo?: string | null
  }[]
  readonly scenario: ScenarioAnswer | null
  /** Over the whole time of the dataset. */
  readonly shifts: ShiftsAnswer
}

type Param = string | number | boolean | readonly string[] | undefined

/** Asks the API all that sentences of a view are checked against. */
export async function apiAnswers(app: MemoryApp, id: string, view: View): Promise<ApiAnswers> {
  const ask = async <T>(call: string, params: Record<string, Param>): Promise<T | null> => {
    const search = new URLSearchParams()
    for (const [key, value] of Object.entries(params)) {
      if (value === undefined) continue
      for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one))
    }
    const response = await app.get(`/api/datasets/${id}${call}?${search}`)
    const body = (await response.json()) as T & { detail?: string }
    if (response.status >= 500) throw new Error(`${call}?${search}: ${response.status} ${body.detail}`)
    return response.ok ? body : null
  }
  const sure = async <T>(call: string, params: Record<string, Param>): Promise<T> => {
    const answer = await ask<T>(call, params)
    if (answer === null) throw new Error(`the API refuses ${call} of ${JSON.stringify(view)}`)
    return answer
  }
  const scope = scopeQueryOf(view) as Record<string, Param>
  const found = { agree: view.agree, seed: view.seed, resolution: view.resolution }
  const alignments = await sure<ApiAnswers['scope'] & { pairs: Pair[] }>('/alignments', scope)
  const scenario =
    view.move === undefined ? null : await sure<ScenarioAnswer>('/scenario', { ...scope, move: view.move })
  const positionsOf = async (params: Record<string, Param>) =>
    (await sure<{ positions: PositionAnswer[] }>('/positions', params)).positions
  const [a = '', b = ''] = view.select ?? []
  return {
    detail: await sure('', {}),
    // Hypothetical positions may bring an issue into scope.
    scope: scenario ?? alignments,
    pairs: alignments.pairs,
    units: [...new Set(alignments.pairs.flatMap((pair) => [pair.a, pair.b]))],
    positions: await positionsOf(scope),
    everywhere: await positionsOf({ ...scope, issue: undefined, drop: undefined }),
    before: view.since === undefined ? [] : await positionsOf({ ...scope, asOf: view.since, drop: undefined }),
    coalitions: await sure('/coalitions', {
      ...scope,
      ...found,
      shuffles: view.show === 'coalitions' ? undefined : 0,
    }),
    polarisation: await sure('/polarisation', scope),
    robustness: a === '' ? null : await ask(`/pairs/${a}/${b}/robustness`, scope),
    pairAnswer:
      a === '' || b === ''
        ? null
        : await ask(`/pairs/${a}/${b}/robustness`, { ...scope, bootstrap: 2000, seed: view.seed ?? 1 }),
    stances: (await sure<{ stances: ApiAnswers['stances'] }>('/stances', {})).stances,
    scenario,
    shifts: await sure('/shifts', { ...scope, asOf: undefined, from: undefined, to: undefined }),
  }
}
