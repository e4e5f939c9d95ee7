import { Neo4jError } from 'neo4j-driver'
import { DiskFullError, roomOf, saysDiskFull } from '../disk.ts'
import { StoreUnavailableError } from '../errors.ts'
import { saysServerIsBroken } from '../foreign-words.ts'

/** The disk of a server on this machine. */
export interface ServerDisk {
  /** A folder on it. */
  readonly folder: string
  /** Called when the server has met a fault after which it does nothing more until it is started again. */
  readonly onBroken?: () => void
}

/** A store's file grows by 32 MiB at a time and a log by 16: with less than twice that, a transaction may break the server. */
const RESERVE_BYTES = 64 * 2 ** 20

/** Whether the disk has what the server needs to go on writing; true where the system does not say. */
export function hasRoom({ folder }: ServerDisk): boolean {
  const room = roomOf(folder)
  return room === null || room.free >= RESERVE_BYTES
}

/** Throws `DiskFullError` unless the disk has what a transaction may need: a server that meets its end while it writes has to be started again. */
export function assertRoom(disk: ServerDisk): void {
  if (hasRoom(disk)) return
  throw new DiskFullError(
    disk.folder,
    `Neo4j needs ${Math.ceil(RESERVE_BYTES / 1e6)} MB to write safely; what it has written is kept.`,
  )
}

/** An error in the store's words with what is known of the server's disk; calls `onBroken` when the server has to be started again. */
export function withDisk(error: unknown, address: string, disk: ServerDisk | undefined): unknown {
  if (!(error instanceof StoreUnavailableError && error.cause instanceof Neo4jError)) return error
  const broken = saysServerIsBroken(error.cause.message)
  if (broken) disk?.onBroken?.()
  const isWork = error.cause.code.startsWith('Neo.DatabaseError.') || error.cause.code.startsWith('Neo.TransientError.')
  const full = saysDiskFull(error.cause) || (isWork && disk !== undefined && !hasRoom(disk))
  if (full && disk) {
    const { message } = new DiskFullError(disk.folder, 'What Neo4j has written is kept.', { cause: error.cause })
    return new StoreUnavailableError(`Neo4j at ${address} cannot do its work. ${message}`, address, {
      cause: error.cause,
    })
  }
  if (full) {
    const sentence = `The disk of Neo4j at ${address} is full: make room there, then try again`
    return new StoreUnavailableError(sentence, address, { cause: error.cause })
  }
  if (!broken) return error
  const restarts = disk?.onBroken !== undefined
  return new StoreUnavailableError(
    restarts
      ? `Neo4j at ${address} has met a fault, often a full disk: Parley starts it again as soon as there is room`
      : `Neo4j at ${address} has met a fault, often a full disk, and does nothing more until it is started again: look at its debug.log, make room if that is it, then restart it`,
    address,
    { cause: error.cause },
  )
}
