import type { ScopeQuery } from '../../positions/scope.ts'

type Params = readonly (keyof ScopeQuery)[]

/** What compares no two actors needs none of these. */
const OF_PAIRS: Params = ['measure', 'minShared', 'joint']

/**
 * Parameters of a scope that an answer does not read. Over HTTP they may be given all the same, so that one saved view fits every call; the command refuses them, since there nobody gives
 * what is not meant.
 */
export const UNREAD = {
  positions: [...OF_PAIRS, 'weight'],
  shifts: [...OF_PAIRS, 'weight', 'drop'],
  mactor: [...OF_PAIRS, 'weight'],
  /** Of a series of polarisation, which is of issues. */
  polarisation: OF_PAIRS,
} as const satisfies Readonly<Record<string, Params>>

/** What a parameter that is not read is for. */
export const FOR_PAIRS = 'answers about pairs of actors'
