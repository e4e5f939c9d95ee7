/** What if: hypothetical positions, and what they would change. */
import type { ViewModule } from '../../pages.ts'
import { WhatIfPage } from './WhatIfPage.tsx'

export const view: ViewModule = { Page: WhatIfPage, controls: [] }
