import type { StartOptions } from '../../graph-store/local/index.ts'

/** A step in starting a local Neo4j. */
export type DatabaseProgress = Parameters<NonNullable<StartOptions['onProgress']>>[0]

/** What a local Neo4j is doing, as a sentence for people; null for a step that needs no telling. */
export function databaseSentence(progress: DatabaseProgress): string | null {
  if (progress.phase === 'waiting') return 'Waiting for another program that is starting Neo4j …'
  if (progress.phase === 'starting') return 'Starting Neo4j …'
  if (progress.phase === 'fetching') {
    return `Fetching Neo4j: ${progress.files} of ${progress.ofFiles} files, ${Math.round(progress.megabytes)} of ${Math.round(progress.ofMegabytes)} MB`
  }
  return null
}
