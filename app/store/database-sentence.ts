import type { StartOptions } from '../../graph-store/local/index.ts'

/** A step in starting a local Neo4j. */
export type DatabaseProgress = Parameters<NonNullable<StartOptions['onProgress']>>[0]

/** What a local Neo4j is doing, as a sentence for people; null for a step that needs no telling. */
export function databaseSentence(progress: DatabaseProgress): string | null {
  if (progress.phase === 'waiting') return 'Waiting for another program that is starting Neo4j …'
  if (progress.phase === 'changed') return `Neo4j is not as it was published (${progress.what}): fetching it again …`
  if (progress.phase === 'starting') return 'Starting Neo4j …'
  if (progress.phase === 'answering') return `Waiting for Neo4j, which runs (process ${progress.pid}), to answer …`
  if (progress.phase === 'mended') {
    return `Neo4j’s log of transactions ended in the middle of one, as a full disk or a sudden end leaves it. That one was left out; the log as it was is kept in ${progress.kept}. \`parley verify\` compares what is loaded.`
  }
  if (progress.phase === 'fetching') {
    return `Fetching Neo4j: ${progress.files} of ${progress.ofFiles} files, ${Math.round(progress.megabytes)} of ${Math.round(progress.ofMegabytes)} MB`
  }
  return null
}
