import { existsSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UserError } from '../positions/errors.ts'
import { saysDiskIsFull } from './foreign-words.ts'

/** What the system calls answer when a disk, or a user's share of it, is full. */
const CODES_OF_FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT'])

/** A disk has no room for what was to be written; `message` names the folder and what to do. */
export class DiskFullError extends UserError {
  override readonly name = 'DiskFullError'
  /** The file or folder that was written to. */
  readonly path: string

  /** `kept` says in a sentence what became of what was there before. */
  constructor(path: string, kept: string, options?: ErrorOptions) {
    const room = roomOf(path)
    const left = room === null ? '' : ` (${megabytes(room.free)} of ${megabytes(room.total)} MB left)`
    super(
      'disk-full',
      'disk',
      `too little room on the disk that holds ${path}${left}: make room there, or use another disk, and do it again. ${kept}`.trimEnd(),
      options,
    )
    this.path = path
  }
}

/** Bytes of a disk. */
export interface DiskRoom {
  /** What this user may still write. */
  readonly free: number
  readonly total: number
}

/** The room on the disk that holds a path, or its nearest folder that exists; null where the system does not say. */
export function roomOf(path: string): DiskRoom | null {
  let folder = resolve(path)
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  try {
    const { bavail, blocks, bsize } = statfsSync(folder)
    return { free: bavail * bsize, total: blocks * bsize }
  } catch {
    return null
  }
}

/** Whether an error, or what caused it, says that a disk is full. */
export function saysDiskFull(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (
      one instanceof DiskFullError ||
      CODES_OF_FULL.has((one as NodeJS.ErrnoException).code) ||
      saysDiskIsFull(one.message)
    )
      return true
  }
  return false
}

/** What the system calls answer when a path belongs to somebody else, or lies where nobody may write. */
const CODES_OF_NOT_ALLOWED: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS'])

/** Whether an error says that this user may not read or write a path. */
export function isNotAllowed(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && CODES_OF_NOT_ALLOWED.has((error as NodeJS.ErrnoException).code)
}

function megabytes(bytes: number): string {
  return Math.floor(bytes / 1e6).toLocaleString('en')
}
