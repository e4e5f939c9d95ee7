import type { FileSource } from './files/index.ts'
import { asId, type FoundTables } from './package/index.ts'

/** Tables that were made of some files, as those of a package are found; its id is that of the file's name, of several that of their folder's. */
export async function foundTables(
  files: FileSource,
  paths: readonly string[],
  tables: FoundTables['tables'],
): Promise<FoundTables> {
  const [path = ''] = paths
  const sizes = await Promise.all(paths.map(async (one) => (await files.about(one)).size))
  const named = paths.length === 1 ? files.base(path) : files.folderName(files.parent(path))
  return {
    content: null,
    fail: () => undefined,
    tables,
    folder: null,
    paths,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    fallbackId: asId(named.replace(/\.gz$/i, '').replace(/\.[a-z]+$/i, '')),
  }
}
