import { setTimeout as sleep } from 'node:timers/promises'
import type { LocalNeo4j, StartOptions } from './local-neo4j.ts'
import { endServer, openLayout, startLocalNeo4j } from './server.ts'
import { readServerRecord } from './server-file.ts'

/** What happened to a supervised server; `stopped`: a person stopped it with `parley db stop`, and it waits for `parley db start`. */
export type SupervisionEvent =
  | { readonly type: 'down'; readonly reason: string }
  | { readonly type: 'retry'; readonly reason: string; readonly attempt: number; readonly delayMs: number }
  | { readonly type: 'stopped'; readonly reason: string }
  | { readonly type: 'up'; readonly uri: string; readonly pid: number }

/** A local Neo4j that is started again when it ends; uri, user and password stay the same, so that a driver just reconnects. */
export interface SupervisedNeo4j {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly port: number
  readonly version: string
  /** The folder that it writes to. */
  readonly dataFolder: string
  /** Why none answers, as a sentence; null while one does. */
  readonly downReason: string | null
  /** False when a running server was adopted at first. */
  readonly started: boolean
  /** Null while none answers. */
  readonly pid: number | null
  readonly up: boolean
  /** Ends the server (by force after 5 s) and starts it again; resolves when it answers. */
  restart(reason: string): Promise<void>
  /** Ends the supervision, and the server when it is owned. */
  stop(): Promise<void>
}

const FIRST_DELAY_MS = 500
const LAST_DELAY_MS = 30_000
const STEADY_MS = 60_000

/** The pause before the n-th start in a row (from 1): half a second, doubled each time, half a minute at most. */
export const retryDelay = (attempt: number): number => Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LAST_DELAY_MS)

/** Starts (or adopts) the managed Neo4j and keeps it running until `stop()`; the first start fails as {@link startLocalNeo4j} does. */
export async function superviseLocalNeo4j(
  options: StartOptions & { readonly onEvent?: ((event: SupervisionEvent) => void) | undefined } = {},
): Promise<SupervisedNeo4j> {
  const { onEvent = () => {}, ...start } = options
  const first = await startLocalNeo4j(start)
  const layout = await openLayout(options.home, options.jarsHome)
  const ending = new AbortController()
  let current: LocalNeo4j | null = null
  let downReason: string | null = null
  let recovery: Promise<void> | null = null
  let attempts = 0
  let upSince = 0

  const pause = (ms: number) => sleep(ms, undefined, { signal: ending.signal }).catch(() => {})

  const recover = async (why: string, before: () => Promise<void>): Promise<void> => {
    onEvent({ type: 'down', reason: why })
    let reason = why
    // A server that ends again and again soon after its start is given more and more time.
    if (performance.now() - upSince > STEADY_MS) attempts = 0
    while (!ending.signal.aborted) {
      if (readServerRecord(layout)?.stopAsked) {
        onEvent({
          type: 'stopped',
          reason: 'the local Neo4j was stopped by `parley db stop`; `parley db start` brings it back',
        })
        while (!ending.signal.aborted && readServerRecord(layout)?.stopAsked) await pause(1_000)
      } else if (attempts > 0) {
        const delayMs = retryDelay(attempts)
        onEvent({ type: 'retry', reason, attempt: attempts, delayMs })
        await pause(delayMs)
      }
      if (ending.signal.aborted) return
      attempts += 1
      try {
        await before()
        accept(await startLocalNeo4j({ ...start, port: first.port, signal: ending.signal }))
        return
      } catch (error) {
        if (ending.signal.aborted) return
        reason = error instanceof Error ? error.message : String(error)
        downReason = reason
      }
    }
  }

  const begin = (reason: string, before: () => Promise<void> = async () => {}): Promise<void> => {
    current = null
    downReason = reason
    const next: Promise<void> = (recovery ?? Promise.resolve())
      .then(() => recover(reason, before))
      .finally(() => {
        if (recovery === next) recovery = null
      })
    recovery = next
    return next
  }

  const accept = (server: LocalNeo4j): void => {
    current = server
    downReason = null
    upSince = performance.now()
    server.onExit((reason) => {
      if (current === server && !ending.signal.aborted) void begin(reason)
    })
    onEvent({ type: 'up', uri: server.uri, pid: server.pid })
  }
  accept(first)

  return {
    uri: first.uri,
    user: first.user,
    password: first.password,
    port: first.port,
    version: first.version,
    dataFolder: layout.data,
    get downReason() {
      return downReason
    },
    started: first.started,
    get pid() {
      return current?.pid ?? null
    },
    get up() {
      return current !== null
    },
    restart: async (reason) => {
      const server = current
      await (server === null ? recovery : begin(reason, () => endServer(layout, server.pid, 5_000)))
    },
    stop: async () => {
      ending.abort(new Error('supervision has ended'))
      await recovery
      await current?.stop()
      current = null
    },
  }
}
