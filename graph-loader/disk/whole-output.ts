import { randomBytes } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { chmod, lstat, mkdir, open, readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DiskFullError, saysDiskFull } from '../../graph-store/disk.ts'
import { DRAFT, WriteError, writeError } from './write-error.ts'

/** What a file is to hold: all of it, or piece by piece. */
export type OutputContent = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const UNCHANGED = 'Nothing was changed.'
const drafts = new Set<string>()

/**
 * Writes a file so that it is there whole or not at all: beside its place first, then moved there. A link is followed, the mode of a file that is replaced
 * stays, and what is no file (a terminal, a pipe) is written to as it is. Rejects with `DiskFullError`, with `WriteError` when its place is at fault, and
 * otherwise as the content does; a file that was there before is unchanged then.
 */
export async function writeWhole(path: string, content: OutputContent): Promise<void> {
  try {
    const found = await statOf(path)
    if (found?.isDirectory()) throw systemError('EISDIR', path)
    if (found && !found.isFile()) return await write(path, content, 'w')
    const target = found ? await realpath(path) : resolve(path)
    const draft = draftBeside(target)
    await withDraft(draft, target, async () => {
      await write(draft, content, 'wx')
      if (found) await chmod(draft, found.mode)
      await rename(draft, target)
    })
  } catch (error) {
    throw writeError(path, error)
  }
}

/**
 * Fills a folder so that all of its new files are there or none: `fill` writes them into a draft folder, then they are moved, `last` at the end. Of a folder
 * that exists, files that `fill` did not write stay, unless `isObsolete` says of their path (with slashes) that they go. Gives what `fill` gives. Rejects with
 * `DiskFullError`, with `WriteError` when its place is at fault, and otherwise as `fill` does; the folder is as it was then.
 */
export async function writeFolderWhole<T>(
  folder: string,
  fill: (draft: string) => Promise<T>,
  { last, isObsolete }: { readonly last?: string; readonly isObsolete?: (path: string) => boolean } = {},
): Promise<T> {
  const target = resolve(folder)
  let made: string | undefined
  try {
    const isThere = await statOf(target)
    if (isThere && !isThere.isDirectory()) throw systemError('ENOTDIR', target)
    const draft = isThere ? join(target, draftName()) : draftBeside(target)
    made = await makeFolder(dirname(target))
    return await withDraft(draft, target, async () => {
      const files = join(draft, 'new')
      await makeFolder(files)
      const result = await fill(files)
      if (isThere) await moveInto(target, files, join(draft, 'old'), last, isObsolete)
      else await rename(files, target)
      return result
    })
  } catch (error) {
    if (made !== undefined) await removeEmpty(dirname(target), dirname(made))
    throw writeError(target, error)
  }
}

/**
 * Makes a folder, and those above it that are missing, one by one: Node's own way never comes to an end where nothing can be made, such as below /proc. Gives
 * the uppermost that was made, if any.
 */
async function makeFolder(folder: string): Promise<string | undefined> {
  const missing: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    const found = await statOf(at)
    if (found && !found.isDirectory()) throw systemError('ENOTDIR', at)
    if (found) break
    missing.unshift(at)
  }
  for (const [done, one] of missing.entries()) {
    try {
      await mkdir(one)
    } catch (error) {
      // Somebody else may have made it since.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' && (await statOf(one))?.isDirectory()) continue
      for (const made of missing.slice(0, done).reverse()) await rmdir(made).catch(() => undefined)
      throw error
    }
  }
  return missing[0]
}

/** What is at a path; null when nothing is. */
async function statOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path })
}

/** Moves the files of `from` into a folder; files that they replace or make obsolete lie in `aside` until all is done, and go back when anything fails. */
async function moveInto(
  folder: string,
  from: string,
  aside: string,
  last: string | undefined,
  isObsolete: ((path: string) => boolean) | undefined,
): Promise<void> {
  const fresh = (await filesBelow(from)).sort((a, b) => Number(a === last) - Number(b === last))
  const isFresh = new Set(fresh)
  const obsolete = isObsolete ? (await filesBelow(folder)).filter((path) => !isFresh.has(path) && isObsolete(path)) : []
  const done: { readonly from: string; readonly to: string }[] = []
  const move = async (source: string, to: string) => {
    await makeFolder(dirname(to))
    await rename(source, to)
    done.push({ from: source, to })
  }
  try {
    for (const path of fresh) {
      const place = join(folder, path)
      const before = await lstat(place).catch(() => null)
      if (before?.isDirectory()) throw new WriteError(place, ['it is a folder', 'a file'])
      if (before) await move(place, join(aside, path))
      await move(join(from, path), place)
    }
    for (const path of obsolete) await move(join(folder, path), join(aside, path))
  } catch (error) {
    for (const { from: source, to } of done.reverse()) await rename(to, source)
    throw error
  }
  for (const path of obsolete) await removeEmpty(dirname(join(folder, path)), folder)
}

/** The files of a folder at any depth, with slashes; drafts of ours are passed over. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !DRAFT.test(path))
}

async function removeEmpty(folder: string, within: string): Promise<void> {
  if (folder === within || (await readdir(folder).catch(() => ['?'])).length > 0) return
  await rm(folder, { recursive: true })
  await removeEmpty(dirname(folder), within)
}

async function withDraft<T>(draft: string, target: string, work: () => Promise<T>): Promise<T> {
  keepTidy()
  drafts.add(draft)
  try {
    return await work()
  } catch (error) {
    throw saysDiskFull(error) ? new DiskFullError(target, UNCHANGED, { cause: error }) : error
  } finally {
    await rm(draft, { recursive: true, force: true })
    drafts.delete(draft)
  }
}

async function write(path: string, content: OutputContent, flags: string): Promise<void> {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  await pipeline(Readable.from(pieces, { objectMode: true }), createWriteStream(path, { flags }))
  if (flags === 'w') return
  // Before the move: after a power cut the name must not lead to a file without its content.
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function draftName(): string {
  return `.parley-${randomBytes(6).toString('hex')}.part`
}

function draftBeside(target: string): string {
  if (basename(target) === '') throw systemError('EISDIR', target)
  return join(dirname(target), draftName())
}

let tidy = false

/** Removes drafts when a signal ends the program; where somebody else handles the signal, theirs is the word on whether it ends. */
function keepTidy(): void {
  if (tidy) return
  tidy = true
  for (const signal of SIGNALS) {
    const onSignal = () => {
      if (process.listenerCount(signal) > 1) return
      for (const draft of drafts) rmSync(draft, { recursive: true, force: true })
      process.off(signal, onSignal)
      process.kill(process.pid, signal)
    }
    process.on(signal, onSignal)
  }
}
