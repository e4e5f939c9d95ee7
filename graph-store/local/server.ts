import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { chmod, mkdir, realpath, stat, writeFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { isNotAllowed, saysDiskFull } from '../disk.ts'
import { saysDiskIsFull } from '../foreign-words.ts'
import { LOCAL_USER, openBolt } from './bolt.ts'
import { BOOT_BOUND_MS, bootFailure, DAMAGED, damaged, diskFull, notAllowed, textFrom } from './boot-log.ts'
import { configurationOf, configurationText, javaArguments } from './configuration.ts'
import { keepTransactionLogs, nameKeptLogs, saysCutShort, UP_TO_THE_LAST_WHOLE_ONE } from './cut-short.ts'
import { LocalNeo4jError } from './errors.ts'
import { type LocalLayout, layoutOf, NEO4J_VERSION, parleyHome, parleyJarsHome } from './home.ts'
import { ensureJars, jarsPresent } from './jars.ts'
import type { LocalNeo4j, StartOptions } from './local-neo4j.ts'
import { withLock } from './lock.ts'
import { ensurePassword, writeInitialPassword } from './password.ts'
import { freePort, PREFERRED_PORT, portAnswers, portFreed } from './ports.ts'
import { endProcess, isAlive, startMark } from './processes.ts'
import { findRequirements, type JavaFound } from './requirements.ts'
import {
  findRunningServer,
  isOurServer,
  noteStopped,
  ownerLives,
  readServerRecord,
  type ServerRecord,
  writeServerRecord,
} from './server-file.ts'

/** So long a database must fail to open before it is called broken. */
const BROKEN_MS = 15_000
/** After so long it is told that a server which runs already has not answered yet. */
const SLOW_MS = 2_000
const POLITE_STOP_MS = 20_000
/** How long a named port may still be taken by a process that is going. */
const PORT_PATIENCE_MS = 3_000
/** So long a server may take to find that its port is taken. */
const FOREIGN_MS = 20_000
/** With which Java ends under -XX:+ExitOnOutOfMemoryError. */
const OUT_OF_MEMORY = 3
// Half a gibibyte serves all but the largest transactions, and leaves a small machine room.
const defaultHeap = (): string => (totalmem() < 4e9 ? '512m' : '1g')

/** The layout of a home with its symbolic links resolved, so that the server's arguments are the same from everywhere. */
export async function openLayout(home?: string, jarsHome?: string): Promise<LocalLayout> {
  const wanted = home ?? parleyHome()
  const made = layoutOf(wanted)
  try {
    await mkdir(made.neo4j, { recursive: true, mode: 0o700 })
    await chmod(made.neo4j, 0o700)
    return layoutOf(await realpath(made.home), jarsHome ?? parleyJarsHome(wanted))
  } catch (cause) {
    if (saysDiskFull(cause)) throw diskFull(made, cause)
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new LocalNeo4jError(
      'home',
      `The data folder ${made.neo4j} cannot be made or is not yours (${why}): set PARLEY_HOME to a folder that you may write to.`,
      { cause },
    )
  }
}

// A child of ours must not outlive a process that ends without stopping it; adopted ones are in here too.
const ownedServers = new Map<number, { layout: LocalLayout; mark: string | null }>()
let exitHook = false
function endAtExit(layout: LocalLayout, pid: number): void {
  ownedServers.set(pid, { layout, mark: startMark(pid) })
  if (exitHook) return
  exitHook = true
  process.on('exit', () => {
    for (const [owned, { layout: of, mark }] of ownedServers) {
      if (startMark(owned) !== mark || readServerRecord(of)?.detached) continue
      try {
        process.kill(owned, 'SIGTERM')
      } catch {
        // It ended by itself.
      }
    }
  })
}

interface Running {
  readonly pid: number
  readonly port: number
  /** Resolves with a sentence when the process has ended. */
  readonly ended: Promise<string>
  readonly hasEnded: () => boolean
  /** Ends the watching of a process that is not our child. */
  readonly unwatch: () => void
}

function watch(pid: number, port: number): Running {
  const mark = startMark(pid)
  // Elsewhere the start of a process is only told by another program, which is too dear to run twice a second.
  const lives = () => isAlive(pid) && (process.platform !== 'linux' || startMark(pid) === mark)
  let timer: NodeJS.Timeout | undefined
  const ended = new Promise<string>((done) => {
    timer = setInterval(() => {
      if (lives()) return
      clearInterval(timer)
      done(`the local Neo4j (process ${pid}) has ended`)
    }, 500)
    timer.unref()
  })
  return { pid, port, ended, hasEnded: () => !lives(), unwatch: () => clearInterval(timer) }
}

function launch(layout: LocalLayout, java: JavaFound, port: number, heap: string): Promise<Running> {
  const log = openSync(layout.consoleLog, 'w', 0o600)
  const child = spawn(java.path, javaArguments(layout, heap), {
    cwd: layout.release,
    // Its own process group: the terminal's Ctrl-C goes to parley, which stops the server in order.
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  })
  closeSync(log)
  child.unref()
  let over = false
  const ended = new Promise<string>((done) => {
    child.once('exit', (code, signal) => {
      over = true
      const how = code === OUT_OF_MEMORY ? 'because it ran out of memory' : `with ${signal ?? `exit code ${code}`}`
      done(`the local Neo4j (process ${child.pid}) ended ${how}`)
    })
  })
  return new Promise((started, failed) => {
    child.once('error', (cause) => failed(new LocalNeo4jError('java', `${java.path} could not be run.`, { cause })))
    child.once('spawn', () => started({ pid: child.pid ?? 0, port, ended, hasEnded: () => over, unwatch: () => {} }))
  })
}

type Boot = 'ready' | 'ended' | 'silent' | 'broken'

async function waitUntilReady(
  running: Running,
  password: string,
  layout: LocalLayout,
  signal: AbortSignal | undefined,
  isHopeless: () => Promise<boolean> = async () => false,
): Promise<Boot> {
  const end = performance.now() + BOOT_BOUND_MS
  let brokenSince: number | null = null
  while (performance.now() < end) {
    signal?.throwIfAborted()
    if (running.hasEnded()) return 'ended'
    const open = (await portAnswers(running.port)) && (await opened(running, password, layout))
    if (open === 'ended') return open
    // A database whose disk has just got room again may fail once and open at the next try.
    brokenSince = open === 'broken' ? (brokenSince ?? performance.now()) : null
    if (brokenSince !== null && (performance.now() - brokenSince > BROKEN_MS || (await isHopeless()))) return 'broken'
    if (open === 'ready') return running.hasEnded() ? 'ended' : 'ready'
    await Promise.race([sleep(150), running.ended])
  }
  return 'silent'
}

/** Whether the server lets us in; `ended` when another one has taken its port since we looked, which refuses our password, and ours has given up. */
async function opened(running: Running, password: string, layout: LocalLayout) {
  try {
    return await openBolt(uriOf(running.port), password, layout.passwordFile)
  } catch (error) {
    await Promise.race([sleep(FOREIGN_MS), running.ended])
    if (running.hasEnded()) return 'ended'
    throw error
  }
}

const uriOf = (port: number): string => `bolt://127.0.0.1:${port}`

interface Handle {
  readonly layout: LocalLayout
  readonly running: Running
  readonly password: string
  readonly started: boolean
  readonly owned: boolean
  readonly detached: boolean
}

function handleOf({ layout, running, password, started, owned, detached }: Handle): LocalNeo4j {
  const { pid, port } = running
  let stopping: Promise<void> | null = null
  let gone: string | null = null
  const callbacks = new Set<(reason: string) => void>()
  const tell = () => {
    if (stopping === null && gone !== null) for (const callback of callbacks) callback(gone)
    callbacks.clear()
  }
  if (owned && !detached) endAtExit(layout, pid)
  running.ended.then((reason) => {
    gone = reason
    ownedServers.delete(pid)
    noteStopped(layout, pid)
    tell()
  })
  const stop = async () => {
    running.unwatch()
    if (!owned) return
    // `db start` may have been typed since: then the server is no longer ours to end.
    const record = readServerRecord(layout)
    if (!detached && record?.pid === pid && record.detached) return
    await endServer(layout, pid)
  }
  return {
    uri: uriOf(port),
    user: LOCAL_USER,
    password,
    pid,
    port,
    version: NEO4J_VERSION,
    started,
    owned,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
    onExit: (callback) => {
      callbacks.add(callback)
      if (gone !== null) queueMicrotask(tell)
      return () => callbacks.delete(callback)
    },
  }
}

/** Ends a server of this home and notes it; throws {@link LocalNeo4jError} `stop` when it cannot be ended. */
export async function endServer(layout: LocalLayout, pid: number, politeMs: number = POLITE_STOP_MS): Promise<void> {
  if (isOurServer(layout, pid) && !(await endProcess(pid, politeMs))) {
    throw new LocalNeo4jError(
      'stop',
      `The local Neo4j (process ${pid}) does not end, not even by force: end that process by hand.`,
    )
  }
  ownedServers.delete(pid)
  noteStopped(layout, pid)
}

const us = () => ({ pid: process.pid, mark: startMark(process.pid) })

async function adopt(layout: LocalLayout, options: StartOptions, mayOwn = true): Promise<LocalNeo4j | null> {
  const found = findRunningServer(layout)
  if (found === null) return null
  const { pid, port, record } = found
  if (options.port !== undefined && options.port !== port) {
    throw new LocalNeo4jError(
      'port',
      `The local Neo4j already runs on port ${port}, not ${options.port}: end it with \`parley db stop\` first.`,
    )
  }
  const detached = options.detached === true
  // A server that somebody left running is stopped by whoever uses it next; one that is in use, or was meant to stay, is not.
  const orphan = record === null || (!record.detached && !ownerLives(record))
  const owned = mayOwn && orphan && !detached
  const password = await ensurePassword(layout)
  const running = watch(pid, port)
  const slow = setTimeout(() => options.onProgress?.({ phase: 'answering', pid }), SLOW_MS)
  const boot = await waitUntilReady(running, password, layout, options.signal).finally(() => clearTimeout(slow))
  if (boot === 'ended') return null
  if (boot === 'broken') {
    running.unwatch()
    throw damaged(layout)
  }
  if (boot === 'silent') {
    running.unwatch()
    throw new LocalNeo4jError(
      'boot',
      `A local Neo4j runs (process ${pid}, port ${port}) but does not answer: end it with \`parley db stop\`, and start again.`,
    )
  }
  if (mayOwn)
    writeServerRecord(layout, {
      pid,
      port,
      version: record?.version ?? NEO4J_VERSION,
      startedAt: record?.startedAt ?? new Date().toISOString(),
      detached: detached || (record?.detached ?? false),
      owner: detached ? null : owned ? us() : (record?.owner ?? null),
      stopAsked: false,
    })
  options.onProgress?.({ phase: 'ready', uri: uriOf(port), adopted: true })
  return handleOf({ layout, running, password, started: false, owned, detached })
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}

async function startFresh(layout: LocalLayout, java: JavaFound, options: StartOptions): Promise<LocalNeo4j> {
  const { signal, onProgress, detached = false, heap = defaultHeap() } = options
  const password = await ensurePassword(layout)
  for (const folder of [layout.data, layout.conf, layout.logs, layout.importFolder]) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  }
  await writeInitialPassword(layout, password)
  const remembered = readServerRecord(layout)?.port
  let wished = remembered === undefined ? [PREFERRED_PORT] : [remembered, PREFERRED_PORT]
  let mending = false
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted()
    if (options.port !== undefined && !(await portFreed(options.port, PORT_PATIENCE_MS))) {
      throw new LocalNeo4jError(
        'port',
        `Port ${options.port} of 127.0.0.1 is taken by another program: end that, or choose another port.`,
      )
    }
    const port = options.port ?? (await freePort(wished))
    const settings = configurationOf(layout, {
      port,
      settings: { ...(mending && UP_TO_THE_LAST_WHOLE_ONE), ...options.settings },
    })
    await writeFile(layout.confFile, configurationText(settings), { mode: 0o600 })
    onProgress?.({ phase: 'starting', port })
    const logged = await sizeOf(layout.serverLog)
    const debugged = await sizeOf(layout.debugLog)
    const running = await launch(layout, java, port, heap)
    if (!detached) endAtExit(layout, running.pid)
    const record: ServerRecord = {
      pid: running.pid,
      port,
      version: NEO4J_VERSION,
      startedAt: new Date().toISOString(),
      detached,
      owner: detached ? null : us(),
      stopAsked: false,
    }
    writeServerRecord(layout, record)
    const giveUp = () => endServer(layout, running.pid, 5_000)
    let boot: Boot
    try {
      const isCutShort = async () => saysCutShort(await textFrom(layout.debugLog, debugged))
      boot = await waitUntilReady(running, password, layout, signal, isCutShort)
    } catch (error) {
      await giveUp()
      throw error
    }
    if (boot === 'ready') {
      if (mending) onProgress?.({ phase: 'mended', kept: await nameKeptLogs(layout) })
      onProgress?.({ phase: 'ready', uri: uriOf(port), adopted: false })
      return handleOf({ layout, running, password, started: true, owned: true, detached })
    }
    const asked = readServerRecord(layout)?.stopAsked === true
    await giveUp()
    const how = boot === 'ended' ? await running.ended : null
    if (asked) throw new LocalNeo4jError('boot', 'Neo4j was stopped by `parley db stop` while it started.')
    const log = (await textFrom(layout.consoleLog, 0)) + (await textFrom(layout.serverLog, logged))
    // Another program can take the port between our look and the server's.
    const taken = how !== null && log.includes('Address already in use')
    if (taken && options.port === undefined && attempt < 4) {
      wished = []
      continue
    }
    const debug = await textFrom(layout.debugLog, debugged)
    if (saysDiskIsFull(log + debug)) throw diskFull(layout)
    if (saysCutShort(debug) && !mending) {
      await keepTransactionLogs(layout)
      mending = true
      continue
    }
    if (boot === 'broken' || DAMAGED.test(log + debug)) throw damaged(layout)
    throw bootFailure(layout, how, log)
  }
}

