/** What if: hypothetical positions, and what they would change. */
import { WhatIfPage } from './WhatIfPage.tsx'

export const view = { Page: WhatIfPage, controls: [] }
