// `npm run build`: what Node runs and the page, where they are stale.
import { ensureBuilt } from './built.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { fail } from './root.mjs'

try {
  await ensureDependencies()
  await ensureBuilt(['node', 'page'])
} catch (error) {
  fail(error)
}
