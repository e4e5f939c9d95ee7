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
