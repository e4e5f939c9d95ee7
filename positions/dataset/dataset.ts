import type { Actor, Affiliation, DatasetInfo, Document, Evidence, Issue, Scale } from './model.ts'
import type { StanceColumns, StanceText } from './stances/stance-columns.ts'

/**
 * What is needed to resolve positions and to compare actors, without texts: actors in code-point order of their ids, issues in declared
 * order, documents in code-point order, stances as columns in code-point order of the stances' ids.
 */
export interface Dataset {
  readonly info: DatasetInfo
  readonly actors: readonly Actor[]
  readonly affiliations: readonly Affiliation[]
  readonly scales: readonly Scale[]
  readonly issues: readonly Issue[]
  readonly stances: StanceColumns
}

/** The parts of a dataset that are not columns, as the HTTP detail call sends them; documents come separately, on demand. */
export type DatasetItems = Omit<Dataset, 'info' | 'stances'>

/** The number of actors, issues, stances and documents of a dataset. */
export interface DatasetCounts {
  readonly actors: number
  readonly issues: number
  readonly stances: number
  readonly documents: number
}

/** A dataset as its files hold it: checked, whole, with the documents and the texts of every stance. */
export interface FullDataset extends Dataset {
  readonly documents: readonly Document[]
  readonly texts: StanceTexts
}

/** The texts of a dataset's stances, by row of its columns. */
export type StanceTexts = {
  /** The stance's id, given or derived. */
  id(row: number): string
  evidence(row: number): readonly Evidence[]
} & { readonly [N in StanceText]: (row: number) => string | undefined }
