import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

const owner = new AsyncLocalStorage<OwnSockets>()

subscribe('net.client.socket', (message) => {
  owner.getStore()?.add((message as { socket: Socket }).socket)
})

/**
 * The connections that some work opens. The driver neither tells how much it has read of an answer nor ends a connection that is busy; Node
 * tells of each socket when it is made. Encrypted connections are not seen: there `bytesRead` stays 0 and `destroy` does nothing.
 */
export class OwnSockets {
  readonly #sockets = new Set<Socket>()

  /** Runs work whose new connections are these. */
  within<T>(work: () => T): T {
    return owner.run(this, work)
  }

  add(socket: Socket): void {
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
  }

  /** Bytes that the open connections have read. */
  get bytesRead(): number {
    let sum = 0
    for (const socket of this.#sockets) sum += socket.bytesRead
    return sum
  }

  /** Ends all of them at once; the server ends what it does for them. */
  destroy(): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}
