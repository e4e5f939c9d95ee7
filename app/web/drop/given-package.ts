import { unzipSync } from 'fflate'
import type { HeldFiles } from '../../../graph-loader/files/browser-files.ts'
import { LIMITS, tooMany } from '../../../graph-loader/limits.ts'
import type { GivenFiles } from './drop-protocol.ts'

const TABLE = /\.csv(\.gz)?$/i
const DESCRIPTION = 'datapackage.json'

/** The archive cannot be taken: what is wrong, and what was expected. */
export class ArchiveFault extends Error {
  readonly expected: string
  constructor(message: string, expected: string) {
    super(message)
    this.expected = expected
  }
}

/** The files of what was given, archives unpacked, and the path at which its dataset is to be read. Throws an `ArchiveFault`. */
export async function givenPackage(given: GivenFiles): Promise<{ files: HeldFiles; path: string }> {
  const [first] = given.files
  if (given.files.length === 1 && first && /\.zip$/i.test(first[0])) {
    const name = given.name.replace(/\.zip$/i, '') || given.name
    const entries = unpackedFiles(new Uint8Array(await first[1].arrayBuffer()))
    const files = new Map(entries.map(([path, bytes]) => [`${name}/${path}`, new Blob([bytes])] as const))
    return { files, path: rootOf(files, name) }
  }
  if (given.files.length === 1 && first && first[0] === given.name) {
    return { files: new Map([[first[0], first[1]]]), path: first[0] }
  }
  const files = new Map(given.files.map(([path, file]) => [`${given.name}/${path}`, file] as const))
  return { files, path: rootOf(files, given.name) }
}

function unpackedFiles(bytes: Uint8Array): [path: string, bytes: Uint8Array<ArrayBuffer>][] {
  let size = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    const wanted = (TABLE.test(name) || name.endsWith(DESCRIPTION)) && !/(^|\/)(__MACOSX|\.)/.test(name)
    if (wanted) size += originalSize
    if (size > LIMITS.archiveBytes.most) throw new ArchiveFault(...tooMany('archiveBytes'))
    return wanted
  }
  try {
    return Object.entries(unzipSync(bytes, { filter })) as [string, Uint8Array<ArrayBuffer>][]
  } catch (error) {
    if (error instanceof ArchiveFault) throw error
    throw new ArchiveFault('the archive is damaged', 'a whole ZIP archive; it may be half downloaded')
  }
}

// People pack a folder, or what is in it: the dataset is where its description or its stances lie, the least deep.
function rootOf(files: HeldFiles, top: string): string {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
  const depth = (path: string) => path.split('/').length
  const nearest = (pattern: RegExp) =>
    [...files.keys()].filter((path) => pattern.test(path)).sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))[0]
  const found = nearest(/\/datapackage\.json$/) ?? nearest(/\/stances\.csv(\.gz)?$/i)
  if (found !== undefined) return folderOf(found)
  const [only] = files.keys()
  return files.size === 1 && only !== undefined ? only : top
}
