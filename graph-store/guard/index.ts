/** Other people's Cypher: what may run, within which limits, and in which form values come out. */
export { isComplete, parameterNames } from './cypher-words.ts'
export {
  CypherBusyError,
  CypherCancelledError,
  CypherError,
  CypherRefusedError,
  CypherTimeoutError,
  CypherTooLongError,
} from './errors.ts'
export { FairQueue } from './fair-queue.ts'
export { CypherGateway, type CypherQuestion, type GatewayState } from './gateway.ts'
export { type GraphSchema, graphSchema } from './graph-schema.ts'
export { CYPHER_LIMITS, type CypherLimits, DEFAULT_LIMITS, limitsOf, TEXT_BYTES } from './limits.ts'
export { cypherParameters, ParameterError } from './parameters.ts'
export type { CypherNotification, CypherPlan } from './plan.ts'
export { asksForPlan } from './read-text.ts'
export type { Restartable } from './recovery.ts'
export type { Rows } from './rows.ts'
export { isoText, valueJson } from './value-json.ts'
