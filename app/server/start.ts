import { join } from 'node:path'
import openInBrowser from 'open'
import { StoreUnavailableError } from '../../graph-store/errors.ts'
import type { CypherLimits } from '../../graph-store/guard/index.ts'
import { parleyHome } from '../../graph-store/local/index.ts'
import { UserError } from '../../positions/errors.ts'
import { PROGRAM_VERSION, SEEDS, WEB } from '../paths.ts'
import { databaseSentence } from '../store/database-sentence.ts'
import { type OpenStore, planStore, type StorePlan } from '../store/open-store.ts'
import type { StoreChoice } from '../store/store-choice.ts'
import { createApp } from './app.ts'
import { Catalog } from './catalog.ts'
import type { Computing } from './compute/computing.ts'
import { Threads } from './compute/threads.ts'
import { readPage } from './page.ts'
import { SeedRecord } from './seed-record.ts'
import { type Listening, serve } from './serve.ts'
import { StoreLink } from './store-link.ts'

/** How the server is started; `orNext` lets a taken port give way to the next free one. */
export interface StartFlags {
  readonly port: number
  readonly orNext: boolean
  readonly host: string
  /** Where people reach it through a reverse proxy; absent when there is none. */
  readonly publicUrl?: URL | undefined
  readonly store: StoreChoice
  readonly open: boolean
  readonly seeds: boolean
  /** The view to open with, as the query of a link; the page's own when absent. */
  readonly search?: string
  /** Origins whose pages may show this one in a frame; nobody when absent. */
  readonly framedBy?: string | undefined
  /** Whether the page may save datasets into the store. */
  readonly allowSaving?: boolean | undefined
  /** The limits of Cypher, and the flags that set them. */
  readonly cypher: CypherLimits
  readonly cypherFlags?: readonly string[]
}

/**
 * Serves the page and the API until SIGINT or SIGTERM: it listens at once, then opens the store and loads the seeds, telling its steps on
 * stderr and its address on stdout. Rejects with `PortTakenError` or, for a store that was asked for by name, `StoreUnavailableError`.
 */
export async function start(flags: StartFlags): Promise<void> {
  const plan = await planStore(flags.store)
  const link = new StoreLink(plan.kind, plan.notice)
  const record = new SeedRecord(join(parleyHome(), 'seeds.json'))
  const catalog = new Catalog({ link, record, log: say, seedsFolder: flags.seeds ? SEEDS : null })
  const access = {
    allowedHosts: (process.env.PARLEY_ALLOWED_HOSTS ?? '').split(',').flatMap((host) => host.trim() || []),
    token: process.env.PARLEY_TOKEN || undefined,
    publicUrl: flags.publicUrl,
  }
  const exposed = isExposed(flags, access.allowedHosts) && access.token === undefined
  if (exposed && flags.allowSaving) {
    throw new UserError(
      'usage',
      '--allow-saving',
      'others than this machine reach the server, and anyone could write',
      {
        next: 'set PARLEY_TOKEN, so that only who knows it may save',
      },
    )
  }
  const cypherNeedsToken = exposed && process.env.PARLEY_CYPHER_WITHOUT_TOKEN !== '1'
  const computing = new Threads()
  const app = createApp({
    catalog,
    computing,
    link,
    version: PROGRAM_VERSION,
    access,
    cypherNeedsToken,
    page: readPage(WEB),
    log: say,
    framedBy: flags.framedBy,
    allowSaving: flags.allowSaving,
  })
  const server = await serve(app, flags)
  const running = new Running(server, catalog, computing)
  await catalog.start()
  const address = `${server.url}${flags.search ?? ''}`
  process.stdout.write(`Parley is at ${address}\n`)
  if (flags.publicUrl) say(`People reach it at ${flags.publicUrl.href}`)
  if (plan.notice) say(plan.notice)
  if (plan.kind === 'memory') tellIdle(flags)
  if (exposed) {
    say(
      'Anyone who reaches this address can read: set PARLEY_TOKEN to ask for a token, without which there is no Cypher.',
    )
  }
  // A desktop without a browser, or none at all, is no reason to fail: the address is printed.
  if (flags.open && process.stdout.isTTY) await openInBrowser(address).catch(() => undefined)
  try {
    await running.open(plan, link, flags)
  } catch (error) {
    await running.stop()
    throw error
  }
}

