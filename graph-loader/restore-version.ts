import { VersionDamagedError, VersionNotFoundError } from '../graph-store/errors.ts'
import type { GraphStore } from '../graph-store/graph-store.ts'
import { type KeptVersion, versionBefore } from '../graph-store/kept-version.ts'
import type { FullDataset } from '../positions/dataset/index.ts'
import { UserError } from '../positions/errors.ts'
import { shown } from '../positions/text.ts'
import { datasetHash } from './read-dataset.ts'

/**
 * The version of a dataset to bring back: that of a number, else the one before, which is the last whole one where a load was interrupted. Rejects with a
 * `VersionNotFoundError`, or a `UserError` when there is none.
 */
export async function versionToRestore(id: string, store: GraphStore, number?: number): Promise<KeptVersion> {
  const versions = await store.versions(id)
  const stored = (await store.list()).find((one) => one.id === id)
  if (versions.length === 0) {
    if (!stored) {
      throw new UserError('not-found', 'dataset', `${shown(id)} is not in the database and has no history there`, {
        next: 'parley history lists what has',
      })
    }
    throw new UserError(
      'not-found',
      'version',
      stored.status === 'loading'
        ? `the load of ${shown(id)} has not ended, and no version of it is kept: load it again, which finishes it, or remove it with parley remove ${id}`
        : `no version of ${shown(id)} is kept`,
    )
  }
  if (number !== undefined) {
    const asked = versions.find((version) => version.number === number)
    if (!asked) throw new VersionNotFoundError(id, number)
    return asked
  }
  const before = versionBefore(versions, stored)
  if (!before) throw new UserError('not-found', 'version', `"${id}" has no other version than the one that is there`)
  return before
}

/** A version that is kept, checked by its content. Rejects with `VersionDamagedError` when it is not what was kept. */
export async function soundVersion(
  id: string,
  store: GraphStore,
  { number, sha256 }: Pick<KeptVersion, 'number' | 'sha256'>,
  signal?: AbortSignal,
): Promise<FullDataset> {
  const dataset = await store.version(id, number)
  if ((await datasetHash(dataset, signal)) !== sha256) throw new VersionDamagedError(id, number, 'altered')
  return dataset
}
