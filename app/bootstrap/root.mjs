// Where the checkout is, and running a program in it: Node built-ins only, for this runs before anything is installed.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Tells a person what goes on, on stderr: stdout is for results. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** Runs a program in the checkout with its output on stderr; rejects with a sentence when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', options.quiet ? 'ignore' : 2, 2],
      ...options.spawn,
    })
    child.on('error', (error) => reject(new Error(`${command}: cannot be run (${error.message})`)))
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`${command} ${args.join(' ')}: ended with ${signal ?? code}`))
    })
  })
}

/** Runs a tool of node_modules by the path of its script, without npx, which would fetch what is not installed. */
export function runTool(script, args, options) {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], options)
}

/** Ends the process with a sentence for people, never a stack. */
export function fail(error, code = 1) {
  say(error instanceof Error ? error.message : String(error))
  process.exit(code)
}

/** Throws when this Node is older than what package.json asks for. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node ${process.versions.node} is too old: Parley needs Node 20.19 or later`)
  }
}

/**
 * Under npm or npx: ends this process, as SIGTERM would, when the one that started it is no more. npm runs programs in a shell and signals only
 * that, so that whatever the shell started would go on by itself. On Windows, where a process keeps the id of a dead parent, the console ends all.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 250).unref()
}