/** What runs and has to be ended in order: first the listening, then the loads, then the store. */
class Running {
  readonly #server: Listening
  readonly #catalog: Catalog
  readonly #computing: Computing
  readonly #abort = new AbortController()
  #store: OpenStore | null = null
  #stopping: Promise<void> | undefined

  constructor(server: Listening, catalog: Catalog, computing: Computing) {
    this.#server = server
    this.#catalog = catalog
    this.#computing = computing
    // A promise that nobody waits for belongs to one request, or to one round of the catalogue: what the others see is untouched. What is thrown
    // outside of promises may have left anything half done, and ends the process with its sentence (main.ts).
    process.on('unhandledRejection', tellRejection)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (signal === 'SIGINT' && process.stderr.isTTY) process.stderr.write('\n')
        say('Stopping …')
        void this.stop().then(
          () => process.exit(0),
          (error) => {
            say(error instanceof Error ? error.message : String(error))
            process.exit(3)
          },
        )
      })
    }
  }

  async open(plan: StorePlan, link: StoreLink, flags: StartFlags): Promise<void> {
    const { store: choice, cypher } = flags
    let told = ''
    const options = {
      signal: this.#abort.signal,
      cypher,
      serves: true,
      onEvent: say,
      onProgress: (progress: Parameters<typeof databaseSentence>[0]) => {
        const sentence = databaseSentence(progress)
        link.tell(sentence)
        if (sentence !== null && progress.phase !== told) say(sentence)
        told = progress.phase
      },
    }
    try {
      this.#store = await plan.open(options)
      link.opened(this.#store.store, plan.notice, this.#store.cypher)
    } catch (error) {
      if (this.#abort.signal.aborted) return
      if (choice !== 'auto' || !(error instanceof StoreUnavailableError)) throw error
      const notice = `Running in memory, without Neo4j, so there is no Cypher. ${error.message}`
      say(notice)
      tellIdle(flags)
      this.#store = await (await planStore('memory')).open(options)
      link.opened(this.#store.store, notice)
    }
  }

  stop(): Promise<void> {
    this.#stopping ??= (async () => {
      this.#abort.abort(new Error('stopping'))
      process.off('unhandledRejection', tellRejection)
      await this.#server.close()
      await this.#computing.close()
      await this.#catalog.close()
      await this.#store?.close()
    })()
    return this.#stopping
  }
}

/**
 * Whether others than who sits at this machine can ask: through a proxy, under a further name that is answered, or where the address that it listens at (or
 * that a container publishes) is open.
 */
function isExposed({ host, publicUrl }: StartFlags, allowedHosts: readonly string[]): boolean {
  const published = process.env.PARLEY_PUBLISHED_AT || host
  const names = [published, ...(publicUrl ? [publicUrl.hostname] : []), ...allowedHosts]
  return !names.every(isLoopback)
}

// A name such as 127.example.org only looks like an address of this machine.
function isLoopback(host: string): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/i.test(host.replace(/(?<=^[^:]*|\]):\d+$/, ''))
}

/** Says that limits of Cypher were set, where there is none. */
function tellIdle({ cypherFlags = [] }: StartFlags): void {
  if (cypherFlags.length > 0)
    say(`${cypherFlags.join(', ')}: without a Neo4j there is no Cypher, so this does nothing.`)
}

function tellRejection(reason: unknown): void {
  const what = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
  say(`Something went wrong in Parley, and the server goes on: ${what}`)
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
