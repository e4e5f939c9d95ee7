/** How to start the managed Neo4j; everything has a default. */
export interface StartOptions {
  /** The user's data folder; default {@link parleyHome}. */
  readonly home?: string | undefined
  /** The data folder whose jars are used; default PARLEY_JARS_HOME, else `home`. */
  readonly jarsHome?: string | undefined
  /** The most heap that the server may take, as Java writes it (`512m`, `1g`); default 1g, below 4 GB of memory 512m. */
  readonly heap?: string | undefined
  /** A port that it must be; default the one used last, then 17687, then any free one. */
  readonly port?: number | undefined
  /** Further settings of `neo4j.conf`, which win over ours; they do not reach a server that is already running. */
  readonly settings?: Readonly<Record<string, string>> | undefined
  /** True for a server that is to outlive this process, and belongs to nobody. */
  readonly detached?: boolean | undefined
  readonly onProgress?: ((progress: LocalProgress) => void) | undefined
  /** Ends the start; it rejects with the signal's reason, and no process is left. */
  readonly signal?: AbortSignal | undefined
}

/** A local Neo4j that answers. */
export interface LocalNeo4j {
  /** `bolt://127.0.0.1:PORT` */
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly pid: number
  readonly port: number
  readonly version: string
  /** False when a running server of this home was adopted. */
  readonly started: boolean
  /** True when `stop()` ends the server: this call started it, or took it over from a process that is no more. */
  readonly owned: boolean
  /** Ends the use: stops an owned server unless it was made a detached one since, leaves any other; may be called twice. */
  stop(): Promise<void>
  /** Calls back once when the server ends without `stop()`, with a sentence; answers how to take that back. */
  onExit(callback: (reason: string) => void): () => void
}

/** What is being done until a local Neo4j answers; megabytes are 10^6 bytes, the totals of a fetch what a cold one brings. */
export type LocalProgress =
  | { readonly phase: 'waiting'; readonly pid: number }
  /** A jar is not as it was published: `what` names it and says how. */
  | { readonly phase: 'changed'; readonly what: string }
  | {
      readonly phase: 'fetching'
      readonly files: number
      readonly megabytes: number
      readonly ofFiles: number
      readonly ofMegabytes: number
    }
  | { readonly phase: 'starting'; readonly port: number }
  /** A server that runs already has not answered yet. */
  | { readonly phase: 'answering'; readonly pid: number }
  /** The log of transactions ended in the middle of one, which was left out; `kept` is the folder with the log as it was. */
  | { readonly phase: 'mended'; readonly kept: string }
  | { readonly phase: 'ready'; readonly uri: string; readonly adopted: boolean }
