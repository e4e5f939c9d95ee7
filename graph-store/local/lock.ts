import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, startMark } from './processes.ts'

/** Who holds a lock: a process, named by its id and start, and a random word for this one holding. */
interface Holder {
  readonly pid: number
  readonly mark: string | null
  readonly nonce: string
}

async function holderOf(file: string): Promise<{ text: string; holder: Holder | null } | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    const { pid, mark, nonce } = JSON.parse(text)
    if (typeof pid === 'number' && typeof nonce === 'string') return { text, holder: { pid, mark, nonce } }
  } catch {
    // A lock that cannot be read is nobody's: it is always written whole.
  }
  return { text, holder: null }
}

const holds = ({ pid, mark }: Holder): boolean => isAlive(pid) && (mark === null || startMark(pid) === mark)

async function takeAway(file: string, staleText: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  // Another process may have taken the stale lock over between our look and our rename: then what we moved is its lock.
  if ((await readFile(aside, 'utf8')) !== staleText) await link(aside, file).catch(() => {})
  await rm(aside, { force: true })
}

/** Options of {@link withLock}: a signal that ends the wait, and who is waited for, told once. */
interface LockOptions {
  readonly signal?: AbortSignal | undefined
  readonly onWait?: ((pid: number) => void) | undefined
}

/** Does `work` while no other process (or other call) does so under the same lock file; a dead holder's lock is taken over. */
export async function withLock<T>(file: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const nonce = randomUUID()
  const own: Holder = { pid: process.pid, mark: startMark(process.pid), nonce }
  const draft = `${file}.${nonce}`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    await writeFile(draft, JSON.stringify(own), { mode: 0o600 })
    let waitedFor: number | null = null
    for (;;) {
      options.signal?.throwIfAborted()
      try {
        // A hard link appears with its content, so that nobody ever reads half a lock.
        await link(draft, file)
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const found = await holderOf(file)
      if (found === null) continue
      if (found.holder === null || !holds(found.holder)) {
        await takeAway(file, found.text)
        continue
      }
      if (waitedFor !== found.holder.pid) {
        waitedFor = found.holder.pid
        options.onWait?.(waitedFor)
      }
      await sleep(200, undefined, options.signal ? { signal: options.signal } : {}).catch(() => {})
    }
  } finally {
    await rm(draft, { force: true })
  }
  try {
    return await work()
  } finally {
    if ((await holderOf(file))?.holder?.nonce === nonce) await rm(file, { force: true })
  }
}
