import { existsSync, lstatSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { isNotAllowed } from '../../graph-store/disk.ts'
import { UserError } from '../../positions/errors.ts'

/** A file or folder cannot be written at its place; the message names the place, what is there and what was expected. */
export class WriteError extends UserError {
  override readonly name = 'WriteError'
  /** What was to be written, as an absolute path. */
  readonly path: string

  constructor(path: string, [message, expected]: readonly [string, string], options?: ErrorOptions) {
    super('cannot-write', path, message, { ...options, expected })
    this.path = path
  }
}

/** What the system says of a place that cannot be written, as `WriteError`; an error that is not about this place as it is. */
export function writeError(path: string, error: unknown): unknown {
  const target = resolve(path)
  const words = isAbout(target, error) ? wordsOf(target, error) : null
  return words ? new WriteError(target, words, { cause: error }) : error
}

function wordsOf(path: string, error: unknown): [message: string, expected: string] | null {
  if (isNotAllowed(error)) return ['no permission to write there', 'a place in a folder that you may write to']
  switch ((error as { code?: unknown }).code) {
    case 'EISDIR':
      return ['it is a folder', 'a file']
    case 'EEXIST':
    case 'ENOTDIR':
      return leadsNowhere(path)
        ? ['a link on the way there leads nowhere', 'a folder, or a name that is not taken']
        : ['it is a file or lies below one', 'a folder']
    case 'ELOOP':
      return ['the symbolic links go round in a circle', 'a link that leads somewhere, or none']
    case 'ENAMETOOLONG':
      return ['the name is too long', 'a shorter one']
    case 'ENOENT':
      return ['nothing can be made there', 'a place in a folder that you may write to']
    case 'ERR_INVALID_ARG_VALUE':
      return ['the path holds a NUL character', 'a path without']
  }
  return null
}

/** Whether an error is about a place, what is in it, what is beside it, or what it is in; one that names no path is. */
function isAbout(target: string, error: unknown): boolean {
  const { path } = error as { path?: unknown }
  if (typeof path !== 'string') return true
  const place = resolve(path)
  return (
    place === target || place.startsWith(`${target}${sep}`) || target.startsWith(`${place}${sep}`) || DRAFT.test(place)
  )
}

/** The names of what is written before it is moved to its place. */
export const DRAFT = /(^|[/\\])\.parley-[0-9a-f]{12}\.part($|[/\\])/

/** Whether a path, or a part of it, is a link to what is not there. */
function leadsNowhere(path: string): boolean {
  const parts = path.split(sep)
  return parts.some((_, at) => {
    const place = parts.slice(0, at + 1).join(sep)
    try {
      return place !== '' && lstatSync(place).isSymbolicLink() && !existsSync(place)
    } catch {
      return false
    }
  })
}
