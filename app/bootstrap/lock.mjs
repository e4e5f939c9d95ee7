// One installer or builder at a time per checkout. The lock names its owner by process id, start and machine, so that one left by the dead is
// taken over, also when the id has been given to another process since.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT, say } from './root.mjs'

/** Ignored by git, and not among what an install or a build empties. */
const FOLDER = join(ROOT, '.cache')

/**
 * Does `work` (`what` names it for people: install, build) while no other process of this checkout does any; says on stderr whom it waits for.
 * Rejects with a sentence when the checkout cannot be written to.
 */
export async function withLock(what, work, { file = join(FOLDER, 'bootstrap.lock') } = {}) {
  const own = {
    pid: process.pid,
    mark: startMark(process.pid),
    host: hostname(),
    what,
    since: new Date().toISOString(),
  }
  const text = JSON.stringify(own)
  const draft = `${file}.${randomUUID()}`
  try {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(draft, text)
  } catch (error) {
    throw new Error(`${ROOT}: its dependencies or its build are stale, and it cannot be written to (${error.message})`)
  }
  try {
    for (let waitedFor = ''; !take(draft, file); ) {
      const found = textOf(file)
      if (found === null) continue
      const owner = ownerIn(found)
      if (!owner || !lives(owner)) {
        if (owner) say(`Taking over from process ${owner.pid}, which ended in the middle of its ${owner.what} …`)
        takeAway(file, found)
        continue
      }
      if (waitedFor !== found) say(waitingFor(owner, file))
      waitedFor = found
      await sleep(200)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  try {
    return await work()
  } finally {
    if (textOf(file) === text) rmSync(file, { force: true })
  }
}

function waitingFor({ pid, host, what, since }, file) {
  const elsewhere = host === hostname() ? '' : ` of the machine ${host}; remove ${file} if that is no more`
  return `Waiting for the ${what} that process ${pid} began at ${since}${elsewhere} …`
}

/** Whether the lock was free: a hard link appears with its content, so that nobody reads half a lock. */
function take(draft, file) {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/** Removes a lock of the dead, unless another process was quicker and the lock is its own by now. */
function takeAway(file, stale) {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (textOf(aside) !== stale) take(aside, file)
  rmSync(aside, { force: true })
}

function ownerIn(text) {
  try {
    const owner = JSON.parse(text)
    return Number.isSafeInteger(owner.pid) && owner.pid > 0 && typeof owner.what === 'string' ? owner : null
  } catch {
    return null
  }
}

function lives({ pid, mark, host }) {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return mark === null || startMark(pid) === mark
}

/** When a process began, as the system writes it; null where that cannot be asked. */
function startMark(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The second field, the name, may hold spaces and brackets; the start is the twenty-second.
      const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // A zombie has ended, though nobody has asked yet how.
      return state === 'Z' ? null : rest[18]
    }
    if (process.platform === 'win32') return null
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
