import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { roomOf, saysDiskFull } from '../../graph-store/disk.ts'

const run = promisify(execFile)

/** A disk of a few megabytes, in memory. */
export interface SmallDisk {
  readonly folder: string
  /** Fills it but for so many bytes (default none). */
  fill(but?: number): Promise<void>
  /** Gives back what `fill` took. */
  empty(): Promise<void>
  /** Makes it larger, as somebody who looks after it would. */
  grow(megabytes: number): Promise<void>
  close(): Promise<void>
}

/** Mounts a small disk. Linux only; needs root, or `sudo` that asks for no password. Rejects with a sentence that says so. */
export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-disk-'))
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const as = (...command: string[]) => {
    const [program, ...args] = [...sudo, ...command] as [string, ...string[]]
    return run(program, args)
  }
  try {
    const owner = `uid=${process.getuid?.()},gid=${process.getgid?.()}`
    await as('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,${owner}`, 'tmpfs', folder)
  } catch (cause) {
    await rm(folder, { recursive: true })
    throw new Error('a test of a full disk mounts a small one: it needs Linux, and root or sudo without a password', {
      cause,
    })
  }
  const ballast = join(folder, 'ballast')
  const empty = () => rm(ballast, { force: true })
  return {
    folder,
    async fill(but = 0) {
      await empty()
      const free = roomOf(folder)?.free ?? 0
      await writeFile(ballast, Buffer.alloc(Math.max(0, free - but))).catch((error: unknown) => {
        // A server writes there at the same moment: then it is full all the same.
        if (!saysDiskFull(error)) throw error
      })
    },
    empty,
    grow: async (more) => {
      await as('mount', '-o', `remount,size=${more}m`, folder)
    },
    async close() {
      await as('umount', '-l', folder)
      await rm(folder, { recursive: true })
    },
  }
}
