import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { saysDiskFull } from '../disk.ts'
import { portOfConfiguration, serverMarks } from './configuration.ts'
import type { LocalLayout } from './home.ts'
import { commandLine, hasArguments, isAlive, processesWith, startMark } from './processes.ts'

/** What is noted about the managed server; `pid` is null while none runs, and the port is kept for the next start. */
export interface ServerRecord {
  readonly pid: number | null
  readonly port: number
  readonly version: string
  /** UTC, ISO 8601. */
  readonly startedAt: string | null
  /** True for a server that is to outlive who started it. */
  readonly detached: boolean
  /** The process that stops it at its own end, with when that began. */
  readonly owner: { readonly pid: number; readonly mark: string | null } | null
  /** True when a person asked for the stop, so that nobody starts it again by himself. */
  readonly stopAsked: boolean
}

/** Reads a record from its JSON text; null when it is none of ours (cut short, another shape). */
export function parseServerRecord(text: string): ServerRecord | null {
  try {
    const read = JSON.parse(text)
    const whole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0
    if (!whole(read.port) || read.port > 65_535 || !(read.pid === null || whole(read.pid))) return null
    return {
      pid: read.pid,
      port: read.port,
      version: String(read.version),
      startedAt: typeof read.startedAt === 'string' ? read.startedAt : null,
      detached: read.detached === true,
      owner: whole(read.owner?.pid) ? { pid: read.owner.pid, mark: read.owner.mark ?? null } : null,
      stopAsked: read.stopAsked === true,
    }
  } catch {
    return null
  }
}

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** The noted record, null when there is none that can be read. */
export function readServerRecord(layout: LocalLayout): ServerRecord | null {
  const text = textOf(layout.serverFile)
  return text === null ? null : parseServerRecord(text)
}

/** Notes a record, whole or not at all. */
export function writeServerRecord(layout: LocalLayout, record: ServerRecord): void {
  const draft = `${layout.serverFile}.${randomUUID()}`
  try {
    writeFileSync(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 })
    renameSync(draft, layout.serverFile)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** Notes that the server `pid` is gone, unless another one has been noted since. On a full disk the note is left as it is: who reads it looks whether the process lives. */
export function noteStopped(layout: LocalLayout, pid: number): void {
  const record = readServerRecord(layout)
  if (record?.pid !== pid) return
  try {
    writeServerRecord(layout, { ...record, pid: null, startedAt: null, owner: null, detached: false })
  } catch (error) {
    if (!saysDiskFull(error)) throw error
  }
}

/** Whether this living process is the Neo4j of this home, and not another program that got the same id. */
export function isOurServer(layout: LocalLayout, pid: number): boolean {
  return isAlive(pid) && hasArguments(commandLine(pid), serverMarks(layout.neo4j))
}

/** Whether the process that owns a server still lives. */
export function ownerLives(record: ServerRecord): boolean {
  const { owner } = record
  return owner !== null && isAlive(owner.pid) && (owner.mark === null || startMark(owner.pid) === owner.mark)
}

/** The running server of this home, if any: noted, or, when the note is lost or stale, found among the processes. */
export function findRunningServer(
  layout: LocalLayout,
): { pid: number; port: number; record: ServerRecord | null } | null {
  const record = readServerRecord(layout)
  if (record !== null && record.pid !== null && isOurServer(layout, record.pid)) {
    return { pid: record.pid, port: record.port, record }
  }
  const pid = processesWith(serverMarks(layout.neo4j))[0]
  if (pid === undefined) return null
  const port = portOfConfiguration(textOf(layout.confFile) ?? '') ?? record?.port
  return port === undefined ? null : { pid, port, record: null }
}
