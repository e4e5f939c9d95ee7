/** Measures of two actors’ positions. */
export * from './measure.ts'
export * from './registry.ts'
