import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { type ErrorDetails, UserError } from '../../positions/errors.ts'

/** The port cannot be had. */
class PortTakenError extends UserError {
  override readonly name = 'PortTakenError'
  constructor(at: string, fault: string, details: ErrorDetails) {
    super('port-taken', at, fault, details)
  }
}

/** A server that listens; `url` has no credentials. */
export interface Listening {
  readonly url: string
  readonly port: number
  /** Ends it within a second, open connections included. */
  close(): Promise<void>
}

/**
 * Listens at host and port; `port` 0 takes any, and with `orNext` a taken port gives way to one of the next ten.
 * Rejects with `PortTakenError` when none can be had.
 */
export async function serve(app: Hono, options: { host: string; port: number; orNext?: boolean }): Promise<Listening> {
  const ports = options.orNext ? Array.from({ length: 11 }, (_, i) => options.port + i) : [options.port]
  for (const port of ports) {
    const server = createServer(getRequestListener(app.fetch))
    server.requestTimeout = 60_000
    server.headersTimeout = 15_000
    cutSlowReaders(server)
    try {
      await listen(server, port, options.host)
      return listening(server, options.host)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
        throw new PortTakenError('host', `this machine has no address ${options.host}`, {
          next: 'try 127.0.0.1',
          cause: error,
        })
      }
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    }
  }
  throw new PortTakenError('port', `${options.port} is taken, or may not be used`, {
    next: 'choose another with --port',
  })
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function listening(server: Server, host: string): Listening {
  const { port } = server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${shown}:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 500).unref()
      }),
  }
}

/** Whoever takes nothing of an answer for so long is cut. */
const STILL_MS = 30_000

/**
 * Cuts the connection of a client that takes nothing of its answer for a while: what waits for it is memory that others need. A client that takes
 * little by little stays, and so does one whose answer is still being computed.
 */
export function cutSlowReaders(server: Server, stillMs = STILL_MS): void {
  const asked = new Set<Socket>()
  server.on('request', ({ socket }, response) => {
    asked.add(socket)
    response.on('close', () => asked.delete(socket))
  })
  // Node takes bytes that the system has taken, and not only whole writes, for a sign of life.
  server.setTimeout(stillMs, (socket) => {
    if (!asked.has(socket) || socket.writableLength > 0) socket.destroy()
  })
}
