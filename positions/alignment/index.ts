/** How actors align, pair by pair, under a measure. */
export * from './align-by-planes.ts'
export * from './alignment.ts'
export * from './neighbours.ts'
export * from './pair-account.ts'
export * from './pair-sampler.ts'
export * from './scales.ts'
export * from './who-counts.ts'
