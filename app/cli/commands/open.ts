import { Command } from 'commander'
import openInBrowser from 'open'
import { UserError } from '../../../positions/errors.ts'
import { viewFromParams, viewToParams } from '../../../positions/view.ts'
import type { DatasetAnswer, Health } from '../../api/answers.ts'
import { cypherLimitsOf } from '../cypher-flags.ts'
import { recordOfFile, versionDiffers } from '../picture-file.ts'
import { write } from '../print.ts'
import { tell } from '../tell-error.ts'
import { DEFAULT_PORT } from './start.ts'

/** `parley start` takes one of these when it is given none. */
const ADDRESSES = Array.from({ length: 11 }, (_, i) => `http://127.0.0.1:${DEFAULT_PORT + i}/`)

/** `parley open`: the view of a picture, on the page. */
export function openCommand(): Command {
  return new Command('open')
    .description('opens the very view that a picture shows: a PNG, SVG or PDF that Parley drew carries it')
    .argument('<picture>', 'a .png, .svg or .pdf that the page, the command or the API drew')
    .option(
      '--at <url>',
      `where Parley runs (default: the first that answers on 127.0.0.1 from port ${DEFAULT_PORT} on)`,
    )
    .option('--no-open', 'prints the address, opens nothing and starts nothing')
    .addHelpText(
      'after',
      `
Where no Parley runs, one is started, as by "parley start". It is told when the dataset has changed since.

Examples:
  parley open talks.png
  parley open talks.svg --no-open
  parley open talks.png --at https://parley.example.org/`,
    )
    .action(async (picture: string, { at, open }: { at?: string; open: boolean }) => {
      const record = recordOfFile(picture)
      const { view, problems } = viewFromParams(new URLSearchParams(record.view))
      for (const problem of problems) tell(`left out ${problem}`)
      const search = `?${viewToParams(view)}`
      const server = await runningServer(at === undefined ? ADDRESSES : [at])
      if (server === null && open && at === undefined) {
        const { start } = await import('../../server/start.ts')
        return start({
          port: DEFAULT_PORT,
          orNext: true,
          host: '127.0.0.1',
          store: 'auto',
          open,
          seeds: true,
          search,
          cypher: cypherLimitsOf({}),
        })
      }
      if (server === null) tell(`No Parley answers${at === undefined ? '' : ` at ${at}`}: start one with parley start.`)
      else {
        const dataset = server.datasets.find(({ id }) => id === record.dataset.id)
        if (dataset === undefined) tell(`${record.dataset.id}: not there; load it with parley load.`)
        const differs = dataset && versionDiffers(record, dataset)
        if (differs) tell(differs)
      }
      const address = new URL(search, server?.url ?? at ?? ADDRESSES[0]).href
      await write(`${address}\n`)
      // A desktop without a browser is no reason to fail: the address is printed.
      if (open && server !== null && process.stdout.isTTY) await openInBrowser(address).catch(() => undefined)
    })
}

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
