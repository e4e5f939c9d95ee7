import { Command } from 'commander'
import openInBrowser from 'open'
import { viewFromParams, viewToParams } from '../../../positions/view.ts'
import { cypherLimitsOf } from '../cypher-flags.ts'
import { recordOfFile, versionDiffers } from '../picture-file.ts'
import { write } from '../print.ts'
import { runningServer } from '../running-server.ts'
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
