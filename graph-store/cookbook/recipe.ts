/** A question that analysts ask, with its answer in Cypher. */
export interface Recipe {
  /** Of small letters, digits and hyphens; the name of its page. */
  readonly id: string
  readonly title: string
  readonly question: string
  /** What the query does and what to mind, one paragraph. */
  readonly explanation: string
  /** One statement that only reads; takes `$dataset` and `params`. */
  readonly query: string
  /** Parameters for `dataset`, beside `$dataset`. */
  readonly params: Readonly<Record<string, unknown>>
  /** The shipped seed that the page shows it on. */
  readonly dataset: 'chevening-2025' | 'talks-2025' | 'un-ukraine'
}
