import type { ColorToken } from '../../../diagram/palette.ts'

/**
 * The colours of a pie of positions, clockwise from the top: the lower, middle and upper third of the scale, a stance without a value, and
 * nothing known.
 */
export const PIE_SLICES = ['issue-1', 'issue-3', 'issue-5', 'unknown', 'rule'] as const satisfies readonly ColorToken[]
