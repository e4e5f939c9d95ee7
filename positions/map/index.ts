/** Where actors stand on a map whose distances are disagreement. */
export * from './alignment-map.ts'
export * from './configuration.ts'
export * from './orientation.ts'
export * from './seeded-random.ts'
