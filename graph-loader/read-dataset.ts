import { type FullDataset, isId } from '../positions/dataset/index.ts'
import { unpackedArchives } from './archives.ts'
import { contentHash } from './content-hash.ts'
import { nodeFiles, tableNations } from './disk/index.ts'
import { type DataPackage, readDataPackage } from './package/index.ts'
import { Problems } from './problem.ts'
import { type ReadAnyOptions, readAny, readForeign } from './read-any.ts'

export type { ReadAnyOptions } from './read-any.ts'
export type { ReadOptions, ReadProgress } from './read-files.ts'

/** Reads and checks the dataset at a path of this machine, as `readAny` does; in a ZIP archive, the one that is in it. */
export async function readDataset(path: string, given: ReadAnyOptions = {}): Promise<FullDataset> {
  const options: ReadAnyOptions = { nations: tableNations, ...given }
  const { files, paths } = await unpackedArchives([path])
  return paths.length > 1 ? readForeign(files, paths, options) : readAny(files, paths[0] ?? path, options)
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
