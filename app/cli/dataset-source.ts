import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { Option } from 'commander'
import { readDataset } from '../../graph-loader/index.ts'
import { statusLocalNeo4j } from '../../graph-store/local/index.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import { SEEDS } from '../paths.ts'
import { givenNeo4j } from '../store/given-neo4j.ts'
import { planStore } from '../store/open-store.ts'
import { STORE_CHOICES, type StoreChoice } from '../store/store-choice.ts'
import { databaseTeller } from './database-teller.ts'
import { tell, UsageError } from './tell-error.ts'

/** The flags of commands that read one dataset. */
export interface SourceFlags {
  readonly store: StoreChoice
  readonly scale?: string
}

/** Adds `--store` and `--scale`, for commands that read one dataset. */
export function addSourceFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--store <store>', 'where ids are looked up: a Neo4j that runs, or the shipped seeds in memory')
        .choices(STORE_CHOICES)
        .default('auto'),
    )
    .option('--scale <min..max>', 'the assumed scale of issues that declare none (default -2..2)')
}

/** The bounds of `MIN..MAX`. Throws `UsageError` when they are not two numbers in order. */
export function parseScale(text: string | undefined): { min: number; max: number } | undefined {
  if (text === undefined) return undefined
  const [min, max] = text.split('..').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (min === undefined || max === undefined || !Number.isFinite(min) || !Number.isFinite(max) || min >= max) {
    throw new UsageError(`--scale: expected MIN..MAX such as -2..2, found "${text}"`)
  }
  return { min, max }
}

/** A dataset that a person named, and the number of its documents, which columns do not tell. */
export interface NamedDataset {
  readonly dataset: Dataset
  readonly documents: number
}

/**
 * The dataset that a person names: an existing path is read and checked as it is; else an id in the store; else a shipped seed.
 * Rejects with what the loader or the store tells, or with an Error that lists what there is.
 */
export async function namedDataset(name: string, flags: SourceFlags): Promise<NamedDataset> {
  const scale = parseScale(flags.scale)
  if (existsSync(name)) return fromFiles(resolve(name), scale)
  const stored = await fromStore(name, flags.store)
  if (stored) return stored
  const seed = join(SEEDS, name)
  if (/^[\w-]+$/.test(name) && existsSync(join(seed, 'datapackage.json'))) return fromFiles(seed, undefined)
  throw new Error(
    `dataset: "${name}" is no file, no dataset in the store and no shipped seed; parley list shows what there is`,
  )
}

/** The dataset that a person names, without the number of its documents; rejects as `namedDataset` does. */
export async function datasetOf(name: string, flags: SourceFlags): Promise<Dataset> {
  return (await namedDataset(name, flags)).dataset
}

async function fromFiles(path: string, scale: { min: number; max: number } | undefined): Promise<NamedDataset> {
  const dataset = await readDataset(path, scale ? { scale } : {})
  return { dataset, documents: dataset.documents.length }
}

async function fromStore(id: string, choice: StoreChoice): Promise<NamedDataset | null> {
  if (choice === 'memory') return null
  if (choice === 'auto' && !givenNeo4j() && (await statusLocalNeo4j()).state !== 'running') return null
  const open = await (await planStore('neo4j')).open(databaseTeller())
  try {
    const stored = (await open.store.list()).find((dataset) => dataset.id === id)
    if (!stored) {
      tell(`${id}: not in the store; the shipped seed is read instead.`)
      return null
    }
    return { dataset: await open.store.read(id), documents: stored.counts.documents }
  } finally {
    await open.close()
  }
}
