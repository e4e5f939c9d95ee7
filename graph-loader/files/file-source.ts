import { type Fault, say } from '../words/index.ts'
/** What is at a path. */
export interface FileAbout {
  readonly kind: 'file' | 'folder' | 'other'
  /** In bytes, as it is stored. */
  readonly size: number
}

/** A SHA-256 that is being computed. */
export interface Sha256 {
  /** Takes more: bytes, or a text in UTF-8. */
  update(part: string | Uint8Array): unknown
  /** The 64 hexadecimal digits; nothing can be added afterwards. */
  digest(form: 'hex'): string
}

/**
 * Where the files of a dataset are: on a disk, or in the hands of a page. What cannot be read throws an error with a `code` that `readFault` words, so that a
 * person is told the same wherever the files are.
 */
export interface FileSource {
  about(path: string): Promise<FileAbout>
  /** The names of what is in a folder, in no order of their own. */
  names(folder: string): Promise<string[]>
  /** A whole file. */
  bytes(path: string): Promise<Uint8Array>
  /** A file piece by piece, unpacked when its name ends in `.gz`; `onBytes` is told how many bytes were read, as they are stored. */
  chunks(path: string, onBytes?: (bytes: number) => void): AsyncIterable<Uint8Array>
  /** The last part of a path. */
  base(path: string): string
  /** The folder that a path lies in. */
  parent(path: string): string
  /** On which line of its own file a row stands that was written anew on this one; without it, on the same. */
  lineOf?(path: string, line: number): number
  /** The path of something in a folder. */
  within(folder: string, name: string): string
  /** The name of a folder, also of one such as `.`. */
  folderName(folder: string): string
  sha256(): Sha256
}

/** Whether a file's name says that it is packed by gzip. */
export function isPacked(path: string): boolean {
  return /\.gz$/i.test(path)
}

/** What a failed read means to a person. Errors that say nothing about the file are thrown again. */
export function readFault(error: unknown): Fault {
  const code = (error as { code?: unknown } | null)?.code
  switch (code) {
    case 'ENOENT':
      return [say('fileMissing'), say('pathThatExists')]
    case 'EACCES':
    case 'EPERM':
      return [say('notPermitted'), say('readableFile')]
    case 'EISDIR':
      return [say('isFolder'), say('aFile')]
    case 'ENOTDIR':
      return ['a part of the path is no folder', 'a path that exists']
    case 'ELOOP':
      return ['the symbolic links go round in a circle', 'a link that leads to a file']
    case 'ENAMETOOLONG':
      return ['the name is too long', 'a path that exists']
    case 'ERR_INVALID_ARG_VALUE':
      return ['the path holds a NUL character', 'a path that exists']
    case 'Z_BUF_ERROR':
      return [say('packedEndsEarly'), say('wholeGzip')]
    case 'CHANGED':
      return [say('fileChanged'), say('chosenAgain')]
    case 'EIO':
      return [say('diskFailed'), say('fileThatReads')]
  }
  if (typeof code === 'string' && code.startsWith('Z_')) return [say('packedDamaged'), say('aGzip')]
  throw error
}
