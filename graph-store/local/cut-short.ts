import { existsSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalLayout } from './home.ts'

/** What Neo4j logs when a log of transactions ends in the middle of one: a full disk, or a sudden end, has cut it short. */
const CUT_SHORT = /Error reading transaction logs, recovery not possible/

/** With this setting a start reads the logs up to the last whole transaction and cuts off the rest. */
export const UP_TO_THE_LAST_WHOLE_ONE = { 'internal.dbms.tx_log.fail_on_corrupted_log_files': 'false' }

/** Whether a log of Neo4j says that it does not start because a log of transactions ends in the middle of one. */
export function saysCutShort(log: string): boolean {
  return CUT_SHORT.test(log)
}

const mendingFolder = ({ neo4j }: LocalLayout): string => join(neo4j, 'transaction-logs-mending')

/**
 * Copies the logs of transactions of a server that is stopped, so that what a start cuts off is lost to nobody. However often a start is tried, there
 * is one copy: of the logs as they were at first. Rejects with the error of the disk, and leaves no copy then.
 */
export async function keepTransactionLogs(layout: LocalLayout): Promise<void> {
  const kept = mendingFolder(layout)
  if (existsSync(kept)) return
  const draft = `${kept}.draft`
  await rm(draft, { recursive: true, force: true })
  try {
    await cp(join(layout.data, 'transactions'), draft, { recursive: true })
    await rename(draft, kept)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

/** Gives the copy the name that it stays under, once the server has started without what was cut short; gives its folder. */
export async function nameKeptLogs(layout: LocalLayout): Promise<string> {
  const named = join(layout.neo4j, `transaction-logs-${new Date().toISOString().replaceAll(':', '-')}`)
  await rename(mendingFolder(layout), named)
  return named
}
