import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { peekPackage } from '../../../graph-loader/index.ts'
import { DatasetIncompleteError } from '../../../graph-store/errors.ts'
import { statusLocalNeo4j } from '../../../graph-store/local/index.ts'
import { SEEDS } from '../../paths.ts'
import { givenNeo4j } from '../../store/given-neo4j.ts'
import { unknownStore } from '../database-teller.ts'
import { addFormatFlags, type FormatFlags, printRows } from '../print.ts'
import { tell } from '../tell-error.ts'
import { withNeo4j } from '../with-store.ts'

const COLUMNS = ['id', 'title', 'actors', 'issues', 'stances', 'status', 'loadedAt', 'verifiedAt']

/** `parley list`: the datasets in the store, and the shipped seeds that are not in it. */
export function listCommand(): Command {
  const command = new Command('list')
    .description('the datasets in the store, and the seeds that ship with Parley')
    .addHelpText(
      'after',
      `
Asks the Neo4j of NEO4J_URI, else the one that Parley manages if it runs; it starts none. While that one is stopped, what is loaded is not known, which it says.

Examples:
  parley list
  parley list --json`,
    )
  return addFormatFlags(command).action(async (flags: FormatFlags) => {
    const stored =
      givenNeo4j() || (await statusLocalNeo4j()).state === 'running' ? await withNeo4j((store) => store.list()) : []
    const rows = stored.map(({ id, title, counts, status, fault, loadedAt, verifiedAt, source }) => {
      return { id, title, ...counts, status, loadedAt, verifiedAt, source, fault }
    })
    const unknown = await unknownStore()
    const seeds = await Promise.all(
      readdirSync(SEEDS, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !stored.some(({ id }) => id === entry.name))
        .map(({ name }) => peekPackage(join(SEEDS, name))),
    )
    const shipped = seeds.flatMap((seed) =>
      seed
        ? [
            {
              id: seed.id,
              title: seed.title,
              ...seed.counts,
              status: unknown === null ? 'shipped, not loaded' : 'shipped, not known whether loaded',
              loadedAt: null,
              verifiedAt: null,
            },
          ]
        : [],
    )
    await printRows(flags, COLUMNS, [...rows, ...shipped])
    if (unknown !== null) tell(`${unknown}, then parley list shows it, with the datasets of your own.`)
    for (const { id, status, fault } of rows) {
      if (fault !== null) tell(fault)
      else if (status === 'loading') tell(new DatasetIncompleteError(id).message)
    }
  })
}
