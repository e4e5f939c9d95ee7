/** Discourse networks: who says the same as whom, and who contradicts whom, statement by statement. */

export * from './networks.ts'
export * from './normalisation.ts'
export * from './registry.ts'
export * from './statement-counts.ts'
export * from './statement-pair.ts'
export * from './statements.ts'
