import { isId } from '../../positions/dataset/index.ts'
import { nodeFiles } from '../files/node-files.ts'
import { Problems } from '../problem.ts'
import { type DataPackage, readDataPackage } from './data-package.ts'

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
