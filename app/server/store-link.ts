import type { GraphStore, StoreInfo } from '../../graph-store/graph-store.ts'
import { type CypherGateway, DEFAULT_LIMITS, TEXT_BYTES } from '../../graph-store/guard/index.ts'
import type { CypherHealth, Health } from '../api/answers.ts'

const NO_CYPHER = { state: 'none', running: 0, waiting: 0, restarts: 0, notice: null } as const

/** The server's hold on its store, from before it is open: what it is, and whether it answers. */
export class StoreLink {
  #kind: 'neo4j' | 'memory'
  #notice: string | null
  #store: GraphStore | null = null
  #cypher: CypherGateway | null = null
  #info: StoreInfo | null = null
  #state: Health['store']['state'] = 'starting'

  constructor(kind: 'neo4j' | 'memory', notice: string | null) {
    this.#kind = kind
    this.#notice = notice
  }

  /** The store, or null while it is being opened. */
  get store(): GraphStore | null {
    return this.#store
  }

  get state(): Health['store']['state'] {
    return this.#state
  }

  /** The way of other people's Cypher to the store, or null while it is being opened and when it is no Neo4j. */
  get cypher(): CypherGateway | null {
    return this.#cypher
  }

  /** Takes the opened store, and the way of Cypher to it; `notice` replaces what was told until now. */
  opened(store: GraphStore, notice: string | null, cypher: CypherGateway | null = null): void {
    this.#cypher = cypher
    this.#store = store
    this.#kind = store.kind
    this.#notice = notice
  }

  /** Says what is being done, or what is missing, in a sentence for people. */
  tell(notice: string | null): void {
    this.#notice = notice
  }

  /** Asks the store whether it is there; rejects with the store's error when it is not. */
  async check(): Promise<void> {
    if (!this.#store) return
    try {
      this.#info = await this.#store.info()
      if (this.#state === 'down') this.#notice = null
      this.#state = 'up'
    } catch (error) {
      this.#state = 'down'
      this.#notice = error instanceof Error ? error.message : String(error)
      throw error
    }
  }

  /** What the health call tells of the store. */
  describe(): Health['store'] {
    const name = this.#kind === 'neo4j' ? 'Neo4j' : 'memory'
    return {
      kind: this.#kind,
      name: this.#info?.name ?? name,
      version: this.#info?.version || null,
      address: this.#info?.address ?? null,
      state: this.#state,
      notice: this.#cypher?.state.state === 'restarting' ? this.#cypher.state.notice : this.#notice,
    }
  }

  /** What the health call tells of Cypher. */
  describeCypher(): CypherHealth {
    const state = this.#cypher?.state ?? NO_CYPHER
    const { seconds, rows, bytes, atOnce } = this.#cypher?.limits ?? DEFAULT_LIMITS
    const notice = this.#cypher ? state.notice : this.#notice
    return { ...state, notice, atOnce, limits: { ms: seconds * 1000, rows, bytes, characters: TEXT_BYTES } }
  }
}
