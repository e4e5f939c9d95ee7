import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

/** What a browser insists on; all else goes out as bytes, as from the plainest of hosts. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** A web host without any wit: files of a folder below a path, and pages given as text. */
export interface StaticServer {
  /** With a slash at the end. */
  readonly origin: string
  close(): Promise<void>
}

/** Serves a folder below `/under/`; `pages` are further answers by path. */
export function serveFolder(
  folder: string,
  under: string,
  pages: Readonly<Record<string, string>> = {},
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const page = pages[path]
    try {
      if (page === undefined && !path.startsWith(`/${under}/`)) throw new Error('not below the folder')
      const name = path.slice(under.length + 2) || 'index.html'
      const body = page ?? readFileSync(join(folder, normalize(name)))
      response.setHeader('content-type', page ? 'text/html' : (TYPES[extname(name)] ?? 'application/octet-stream'))
      response.end(body)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
