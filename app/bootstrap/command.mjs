// Hands over to the built command. In a checkout it first installs and builds what is missing; an installed program has all it needs, or is broken.
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode, endWithNpm, fail, ROOT } from './root.mjs'

const MAIN = join(ROOT, 'dist', 'command', 'main.js')
/** Commands that serve the page or hand it on. */
const PAGE_COMMANDS = ['start', 'open', 'publish']

/** A checkout has the sources; a package and an image have what was built from them. */
const isCheckout = existsSync(join(ROOT, 'app', 'cli', 'main.ts'))

/** Runs `parley` with these arguments. */
export async function parley(args) {
  try {
    checkNode()
    if (isCheckout) await makeReady(PAGE_COMMANDS.includes(args[0]) ? ['node', 'page'] : ['node'])
    else if (!existsSync(MAIN)) throw new Error(`Parley is not complete in ${ROOT}: install it again`)
  } catch (error) {
    fail(error)
  }
  endWithNpm()
  // npm runs scripts in the checkout; paths are meant from where the person stands.
  if (isOwnScript() && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  const { main } = await import(pathToFileURL(MAIN).href)
  await main(args)
}

async function makeReady(parts) {
  const { ensureDependencies } = await import('./dependencies.mjs')
  await ensureDependencies()
  const { ensureBuilt } = await import('./built.mjs')
  await ensureBuilt(parts)
}

/** Whether npm runs this as a script of our own package.json; another project's scripts may call `parley` too, from where they stand. */
function isOwnScript() {
  const { npm_lifecycle_event: script, npm_package_json: file } = process.env
  if (!['parley', 'start'].includes(script ?? '') || !file || !existsSync(file)) return false
  return realpathSync(file) === realpathSync(join(ROOT, 'package.json'))
}
