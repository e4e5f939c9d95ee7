import type { FullDataset } from '../positions/dataset/index.ts'
import { contentHash } from './content-hash.ts'
import { nodeFiles } from './files/node-files.ts'

/** The SHA-256 of a dataset's content, as `contentHash` defines it, by Node's own implementation. */
export function datasetHash(dataset: FullDataset, signal?: AbortSignal): Promise<string> {
  return contentHash(dataset, nodeFiles.sha256(), signal)
}
