/** Where a published copy keeps what a server would answer, relative to its page: shared by who writes the files and who reads them. */

/** The mark in the page that says that its data are files beside it. */
export const PUBLISHED_MARK = '<meta name="parley-source" content="files" />'

export const PUBLISHED_HEALTH = 'data/health.json'
export const PUBLISHED_DATASETS = 'data/datasets.json'

/** The files of one dataset. */
export interface PublishedDataset {
  readonly detail: string
  readonly stances: string
  /** Which issues are in which part of the words. */
  readonly wordsIndex: string
  words(part: number): string
}

/** The files of a dataset, by its place in the list of datasets and its content's hash: a new version has other names, so that no cache shows the old one. */
export function publishedDataset(place: number, sha256: string): PublishedDataset {
  const folder = `data/${place}-${sha256.slice(0, 12)}`
  return {
    detail: `${folder}/detail.json`,
    stances: `${folder}/stances.arrow.gz`,
    wordsIndex: `${folder}/words.json`,
    words: (part) => `${folder}/words-${part}.json.gz`,
  }
}

/** For each part of the words, the ids of its issues. */
export type WordsIndex = readonly (readonly string[])[]
