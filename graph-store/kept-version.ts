import type { DatasetCounts, FullDataset } from '../positions/dataset/index.ts'

/** Where a dataset comes from, and who brings it. */
export interface Origin {
  /** A file, a folder, or what else a person would look for it by. */
  readonly source: string
  /** `user@host`, or what else says who. */
  readonly by: string
}

/** A version of a dataset that the store keeps. */
export interface KeptVersion {
  /** From 1; a number is never used again. */
  readonly number: number
  /** The hash of its content. */
  readonly sha256: string
  readonly title: string
  readonly version: string | undefined
  /** UTC time at which it was loaded; null when that is not known. */
  readonly loadedAt: string | null
  /** UTC time since which it is kept. */
  readonly keptAt: string
  readonly source: string | null
  readonly by: string | null
  /** Why it is kept, for people. */
  readonly why: string
  readonly counts: DatasetCounts
  /** What it takes in the store. */
  readonly bytes: number
}

/** What a version that is about to be kept says of itself. */
export type VersionNote = Pick<KeptVersion, 'sha256' | 'loadedAt' | 'source' | 'by' | 'why'>

/** So many versions of a dataset are kept, and so many bytes of them in all; the oldest go first, and the latest always stays. */
export const KEPT_VERSIONS = 20
export const KEPT_BYTES = 512 * 1024 * 1024

/** The numbers of the versions that are one too many, when `versions` are all there are, newest first. */
export function tooMany(versions: readonly Pick<KeptVersion, 'number' | 'bytes'>[]): number[] {
  let bytes = 0
  return versions.flatMap((version, place) => {
    bytes += version.bytes
    return place > 0 && (place >= KEPT_VERSIONS || bytes > KEPT_BYTES) ? [version.number] : []
  })
}

/** What a store lists of a dataset, as far as its versions are concerned. */
type Standing = { readonly sha256: string; readonly status: string } | undefined

/** Whether a store holds something else of a dataset than what was loaded last: a mixture, for its load runs or was interrupted, or what cannot be read. */
function isBroken(stored: Standing): boolean {
  return stored?.status === 'loading' || stored?.status === 'damaged'
}

/** The version that is a dataset's content now: none while its load runs or was interrupted, and of one that is damaged, whatever hash it still carries. */
export function currentVersion<V extends Pick<KeptVersion, 'sha256'>>(
  versions: readonly V[],
  stored: Standing,
): V | undefined {
  if (stored === undefined || isBroken(stored)) return undefined
  return versions.find(({ sha256 }) => sha256 === stored.sha256)
}

/** The version to go back to, of `versions`, newest first: of a dataset that is incomplete or damaged the last whole one, else the latest that is not there now. */
export function versionBefore<V extends Pick<KeptVersion, 'sha256'>>(
  versions: readonly V[],
  stored: Standing,
): V | undefined {
  if (!isBroken(stored)) return versions.find(({ sha256 }) => sha256 !== stored?.sha256)
  return versions.find(({ sha256 }) => sha256 === stored?.sha256) ?? versions[0]
}

/** The counts of a dataset. */
export function countsOf({ actors, issues, stances, documents }: FullDataset): DatasetCounts {
  return { actors: actors.length, issues: issues.length, stances: stances.length, documents: documents.length }
}
