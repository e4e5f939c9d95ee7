import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { type FullDataset, isId } from '../positions/dataset/index.ts'
import { contentHash } from './content-hash.ts'
import { nodeFiles, tableNations } from './disk/index.ts'
import { browserFiles } from './files/index.ts'
import { GivenFault, givenPackage } from './given/index.ts'
import { type DataPackage, readDataPackage } from './package/index.ts'
import { InvalidDataError, Problems } from './problem.ts'
import { isFile, type ReadAnyOptions, readAny, readForeign } from './read-any.ts'

export type { ReadAnyOptions } from './read-any.ts'
export type { ReadOptions, ReadProgress } from './read-files.ts'

/** Reads and checks the dataset at a path of this machine, as `readAny` does; in a ZIP archive, the one that is in it. */
export async function readDataset(path: string, given: ReadAnyOptions = {}): Promise<FullDataset> {
  const options: ReadAnyOptions = { nations: tableNations, ...given }
  if (!/\.zip$/i.test(path) || !(await isFile(nodeFiles, path))) return readAny(nodeFiles, path, options)
  const name = basename(path)
  const { files, paths } = await givenPackage({ name, files: [[name, await openAsBlob(path)]] }).catch((error) => {
    if (!(error instanceof GivenFault)) throw error
    const problems = new Problems()
    problems.add(name, null, null, error.fault, error.details.expected)
    throw new InvalidDataError(path, problems)
  })
  const [first, ...others] = paths
  const source = { ...browserFiles(files), sha256: nodeFiles.sha256 }
  return others.length > 0 ? readForeign(source, paths, options) : readAny(source, first, options)
}

/** What a catalogue shows of a data package before its tables are read. */
export interface PackageSummary {
  readonly id: string
  readonly title: string
  readonly description: string | undefined
  readonly version: string | undefined
  readonly counts: NonNullable<NonNullable<DataPackage['parley']>['counts']> | undefined
}

/** Reads a folder's datapackage.json only. Returns null when there is none, or none that is valid and has a name. */
export async function peekPackage(folder: string): Promise<PackageSummary | null> {
  const problems = new Problems()
  const found = await readDataPackage(nodeFiles, folder, problems)
  const { name, title, description, version, parley } = found?.content ?? {}
  if (name === undefined || !isId(name)) return null
  return { id: name, title: title ?? name, description, version, counts: parley?.counts }
}

/** The SHA-256 of a dataset's content, as `contentHash` defines it, by Node's own implementation. */
export function datasetHash(dataset: FullDataset, signal?: AbortSignal): Promise<string> {
  return contentHash(dataset, nodeFiles.sha256(), signal)
}
