// Builds what Node runs (TypeScript to dist/) and the page (Vite to dist/web), each only when a source is newer.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleCommand } from './bundle.mjs'
import { withLock } from './lock.mjs'
import { ROOT, runTool, say } from './root.mjs'
import { gatherTypefaces } from './typefaces.mjs'

const SHARED = ['positions', 'diagram', 'package-lock.json', 'tsconfig.json']
/** What the command and the server are built from. */
export const NODE_SOURCES = [
  ...SHARED,
  'graph-store',
  'graph-loader',
  'app/accounts',
  'app/api',
  'app/calls',
  'app/cli',
  'app/export-files',
  'app/paths.ts',
  'app/server',
  'app/store',
  'app/views',
]
/** What the page is built from. */
export const PAGE_SOURCES = [
  ...SHARED,
  'graph-store',
  'graph-loader',
  'app/accounts',
  'app/api',
  'app/bootstrap/picture-theme.ts',
  'app/bootstrap/whole-page.config.ts',
  'app/export-files',
  'app/views',
  'app/web',
  'vite.config.ts',
]
const PARTS = {
  node: {
    sources: [...NODE_SOURCES, 'bench'],
    stamp: 'dist/.node-built',
    async build() {
      await runTool('typescript/bin/tsc', ['-p', 'app/bootstrap/tsconfig.node.json'])
      await bundleCommand()
      // Read beside the code that draws with them, in its folder and in the bundle.
      for (const folder of ['dist/diagram/fonts', 'dist/fonts']) {
        cpSync(join(ROOT, 'diagram/fonts'), join(ROOT, folder), {
          recursive: true,
          filter: (path) => !path.endsWith('.md'),
        })
      }
      await gatherTypefaces()
    },
  },
  page: {
    sources: PAGE_SOURCES,
    stamp: 'dist/.page-built',
    async build() {
      // Whoever builds from a test or a development shell must get the same page.
      const env = { ...process.env, NODE_ENV: 'production' }
      await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { spawn: { env } })
      const whole = ['build', '--logLevel', 'warn', '--config', 'app/bootstrap/whole-page.config.ts']
      await runTool('vite/bin/vite.js', whole, { spawn: { env } })
    },
  },
}

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  // A folder's own time changes when a file in it is removed or added.
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stat.mtimeMs)
}

function isFresh({ sources, stamp }) {
  const built = statSync(join(ROOT, stamp), { throwIfNoEntry: false })
  return built !== undefined && sources.every((source) => newest(join(ROOT, source)) <= built.mtimeMs)
}

/** Builds the named parts, `node` and `page`, where they are stale. */
export async function ensureBuilt(names) {
  if (names.every((name) => isFresh(PARTS[name]))) return
  await withLock('build', async () => {
    for (const name of names) {
      const part = PARTS[name]
      if (isFresh(part)) continue
      say(name === 'page' ? 'Building the page …' : 'Building …')
      const started = new Date()
      const stamp = join(ROOT, part.stamp)
      rmSync(stamp, { force: true })
      await part.build()
      if (!existsSync(join(ROOT, 'dist'))) mkdirSync(join(ROOT, 'dist'))
      writeFileSync(stamp, started.toISOString())
    }
  })
}
