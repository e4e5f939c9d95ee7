import { statusLocalNeo4j } from '../../graph-store/local/index.ts'
import { type DatabaseProgress, databaseSentence } from '../store/database-sentence.ts'
import { givenNeo4j } from '../store/given-neo4j.ts'
import { tell } from './tell-error.ts'

/** Tells the steps of starting a database on stderr: one line a step, the fetching in place on a terminal. */
export function databaseTeller(): {
  onProgress: (progress: DatabaseProgress) => void
  onEvent: (text: string) => void
} {
  let last = ''
  return {
    onProgress(progress) {
      const sentence = databaseSentence(progress)
      if (progress.phase === 'fetching' && process.stderr.isTTY) {
        process.stderr.write(`\r${sentence}`)
        last = progress.phase
        return
      }
      if (last === 'fetching' && process.stderr.isTTY) process.stderr.write('\n')
      if (sentence !== null && progress.phase !== last) tell(sentence)
      last = progress.phase
    },
    onEvent: tell,
  }
}

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
