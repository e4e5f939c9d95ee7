import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type FileAbout, type FileSource, isPacked } from './file-source.ts'

/** Files in the hands of a page, by path; a folder is there when a file is in it. Paths are divided by `/`. */
export type HeldFiles = ReadonlyMap<string, Blob>

/** Files that a person has given to a page, read where they are. */
export function browserFiles(held: HeldFiles): FileSource {
  const fileAt = (path: string): Blob => {
    const blob = held.get(path)
    if (blob === undefined) throw withCode(aboutOf(held, path) ? 'EISDIR' : 'ENOENT')
    return blob
  }
  return {
    async about(path) {
      const about = aboutOf(held, path)
      if (about === null) throw withCode('ENOENT')
      return about
    },
    async names(folder) {
      const inside = `${folder}/`
      const names = [...held.keys()].filter((path) => path.startsWith(inside))
      return [...new Set(names.map((path) => path.slice(inside.length).split('/')[0] as string))]
    },
    async bytes(path) {
      const blob = fileAt(path)
      try {
        return new Uint8Array(await blob.arrayBuffer())
      } catch (cause) {
        throw withCode('CHANGED', cause)
      }
    },
    chunks: (path, onBytes) => chunksOf(fileAt(path), isPacked(path), onBytes),
    base,
    parent: (path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    within: (folder, name) => `${folder}/${name.replace(/^(\.\/)+/, '')}`,
    folderName: base,
    sha256() {
      const hash = sha256.create()
      return { update: (part) => hash.update(part), digest: () => bytesToHex(hash.digest()) }
    },
  }
}

function base(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function aboutOf(held: HeldFiles, path: string): FileAbout | null {
  const blob = held.get(path)
  if (blob) return { kind: 'file', size: blob.size }
  for (const other of held.keys()) if (other.startsWith(`${path}/`)) return { kind: 'folder', size: 0 }
  return null
}

async function* chunksOf(
  blob: Blob,
  packed: boolean,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  let broken: unknown
  const counted = blob.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, out) {
        onBytes?.(chunk.length)
        out.enqueue(chunk)
      },
    }),
  )
  const reader = (packed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (error) {
    broken = error
    throw readError(error)
  } finally {
    // A reader that stops early lets go of the file.
    if (broken === undefined) await reader.cancel().catch(() => undefined)
  }
}

// Node names what is wrong by a code; browsers throw a TypeError for what cannot be unpacked, and a DOMException for a file that has changed.
function readError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (typeof (error as { code?: unknown }).code === 'string') return error
  if (error instanceof TypeError) {
    return withCode(
      /truncat|ended|unexpected end|incomplete/i.test(error.message) ? 'Z_BUF_ERROR' : 'Z_DATA_ERROR',
      error,
    )
  }
  return withCode('CHANGED', error)
}

function withCode(code: string, cause?: unknown): Error {
  return Object.assign(new Error(code, { cause }), { code })
}
