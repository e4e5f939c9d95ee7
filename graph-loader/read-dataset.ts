import type { FullDataset } from '../positions/dataset/index.ts'
import { nodeFiles } from './files/node-files.ts'
import { type ReadOptions, readFiles } from './read-files.ts'

export type { ReadOptions, ReadProgress } from './read-files.ts'

/** Reads and checks the dataset at a path of this machine, as `readFiles` does. */
export function readDataset(path: string, options: ReadOptions = {}): Promise<FullDataset> {
  return readFiles(nodeFiles, path, options)
}
