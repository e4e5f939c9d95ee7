import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { readDataset } from '../../graph-loader/index.ts'
import type { GraphStore } from '../../graph-store/graph-store.ts'
import { statusLocalNeo4j } from '../../graph-store/local/index.ts'
import { MemoryStore } from '../../graph-store/memory/index.ts'
import { type Dataset, GREATEST_NUMBER } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import { plainNumber, shown } from '../../positions/text.ts'
import { SEEDS } from '../paths.ts'
import { givenNeo4j } from '../store/given-neo4j.ts'
import { STORE_CHOICES, type StoreChoice } from '../store/store-choice.ts'
import { databaseTeller, unknownStore } from './database-teller.ts'
import { tell } from './tell-error.ts'
import { tellUnderstood } from './tell-understood.ts'

/** The flags of commands that read one dataset. */
export interface SourceFlags {
  readonly store?: StoreChoice
  readonly scale?: string
}

/** Adds `--store` and `--scale`, for commands that read one dataset. */
export function addSourceFlags(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--store <store>',
        'where ids are looked up: a Neo4j that runs, or the shipped seeds in memory (default auto)',
      ).choices(STORE_CHOICES),
    )
    .option('--scale <min..max>', 'the assumed scale of issues that declare none (default -2..2)')
}

/** The bounds of `MIN..MAX`. Throws `UserError` when they are not two numbers in order. */
export function parseScale(text: string | undefined): { min: number; max: number } | undefined {
  if (text === undefined) return undefined
  const [min, max] = text.split('..').map((part) => plainNumber(part.trim()))
  const inBounds = (bound: number | undefined) => bound !== undefined && Math.abs(bound) <= GREATEST_NUMBER
  if (min === undefined || max === undefined || !inBounds(min) || !inBounds(max) || min >= max) {
    throw new UserError('usage', '--scale', '', {
      expected: `MIN..MAX such as -2..2, between -1e15 and 1e15, found ${shown(text)}`,
    })
  }
  return { min, max }
}

/** A dataset that a person named, the number of its documents, which columns do not tell, and the store that has its words. */
export interface NamedDataset {
  readonly dataset: Dataset
  readonly documents: number
  store(): Promise<GraphStore>
}

/**
 * Works with the dataset that a person names: an existing path is read and checked as it is; else an id in the store; else a shipped seed. The store is
 * open while the work lasts. Rejects with what the loader or the store tells, or with a `UserError` that lists what there is.
 */
export async function withDataset<T>(
  name: string,
  flags: SourceFlags,
  work: (named: NamedDataset) => T | Promise<T>,
): Promise<T> {
  const scale = parseScale(flags.scale)
  if (existsSync(name)) {
    if (flags.store !== undefined)
      throw new UserError('usage', '--store', 'only for the id of a dataset', { next: `${shown(name)} is a path` })
    return work(await fromFiles(resolve(name), scale))
  }
  if (scale)
    throw new UserError('usage', '--scale', 'only for files', {
      next: `${shown(name)} is none, and a dataset has its scales`,
    })
  const stored = await withStored(name, flags.store ?? 'auto', work)
  if (stored) return stored.result
  const seed = join(SEEDS, name)
  if (/^[\w-]+$/.test(name) && existsSync(join(seed, 'datapackage.json'))) return work(await fromFiles(seed, undefined))
  const unknown = flags.store === 'memory' ? null : await unknownStore()
  throw unknown === null
    ? new UserError('not-found', 'dataset', `${shown(name)} is no file, no dataset in the store and no shipped seed`, {
        next: 'parley list shows what there is',
      })
    : new UserError(
        'not-found',
        'dataset',
        `${shown(name)} is no file and no shipped seed. ${unknown}, and so does --store neo4j`,
      )
}

/** The dataset that a person names, alone; rejects as `withDataset` does. */
export function datasetOf(name: string, flags: SourceFlags): Promise<Dataset> {
  return withDataset(name, flags, ({ dataset }) => dataset)
}

async function fromFiles(path: string, scale: { min: number; max: number } | undefined): Promise<NamedDataset> {
  const dataset = await readDataset(path, { scale, onUnderstood: tellUnderstood })
  return {
    dataset,
    documents: dataset.documents.length,
    async store() {
      const store = new MemoryStore()
      await store.write(dataset)
      return store
    },
  }
}

async function withStored<T>(
  id: string,
  choice: StoreChoice,
  work: (named: NamedDataset) => T | Promise<T>,
): Promise<{ result: T } | null> {
  if (choice === 'memory') return null
  if (choice === 'auto' && !givenNeo4j() && (await statusLocalNeo4j()).state !== 'running') return null
  const { planStore } = await import('../store/open-store.ts')
  const { store, close } = await (await planStore('neo4j')).open(databaseTeller())
  try {
    const stored = (await store.list()).find((dataset) => dataset.id === id)
    if (!stored) {
      tell(`${id}: not in the store; the shipped seed is read instead.`)
      return null
    }
    const dataset = await store.read(id)
    return { result: await work({ dataset, documents: stored.counts.documents, store: async () => store }) }
  } finally {
    await close()
  }
}
