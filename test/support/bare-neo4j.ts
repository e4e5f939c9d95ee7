import { spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { LOCAL_USER, openBolt } from '../../graph-store/local/bolt.ts'
import { configurationOf, configurationText, javaArguments } from '../../graph-store/local/configuration.ts'
import type { LocalLayout } from '../../graph-store/local/index.ts'
import { writeInitialPassword } from '../../graph-store/local/password.ts'
import { freePort } from '../../graph-store/local/ports.ts'

const BOOT_MS = 180_000
const PORTS = [17_888, 17_889, 17_890]
const PASSWORD = 'made-up-password'

/** A server that nothing of ours looks after. */
export interface BareNeo4j {
  readonly uri: string
  readonly user: string
  readonly password: string
  stop(): Promise<void>
}

/** What is started: a release in a layout of its own, which `stop` removes; settings beside ours (an empty one leaves ours out), and what becomes of the arguments of Java. */
interface BareOptions {
  readonly layout: LocalLayout
  readonly java: string
  readonly settings: Readonly<Record<string, string>>
  readonly arguments: (all: readonly string[]) => readonly string[]
}

/** Starts a Neo4j as somebody else would, and resolves when it answers; rejects with the end of its log when it does not. */
export async function startBareNeo4j({ layout, java, settings, arguments: changed }: BareOptions): Promise<BareNeo4j> {
  const port = await freePort(PORTS)
  const all = Object.entries(configurationOf(layout, { port, settings })).filter(([, value]) => value !== '')
  for (const folder of [layout.conf, layout.logs, layout.importFolder]) mkdirSync(folder, { recursive: true })
  writeFileSync(layout.confFile, configurationText(Object.fromEntries(all)))
  await writeInitialPassword(layout, PASSWORD)
  const log = openSync(layout.consoleLog, 'w')
  const child = spawn(java, changed(javaArguments(layout, '1g')), { cwd: layout.release, stdio: ['ignore', log, log] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(layout.home, { recursive: true, force: true })
  }
  const uri = `bolt://127.0.0.1:${port}`
  const end = performance.now() + BOOT_MS
  while ((await openBolt(uri, PASSWORD, '')) !== 'ready') {
    if (child.exitCode === null && performance.now() < end) continue
    const told = readFileSync(layout.consoleLog, 'utf8').slice(-2_000)
    await stop()
    throw new Error(`Neo4j ${layout.version} did not start:\n${told}`)
  }
  return { uri, user: LOCAL_USER, password: PASSWORD, stop }
}
