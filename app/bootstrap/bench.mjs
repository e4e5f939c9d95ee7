// `npm run bench [-- NAME …]`: measures beside a peer in the same run; prints machine, versions, medians and spread.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './built.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { fail, ROOT } from './root.mjs'

try {
  await ensureDependencies()
  await ensureBuilt(['node', 'page'])
  const { bench } = await import(pathToFileURL(join(ROOT, 'dist', 'bench', 'main.js')).href)
  await bench(process.argv.slice(2))
} catch (error) {
  fail(error)
}
