import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { etagOf } from './etag.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.gz': 'application/gzip',
  '.txt': 'text/plain; charset=utf-8',
}

/** A file of the built page, as it is sent. */
export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array
  readonly etag: string
  /** Named by its content, so it may be kept for ever. */
  readonly immutable: boolean
  packed(encoding: 'br' | 'gzip'): Uint8Array | null
}

/** The files of the built page by path (`/assets/x.js`), read once; the document is `/index.html`. Throws when the page was not built. */
export function readPage(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = `/${relative(folder, path).split(sep).join('/')}`
    files.set(name, pageFile(readFileSync(path), extname(path), name.startsWith('/assets/')))
  }
  return files
}

function pageFile(bytes: Buffer, extension: string, immutable: boolean): PageFile {
  const type = TYPES[extension] ?? 'application/octet-stream'
  const packs = new Map<string, Uint8Array>()
  const worthPacking = bytes.length > 1000 && !['.gz', '.png', '.woff2'].includes(extension)
  return {
    type,
    bytes,
    etag: etagOf(bytes),
    immutable,
    packed(encoding) {
      if (!worthPacking) return null
      const before = packs.get(encoding)
      if (before) return before
      const packed =
        encoding === 'br'
          ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
          : gzipSync(bytes)
      packs.set(encoding, packed)
      return packed
    },
  }
}
