// Installs the locked dependencies when they are missing or stale.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { ROOT, run, say } from './root.mjs'

const STAMP = join(ROOT, 'node_modules', '.parley-lock')

function wanted() {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(ROOT, file)))
  return `${hash.digest('hex')} ${process.versions.modules} ${process.platform}-${process.arch}`
}

const isFresh = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()

export async function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node ${process.versions.node} is too old: Parley needs Node 20.19 or later`)
  }
  if (isFresh()) return
  await withLock(async () => {
    if (isFresh()) return
    say('Installing the locked dependencies …')
    const npm = process.env.npm_execpath?.endsWith('.js')
      ? [process.execPath, [process.env.npm_execpath]]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
    // NODE_ENV=production would leave out the tools that the page is built with.
    const args = [...npm[1], 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    await run(npm[0], args, { spawn: { env: { ...process.env, npm_config_yes: 'true' } } })
    writeFileSync(STAMP, wanted())
  })
}
