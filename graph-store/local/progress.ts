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
