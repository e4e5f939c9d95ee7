import { type DatabaseProgress, databaseSentence } from '../store/database-sentence.ts'
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
