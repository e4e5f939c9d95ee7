/** What an analysis is: one definition, from which the HTTP call, its documentation and the command are made. */

import type { z } from 'zod'
import type { WordSource } from '../../graph-store/graph-store.ts'
import type { Alignment } from '../../positions/alignment/index.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import type { ParameterFault, Parameters, ValuesOf } from '../../positions/parameters/index.ts'
import type { Positions } from '../../positions/resolve/index.ts'
import type { ScopeQuery } from '../../positions/scope.ts'

/** What answers are computed with: positions and alignments kept from former questions, and where texts come from. */
export interface Desk {
  positions(dataset: Dataset, query: ScopeQuery): Positions
  alignment(dataset: Dataset, query: ScopeQuery): { positions: Positions; alignment: Alignment }
  readonly words: WordSource
}

/** What an analysis is asked. */
export interface Asked<Q> {
  readonly dataset: Dataset
  readonly query: Q
  /** The two actors of a pair, where the analysis is of one. */
  readonly a: string
  readonly b: string
  /** So many windows at most; any number when absent. */
  readonly mostWindows?: number
}

/** An analysis: `Q` are its parameters, `A` its answer. */
export interface Analysis<Q = unknown, A = unknown> {
  readonly command: string
  /** What it answers, as the help of the command and OpenAPI say; in lower case, without a full stop. */
  readonly summary: string
  /** Below that of a dataset; `{a}` and `{b}` are the actors of a pair. */
  readonly path: string
  readonly parameters: Parameters
  /** Parameters that only the command takes: files of this machine. */
  readonly files?: Parameters
  /** What no parameter can check alone, such as two that do not go together. */
  check?(query: Q): ParameterFault | undefined
  /** What would do nothing beside the others, and what it is for. HTTP takes it all the same, so that one saved view fits every call; the command refuses it. */
  idle?(query: Q): readonly (readonly [names: readonly string[], only: string])[]
  readonly answer: z.ZodType
  run(asked: Asked<Q>, desk: Desk): A | Promise<A>
  /** The answer as a table. */
  readonly columns: readonly string[]
  rows(answer: A): Iterable<object>
  /** What the answer says, for people who read the table. */
  sentences?(answer: A): readonly string[]
  /** How the command is called, behind its name. */
  readonly examples: readonly string[]
}

/** An analysis whose types are known to itself only; its query is read by its own parameters. */
export function analysis<P extends Parameters, Q extends ValuesOf<P>, A extends object>(
  given: Omit<Analysis<Q, A>, 'parameters'> & { readonly parameters: P },
): Analysis {
  return given as unknown as Analysis
}

/** What compares no two actors needs none of these. */
export const OF_PAIRS: readonly (keyof ScopeQuery)[] = ['measure', 'minShared', 'joint']
/** What a parameter that is not read is for. */
export const FOR_PAIRS = 'answers about pairs of actors'
