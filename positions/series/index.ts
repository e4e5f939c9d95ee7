/** Positions and alignment through time: series over windows, and who changed position when. */
export * from './change-of-position.ts'
export * from './polarisation.ts'
export * from './position-history.ts'
export * from './position-shifts.ts'
export * from './series.ts'
export * from './time-steps.ts'
export * from './time-windows.ts'
export * from './window-tables.ts'
