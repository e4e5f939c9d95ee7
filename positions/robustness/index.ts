/** How much an alignment hangs on single issues. */
export * from './bootstrap-interval.ts'
export * from './pair-robustness.ts'
