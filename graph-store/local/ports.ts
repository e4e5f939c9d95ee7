import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../../positions/errors.ts'

/** The port tried first: near Neo4j's own 7687 in name, and not it, which a Neo4j of the person's own may want. */
export const PREFERRED_PORT = 17_687

/** Whether something accepts connections on this port of the loopback address. */
export const portAnswers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port })
    const end = (taken: boolean) => {
      socket.destroy()
      done(taken)
    }
    socket.setTimeout(1_000, () => end(true))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })

const canListen = (port: number): Promise<number | null> =>
  new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(null))
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : null))
    })
  })

/** Whether nothing listens on this port of the loopback address, be it bound there or on all addresses. */
export async function portIsFree(port: number): Promise<boolean> {
  return !(await portAnswers(port)) && (await canListen(port)) !== null
}

/** Whether nothing listens on this port, now or after so many milliseconds: a process that is gone may leave its port a moment later. */
export async function portFreed(port: number, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs
  while (!(await portIsFree(port))) {
    if (performance.now() > until) return false
    await sleep(100)
  }
  return true
}

/** The first free one of the wished ports, else any free one. */
export async function freePort(wished: readonly number[]): Promise<number> {
  for (const port of wished) if (await portIsFree(port)) return port
  const any = await canListen(0)
  if (any === null) throw new UserError('port-taken', null, 'no free port on 127.0.0.1')
  return any
}
