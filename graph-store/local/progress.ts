/** What is being done until a local Neo4j answers; megabytes are 10^6 bytes, the totals of a fetch what a cold one brings. */
export type LocalProgress =
  | { readonly phase: 'waiting'; readonly pid: number }
  | {
      readonly phase: 'fetching'
      readonly files: number
      readonly megabytes: number
      readonly ofFiles: number
      readonly ofMegabytes: number
    }
  | { readonly phase: 'starting'; readonly port: number }
  | { readonly phase: 'ready'; readonly uri: string; readonly adopted: boolean }
