import { compareCodePoints } from '../text.ts'
import type { Actor, Affiliation, DatasetInfo, Document, Evidence, Issue, Scale, Stance } from './model.ts'
import { STANCE_TEXTS, type StanceColumns, type StanceText, stanceAt } from './stances/stance-columns.ts'

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

/** The texts of each stance that come on demand, made by name. */
export function eachText(
  make: (name: StanceText) => (row: number) => string | undefined,
): Pick<StanceTexts, StanceText> {
  return Object.fromEntries(STANCE_TEXTS.map((name) => [name, make(name)])) as Pick<StanceTexts, StanceText>
}

/** A stance of a dataset, whole; what it has not is undefined. */
export function stanceOf({ stances, texts, actors, issues }: FullDataset, row: number): Stance {
  return {
    id: texts.id(row),
    ...stanceAt(stances, row, actors, issues),
    ...Object.fromEntries(STANCE_TEXTS.map((name) => [name, texts[name](row)])),
    evidence: [...texts.evidence(row)],
  }
}

/** Walks the stances of two datasets side by side, since both are in the order of their ids: the rows of each id, −1 on the side that lacks it. */
export function* stancesSideBySide(
  before: FullDataset,
  after: FullDataset,
): Generator<readonly [before: number, after: number]> {
  let [i, j] = [0, 0]
  while (i < before.stances.length || j < after.stances.length) {
    const order =
      i === before.stances.length
        ? 1
        : j === after.stances.length
          ? -1
          : compareCodePoints(before.texts.id(i), after.texts.id(j))
    yield [order <= 0 ? i++ : -1, order >= 0 ? j++ : -1]
  }
}
