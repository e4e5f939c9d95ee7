import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { eventually } from './eventually.ts'
import { type RunningParley, runParley } from './running-parley.ts'

declare module 'vitest' {
  interface ProvidedContext {
    pageUrl: string
  }
}

let app: RunningParley | null = null
let home = ''

/** Before all files of the project: one server over memory with the shipped datasets, for the tests that only read. */
export async function setup(project: TestProject): Promise<void> {
  home = await mkdtemp(join(tmpdir(), 'parley-pages-'))
  const server = await runParley(['--store', 'memory'], { PARLEY_HOME: home })
  app = server
  await eventually(
    () => Promise.all(['talks-2025', 'chevening-2025', 'un-ukraine', 'un-general-assembly'].map(server.dataset)),
    (datasets) => datasets.every((dataset) => dataset?.status === 'ready'),
    120,
  )
  project.provide('pageUrl', server.url)
}

/** After all files: ends the server, which must end well. */
export async function teardown(): Promise<void> {
  const code = await app?.stop()
  await rm(home, { recursive: true, force: true })
  if (code !== 0) throw new Error(`the tests' server ended with code ${code}: ${app?.told()}`)
}

/** The address of the run's one server, which no test may write to or stop. */
export function pageUrl(): string {
  return inject('pageUrl')
}
