/** Coalitions: who stands together, how firmly, and what divides them. */
import type { ViewModule } from '../../pages.ts'
import { CoalitionControls } from './CoalitionControls.tsx'
import { CoalitionsPage } from './CoalitionsPage.tsx'

export const view: ViewModule = { Page: CoalitionsPage, controls: [CoalitionControls] }
