import type { Server } from 'node:http'
import type { Socket } from 'node:net'

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
