// Installs the locked dependencies when they are missing or stale.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withLock } from './lock.mjs'
import { checkNode, ROOT, run, say } from './root.mjs'

const STAMP = join(ROOT, 'node_modules', '.parley-lock')

function wanted() {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(ROOT, file)))
  return `${hash.digest('hex')} ${process.versions.modules} ${process.platform}-${process.arch}`
}

const isFresh = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()

/** npm's own script, which Node runs on every system; Node starts no `npm.cmd` by itself. */
function npmScript() {
  const running = process.env.npm_execpath
  if (running?.endsWith('.js')) return running
  const folder = dirname(process.execPath)
  return [join(folder, 'node_modules'), join(folder, '..', 'lib', 'node_modules')]
    .map((modules) => join(modules, 'npm', 'bin', 'npm-cli.js'))
    .find((path) => existsSync(path))
}

/** Installs what the lock file names into this checkout, unless it is there; rejects with a sentence when it cannot be done. */
export async function ensureDependencies() {
  checkNode()
  if (isFresh()) return
  await withLock('install', async () => {
    if (isFresh()) return
    say('Installing the locked dependencies …')
    const script = npmScript()
    const [npm, first] = script === undefined ? ['npm', []] : [process.execPath, [script]]
    // NODE_ENV=production would leave out the tools that the page is built with.
    const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    await run(npm, args, { spawn: { env: { ...process.env, npm_config_yes: 'true' } } })
    writeFileSync(STAMP, wanted())
  })
}
