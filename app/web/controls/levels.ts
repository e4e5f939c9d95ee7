import type { Level } from '../../../positions/dataset/index.ts'

/** The levels in the order of the controls (the schema's list would bring the whole schema into the page). */
export const LEVELS = ['persons', 'delegations', 'blocs'] as const satisfies readonly Level[]
