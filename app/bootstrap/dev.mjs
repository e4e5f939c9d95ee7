// `npm run dev`: the page with hot reload, and behind it the API, built and started again whenever its sources change.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, NODE_SOURCES } from './built.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { endWithNpm, fail, ROOT, say } from './root.mjs'

/** An editor writes a file in several steps, and a checkout changes many files at once. */
const SETTLE_MS = 300

const args = process.argv.slice(2)
const givenPort = args.indexOf('--port')
/** The API's port, 4700 unless told; the page's is the one after it. */
const API_PORT = givenPort < 0 ? 4700 : Number(args.splice(givenPort, 2)[1])
const PAGE_PORT = API_PORT + 1
/** Further arguments go to `parley start`; without `--store` the datasets are kept in memory, which starts at once. */
const apiArgs = [
  'start',
  '--no-open',
  '--port',
  String(API_PORT),
  ...(args.includes('--store') ? [] : ['--store', 'memory']),
  ...args,
]

const MAIN = pathToFileURL(join(ROOT, 'dist/command/main.js')).href

let api = null
let ending = false

function startApi() {
  // Past the start script, which would build the page each time: here Vite serves it from its sources.
  const run = `const { main } = await import(${JSON.stringify(MAIN)}); await main(process.argv.slice(1))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', run, '--', ...apiArgs], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  child.on('exit', (code) => {
    if (child === api && !ending) say(`The API ended with ${code}; it starts again when a source changes.`)
  })
  api = child
}

async function stopApi() {
  const child = api
  api = null
  if (child === null || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

let restarting = Promise.resolve()
async function restart() {
  try {
    await ensureBuilt(['node'])
  } catch (error) {
    // What does not compile is told; what ran goes on.
    say(error.message)
    return
  }
  await stopApi()
  if (!ending) startApi()
}

function watchSources() {
  let timer
  for (const source of NODE_SOURCES) {
    watch(join(ROOT, source), { recursive: true }, (_, name) => {
      if (name?.includes('.test.')) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        restarting = restarting.then(restart)
      }, SETTLE_MS)
    })
  }
}

try {
  endWithNpm()
  await ensureDependencies()
  // The server does not start without a page, even where nobody asks it for one.
  await ensureBuilt(['node', 'page'])
  process.env.PARLEY_API = `http://127.0.0.1:${API_PORT}`
  startApi()
  watchSources()
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: join(ROOT, 'vite.config.ts'),
    server: { host: '127.0.0.1', port: PAGE_PORT, strictPort: true },
  })
  await vite.listen()
  say(`The page is at http://127.0.0.1:${PAGE_PORT}/`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      ending = true
      await Promise.all([stopApi(), vite.close()])
      process.exit(0)
    })
  }
} catch (error) {
  ending = true
  await stopApi()
  fail(error)
}
