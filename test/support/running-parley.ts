import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { DatasetAnswer, Health } from '../../app/api/answers.ts'

const START = join(import.meta.dirname, '../../app/bootstrap/start.mjs')

/** `npm start` as it runs for a person: its process, its address, what it told, and its API. */
export interface RunningParley {
  readonly process: ChildProcess
  readonly url: string
  told(): string
  health(): Promise<Health>
  dataset(id: string): Promise<DatasetAnswer | undefined>
  /** Ctrl-C; resolves with the exit code when the process has ended. */
  stop(): Promise<number | null>
}

/** Starts Parley with these flags on a free port, and resolves when it listens; rejects with what it told when it ends instead. */
export async function runParley(flags: readonly string[], env: Record<string, string>): Promise<RunningParley> {
  const child = spawn(process.execPath, [START, '--no-open', '--port', '0', ...flags], {
    env: { ...process.env, NEO4J_URI: '', npm_lifecycle_event: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    told += text
  })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`parley ended: ${told}`)))
  const [line] = (await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), ended])) as [string]
  ended.catch(() => undefined)
  const url = /http:\S+/.exec(line)?.[0] as string
  const ask = async (path: string) => (await fetch(`${url}${path}`)).json()
  return {
    process: child,
    url,
    told: () => told,
    health: () => ask('api/health') as Promise<Health>,
    dataset: async (id) => ((await ask('api/datasets')) as DatasetAnswer[]).find((dataset) => dataset.id === id),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const exit = once(child, 'exit')
        child.kill('SIGINT')
        await exit
      }
      return child.exitCode
    },
  }
}
