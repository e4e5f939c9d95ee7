import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { createGunzip } from 'node:zlib'
import { type FileSource, isPacked } from '../files/index.ts'

const CHUNK = 262_144

/** The files of this machine's disks. */
export const nodeFiles: FileSource = {
  async about(path) {
    const found = await stat(path)
    return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', size: found.size }
  },
  names: (folder) => readdir(folder),
  bytes: (path) => readFile(path),
  chunks: chunksOf,
  base: (path) => basename(path),
  parent: dirname,
  within: (folder, name) => join(folder, name),
  folderName: (folder) => basename(resolve(folder)),
  sha256: () => createHash('sha256'),
}

async function* chunksOf(path: string, onBytes?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const packed = isPacked(path)
  const file = createReadStream(path, { highWaterMark: packed ? 65_536 : CHUNK })
  if (onBytes) file.on('data', (chunk) => onBytes(chunk.length))
  const bytes = packed ? file.pipe(createGunzip({ chunkSize: CHUNK })) : file
  if (packed) file.on('error', (error) => bytes.destroy(error))
  try {
    yield* bytes as AsyncIterable<Uint8Array>
  } finally {
    file.destroy()
    bytes.destroy()
  }
}
