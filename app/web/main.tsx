import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/controls.css'
import './styles/panels.css'
import './styles/over.css'
import { createRoot } from 'react-dom/client'
import { DropLayer } from './drop/DropLayer.tsx'
import { language } from './language.ts'
import { App } from './shell/App.tsx'
import { PageBoundary } from './shell/Boundary.tsx'
import { followService } from './state/service-store.ts'
import { followTheme } from './state/theme.ts'
import { followAddress } from './state/view-store.ts'

/** Data that the address carries are opened by code that comes with the first such link. */
function followLink(): void {
  if (location.hash.startsWith('#data=')) void import('./out/link/open-link.ts').then((one) => one.openLink())
}

document.documentElement.lang = language
followTheme()
void followAddress()
followService()
void import('./state/keeping.ts').then((one) => one.followKeptFiles())
followLink()
addEventListener('hashchange', followLink)
createRoot(document.getElementById('root') as HTMLElement).render(
  <PageBoundary>
    <App />
    <DropLayer />
  </PageBoundary>,
)
