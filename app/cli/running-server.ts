import { UserError } from '../../positions/errors.ts'
import type { DatasetAnswer, Health } from '../api/answers.ts'

/** A Parley that answers. */
export interface RunningServer {
  /** Its address, with a slash at the end. */
  readonly url: string
  readonly datasets: readonly DatasetAnswer[]
}

/** How long one address is waited for, in milliseconds. */
const PATIENCE = 2_000

/** The first Parley that answers at one of these addresses; null when none does. */
export async function runningServer(addresses: readonly string[]): Promise<RunningServer | null> {
  for (const address of addresses) {
    const url = address.endsWith('/') ? address : `${address}/`
    try {
      const health = await ask<Health>(`${url}api/health`)
      if (health.store === undefined) continue
      return { url, datasets: await ask<DatasetAnswer[]>(`${url}api/datasets`) }
    } catch {
      // Nobody there, or another program: the next address.
    }
  }
  return null
}

async function ask<T>(url: string): Promise<T> {
  const token = process.env.PARLEY_TOKEN
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok) throw new UserError('store-away', null, `${url}: ${response.status}`)
  return (await response.json()) as T
}
