/** Where answers come from, as far as it tells why there is no Cypher. */
interface Store {
  readonly kind: string
  /** What is missing for a Neo4j; null where memory was asked for. */
  readonly notice: string | null
}

/** Why there is no Cypher and what to do: memory that nobody had to settle for was asked for by a flag. */
export function missingWords(
  store: Store | undefined,
  words: { readonly noNeo4j: string; readonly inMemory: string },
): string {
  if (store?.kind === 'memory' && store.notice === null) return words.inMemory
  return store?.notice ?? words.noNeo4j
}
