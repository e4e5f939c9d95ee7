import { StoreUnavailableError } from '../../graph-store/errors.ts'
import type { GraphStore, StoreKind } from '../../graph-store/graph-store.ts'
import { CypherGateway, type CypherLimits } from '../../graph-store/guard/index.ts'
import {
  LocalNeo4jError,
  localNeo4jPossible,
  type StartOptions,
  type SupervisedNeo4j,
  superviseLocalNeo4j,
} from '../../graph-store/local/index.ts'
import { MemoryStore } from '../../graph-store/memory/index.ts'
import { hasRoom, openNeo4jStore } from '../../graph-store/neo4j/index.ts'
import { PROGRAM_VERSION } from '../paths.ts'
import { givenNeo4j, type Neo4jAddress } from './given-neo4j.ts'
import type { StoreChoice } from './store-choice.ts'

/** A store in use, and how to leave it. */
export interface OpenStore {
  readonly store: GraphStore
  /** The way of other people's Cypher, when limits for it were given and the store is a Neo4j. */
  readonly cypher: CypherGateway | null
  /** Closes the store, and ends a database that was started for it. */
  close(): Promise<void>
}

/** Whom to tell, what may stop it, and the limits of Cypher, when other people's Cypher is to be run. */
type OpenOptions = Pick<StartOptions, 'onProgress' | 'signal'> & {
  onEvent?: (text: string) => void
  cypher?: CypherLimits
  /** Whether it is used for as long as somebody is served, so that a database that ends is waited for; a command ends with it. Default false. */
  serves?: boolean
}

/** What a choice comes to on this machine; nothing is started yet. */
export interface StorePlan {
  readonly kind: StoreKind
  /** A sentence for people, such as what is missing for a Neo4j; null when there is nothing to tell. */
  readonly notice: string | null
  /** Opens the store, starting a database when that is the plan. Rejects with `StoreUnavailableError`. */
  open(options: OpenOptions): Promise<OpenStore>
}

/**
 * Finds what a choice comes to: NEO4J_URI if set, else a Neo4j that Parley fetches and manages, else (for `auto`) memory with a word on
 * what is missing. A NEO4J_URI that does not answer never falls back to memory. Rejects with `StoreUnavailableError`.
 */
export async function planStore(choice: StoreChoice): Promise<StorePlan> {
  if (choice === 'memory') return memoryPlan(null)
  const given = givenNeo4j()
  if (given) return givenPlan(given)
  const possible = await localNeo4jPossible()
  if (possible.ok) return managedPlan()
  if (choice === 'neo4j') throw new StoreUnavailableError(`No Neo4j: ${possible.missing}`, null)
  return memoryPlan(`Running in memory, without Neo4j, so there is no Cypher. ${possible.missing}`)
}

function memoryPlan(notice: string | null): StorePlan {
  return {
    kind: 'memory',
    notice,
    open: async () => {
      const store = new MemoryStore()
      return { store, cypher: null, close: () => store.close() }
    },
  }
}

function givenPlan(address: Neo4jAddress): StorePlan {
  return {
    kind: 'neo4j',
    notice: null,
    open: async ({ cypher: limits }) => {
      const store = openNeo4jStore({ ...address, program: PROGRAM_VERSION })
      const cypher = limits ? new CypherGateway({ ...address, limits, managed: null }) : null
      return {
        store,
        cypher,
        close: async () => {
          await cypher?.close()
          await store.close()
        },
      }
    },
  }
}

/** What to do about the managed Neo4j when it does not answer. */
const RESTARTS = 'Parley, which manages it, starts it again'
const STOPPED = 'it was stopped by parley db stop, parley db start brings it back'
const RUN_AGAIN = 'Parley manages it, and starts it when this is run again; parley db status says how it is'

function managedPlan(): StorePlan {
  return {
    kind: 'neo4j',
    notice: null,
    open: async ({ onEvent, cypher: limits, serves = false, ...options }) => {
      let wasDown = false
      let isStopped = false
      try {
        const server = await superviseLocalNeo4j({
          ...options,
          onEvent: (event) => {
            if (event.type !== 'up') onEvent?.(`Neo4j: ${event.reason}`)
            else if (wasDown) onEvent?.('Neo4j is up again.')
            wasDown = event.type !== 'up'
            isStopped = event.type === 'stopped'
          },
        })
        const folder = server.dataFolder
        // Who adopts a server leaves its restart to those who started it.
        const disk = { folder, ...(server.started && { onBroken: restartWithRoom(server) }) }
        const whenAway = () => (isStopped ? STOPPED : serves ? RESTARTS : RUN_AGAIN)
        const address = { uri: server.uri, user: server.user, password: server.password, disk, whenAway }
        const store = openNeo4jStore({ ...address, program: PROGRAM_VERSION })
        const cypher = limits
          ? new CypherGateway({
              ...address,
              limits, // Who adopts a server leaves it to those who started it; they see what does not stop.
              managed: server.started ? server : null,
            })
          : null
        return {
          store,
          cypher,
          close: async () => {
            await cypher?.close()
            await store.close()
            await server.stop()
          },
        }
      } catch (error) {
        if (error instanceof LocalNeo4jError) throw new StoreUnavailableError(error.message, null, { cause: error })
        throw error
      }
    },
  }
}

/** Starts a server again that has met a full disk, once there is room; further calls until then do nothing. */
function restartWithRoom(server: SupervisedNeo4j): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    const look = () => {
      if (!hasRoom({ folder: server.dataFolder })) return
      clearInterval(timer)
      void server.restart('Neo4j has met a fault and is started again').finally(() => {
        waiting = false
      })
    }
    const timer = setInterval(look, 1_000).unref()
  }
}
