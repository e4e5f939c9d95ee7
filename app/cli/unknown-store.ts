import { statusLocalNeo4j } from '../../graph-store/local/index.ts'
import { givenNeo4j } from '../store/given-neo4j.ts'

/**
 * Why nobody knows what the managed Neo4j holds, and how to see it; null when it answers, when it was never started and so holds nothing, and when
 * NEO4J_URI names another.
 */
export async function unknownStore(): Promise<string | null> {
  if (givenNeo4j()) return null
  const { state, port } = await statusLocalNeo4j()
  if (state === 'running' || (state === 'stopped' && port === null)) return null
  const how =
    state === 'stopped'
      ? 'is not running, so what is loaded in it is not known: parley db start starts it'
      : 'does not answer, so what is loaded in it is not known: it may still be starting, parley db status says how it is'
  return `Neo4j, which Parley manages, ${how}`
}
