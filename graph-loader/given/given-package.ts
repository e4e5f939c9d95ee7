import { unzipSync } from 'fflate'
import { TABLE_NAMES } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import type { HeldFiles } from '../files/index.ts'
import { isTableName, TABLE_ENDS } from '../intake/index.ts'
import { LIMITS, tooMany } from '../limits.ts'
import { isDnaName, otherKind } from '../package/index.ts'
import { nearest } from '../suggest.ts'
import { type Fault, inWords, say } from '../words/index.ts'

/** Files that a person gave, each by its path below the one that was pointed at; `name` is what that is called. */
export interface GivenFiles {
  readonly name: string
  readonly files: readonly (readonly [path: string, file: Blob])[]
}

const TABLE = /\.csv(\.gz)?$/i
const DESCRIPTION = 'datapackage.json'
/** What says of a folder that it holds a dataset. */
const DESCRIBED = /\/datapackage\.json$/
const STANCES = /\/stances\.csv(\.gz)?$/i
/** What systems put beside files of a person's own. */
const HIDDEN = /(^|\/)(__MACOSX(\/|$)|\.[^./])/
/** A path in an archive that leads out of it. */
const OUTSIDE = /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i

/** What was given cannot be taken: what is wrong, and what was expected. */
export class GivenFault extends UserError {
  /** What is wrong and was expected, which has words in other languages. */
  readonly said: Fault

  constructor(...said: Fault) {
    super('invalid-data', null, inWords(said[0]), { expected: inWords(said[1]) })
    this.said = said
  }
}

/** What was given, as files by path. */
export interface GivenPackage {
  readonly files: HeldFiles
  /** The path at which the dataset is to be read; several where it is made of several tables. */
  readonly paths: readonly [string, ...string[]]
  /** By the path among the files, what each file with data is called among what was given, whether or not it was unpacked. */
  readonly data: ReadonlyMap<string, string>
}

/** The files of what was given, archives unpacked, and where its dataset is. Throws a `GivenFault`. */
export async function givenPackage(given: GivenFiles): Promise<GivenPackage> {
  const [first] = given.files
  if (given.files.length === 1 && first && /\.zip$/i.test(first[0])) {
    const top = given.name.replace(/\.zip$/i, '') || given.name
    const { entries, names } = unpackedFiles(new Uint8Array(await first[1].arrayBuffer()))
    if (entries.length === 0) {
      throw new GivenFault(say('noTableInArchive', names), say('packageOrTables'))
    }
    const files = new Map(entries.map(([path, bytes]) => [`${top}/${path}`, new Blob([bytes])] as const))
    return { files, paths: rootOf(files, top), data: dataOf(names, top) }
  }
  if (given.files.length === 1 && first && first[0] === given.name) {
    if (first[0] === DESCRIPTION) throw new GivenFault(say('descriptionAlone'), say('folderOrZip'))
    if (!isTableName(first[0]) && !isDnaName(first[0])) {
      throw new GivenFault(...(otherKind(first[0]) ?? ([say('noKindRead'), say('kindsRead', TABLE_ENDS)] as const)))
    }
    return { files: new Map([[first[0], first[1]]]), paths: [first[0]], data: new Map() }
  }
  const taken = new Set<string>()
  for (const [path] of given.files) refuseSecond(taken, path)
  const files = new Map(given.files.map(([path, file]) => [`${given.name}/${path}`, file] as const))
  const names = given.files.map(([path]) => path)
  return { files, paths: rootOf(files, given.name), data: dataOf(names, given.name) }
}

function dataOf(names: readonly string[], top: string): Map<string, string> {
  return new Map(
    names.flatMap((name) =>
      (isLikelyTable(name) || /\.zip$/i.test(name)) && !HIDDEN.test(name) ? [[`${top}/${name}`, name]] : [],
    ),
  )
}

/** Throws a `GivenFault` when a path was there before: an archive may hold a name twice, and a hand pick two files of one name. */
function refuseSecond(taken: Set<string>, path: string): void {
  const one = path
    .replaceAll('\\', '/')
    .replace(/(^|\/)(\.?\/)+/g, '$1')
    .normalize('NFC')
  if (taken.has(one)) {
    throw new GivenFault(say('fileTwice', path), say('filesOnce'))
  }
  taken.add(one)
}

function unpackedFiles(bytes: Uint8Array) {
  let size = 0
  const names: string[] = []
  const taken = new Set<string>()
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (HIDDEN.test(name) || name.endsWith('/')) return false
    names.push(name)
    const wanted = (isTableName(name) || name.endsWith(DESCRIPTION)) && !OUTSIDE.test(name)
    if (wanted) {
      size += originalSize
      refuseSecond(taken, name)
    }
    if (size > LIMITS.archiveBytes.most) throw new GivenFault(...tooMany('archiveBytes'))
    return wanted
  }
  try {
    return { entries: Object.entries(unzipSync(bytes, { filter })) as [string, Uint8Array<ArrayBuffer>][], names }
  } catch (error) {
    if (error instanceof GivenFault) throw error
    throw new GivenFault(say('archiveDamaged'), say('wholeArchive'))
  }
}

/** Whether a file is likely data: JSON and plain text beside tables mostly describe them. */
function isLikelyTable(name: string): boolean {
  return isTableName(name) && !/\.(json|txt)$/i.test(name)
}

/** Throws a `GivenFault` when there is a dataset elsewhere than in or below the folder of the one that was found. */
function refuseSeveral(folders: readonly string[], found: string, top: string): void {
  const others = [...new Set(folders)].filter((one) => !`${one}/`.startsWith(`${found}/`))
  if (others.length === 0) return
  const all = [found, ...others.sort()].map((one) => (one === top ? say('atTheTop') : `${one.slice(top.length + 1)}/`))
  throw new GivenFault(say('severalDatasets', all.length, all), say('oneDataset'))
}

// People pack a folder, or what is in it: the dataset is where its description or its stances lie, the least deep; else it is made of the tables that there are.
function rootOf(files: HeldFiles, top: string): [string, ...string[]] {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
  const depth = (path: string) => path.split('/').length
  const nearestTo = (pattern: RegExp) =>
    [...files.keys()].filter((path) => pattern.test(path)).sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))[0]
  const found = nearestTo(DESCRIBED) ?? nearestTo(STANCES)
  if (found !== undefined) {
    refuseSeveral(
      [...files.keys()]
        .filter((path) => (DESCRIBED.test(path) || STANCES.test(path)) && !HIDDEN.test(path.slice(top.length + 1)))
        .map(folderOf),
      folderOf(found),
      top,
    )
    return [folderOf(found)]
  }
  const names = [...files.keys()].map((path) => path.slice(top.length + 1)).filter((name) => !HIDDEN.test(name))
  const all = names.filter((name) => isTableName(name) || isDnaName(name))
  const likely = all.filter(isLikelyTable)
  const tables = likely.length > 0 ? likely : all
  const [first, ...others] = tables
  if (first === undefined) {
    throw new GivenFault(say('noTableAmong', names), say('packageOrTables'))
  }
  // A name that is nearly that of a table is told as such.
  if (
    tables.some((name) => nearest(name.replace(/^.*\//, '').replace(TABLE, ''), TABLE_NAMES) !== null) &&
    others.length > 0
  )
    return [top]
  return [`${top}/${first}`, ...others.map((name) => `${top}/${name}`)]
}