/**
 * Starts the managed Neo4j of a home, or adopts the one that runs, and answers when an authenticated query has succeeded.
 *
 * Fetches the jars when they are not there. Throws {@link LocalNeo4jError}, whose message is for people, or the signal's reason.
 */
export async function startLocalNeo4j(options: StartOptions = {}): Promise<LocalNeo4j> {
  const { signal, onProgress } = options
  signal?.throwIfAborted()
  const layout = await openLayout(options.home, options.jarsHome)
  const onWait = (pid: number) => onProgress?.({ phase: 'waiting', pid })
  try {
    return await withLock(layout.startLock, { signal, onWait }, async () => {
      const adopted = await adopt(layout, options)
      if (adopted !== null) return adopted
      const found = await findRequirements({ needMaven: !(await jarsPresent(layout)) })
      if (!found.ok) throw new LocalNeo4jError(found.lacks, found.missing)
      await ensureJars(layout, { javaHome: found.java.home, maven: found.maven, onProgress, signal })
      return await startFresh(layout, found.java, options)
    })
  } catch (error) {
    if (isNotAllowed(error)) throw notAllowed(error)
    if (!saysDiskFull(error)) throw error
    // A lock needs a file. A server that runs can be used without one: it is neither started nor taken over.
    const running = await adopt(layout, { ...options, detached: false }, false).catch(() => null)
    if (running !== null) return running
    throw diskFull(layout, error)
  }
}
