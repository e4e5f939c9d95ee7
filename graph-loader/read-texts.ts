import type { FullDataset } from '../positions/dataset/index.ts'
import { browserFiles } from './files/index.ts'
import { givenPackage } from './given/index.ts'
import { type ReadAnyOptions, readAny } from './read-any.ts'

/** Reads and checks the files of a data package that are held as texts, by their names. Rejects with an `InvalidDataError`, or a `GivenFault` when they are no package. */
export async function readTexts(
  texts: Readonly<Record<string, string>>,
  options: Pick<ReadAnyOptions, 'id' | 'signal'> = {},
): Promise<FullDataset> {
  const files = Object.entries(texts).map(([name, text]) => [name, new Blob([text])] as const)
  const given = await givenPackage({ name: 'dataset', files })
  return readAny(browserFiles(given.files), given.paths[0], options)
}
