/** Which store a person asks for. */
export const STORE_CHOICES = ['auto', 'neo4j', 'memory'] as const
export type StoreChoice = (typeof STORE_CHOICES)[number]
