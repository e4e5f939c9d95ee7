import { openAsBlob } from 'node:fs'
import { nodeFiles } from './disk/index.ts'
import { browserFiles, type FileSource, type HeldFiles } from './files/index.ts'
import { GivenFault, givenPackage } from './given/index.ts'
import { InvalidDataError } from './problem.ts'
import { isFile } from './read-any.ts'

/** Files of this machine, with those of archives as if these were unpacked where they lie. */
interface Unpacked {
  readonly files: FileSource
  /** The paths that were named, in the place of an archive those that its dataset is made of: a folder, or its tables. */
  readonly paths: readonly string[]
  /** The archives among what was named that hold a data package, by the path of its folder. */
  readonly packages: ReadonlyMap<string, string>
}

/** Opens the ZIP archives among paths of this machine. Rejects with an `InvalidDataError` where one cannot be taken. */
export async function unpackedArchives(named: readonly string[]): Promise<Unpacked> {
  const held = new Map<string, Blob>()
  const packages = new Map<string, string>()
  const paths: string[] = []
  for (const path of named) {
    if (!/\.zip$/i.test(path) || !(await isFile(nodeFiles, path))) {
      paths.push(path)
      continue
    }
    const found = await givenPackage({ name: path, files: [[path, await openAsBlob(path)]] }).catch((error) => {
      if (!(error instanceof GivenFault)) throw error
      throw InvalidDataError.of(path, nodeFiles.base(path), error.fault, error.details.expected ?? '')
    })
    for (const [at, file] of found.files) held.set(at, file)
    paths.push(...found.paths)
    if (!found.files.has(found.paths[0])) packages.set(found.paths[0], path)
  }
  return { files: held.size === 0 ? nodeFiles : over(held), paths, packages }
}

/** The files of this machine, under those that are held. */
function over(held: HeldFiles): FileSource {
  const within = browserFiles(held)
  const isHeld = (path: string) => held.has(path) || [...held.keys()].some((other) => other.startsWith(`${path}/`))
  const at = (path: string) => (isHeld(path) ? within : nodeFiles)
  return {
    ...nodeFiles,
    about: (path) => at(path).about(path),
    names: (folder) => at(folder).names(folder),
    bytes: (path) => at(path).bytes(path),
    chunks: (path, onBytes) => at(path).chunks(path, onBytes),
  }
}
