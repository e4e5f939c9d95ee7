/** Coalitions: who stands together, how firmly, and what divides them. */
import { CoalitionControls } from './CoalitionControls.tsx'
import { CoalitionsPage } from './CoalitionsPage.tsx'

export const view = { Page: CoalitionsPage, controls: [CoalitionControls] }
