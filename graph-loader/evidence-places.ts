import type { FullDataset } from '../positions/dataset/index.ts'

/** Where the evidence of a dataset stands in its files. */
export interface EvidencePlaces {
  readonly file: string
  /** The lines of a stance's pieces of evidence, in their order; null for one that the stance's own row names. */
  lines(stance: number): readonly (number | null)[]
}

const places = new WeakMap<FullDataset, EvidencePlaces>()

/** Remembers where the evidence of a dataset was read. */
export function rememberEvidencePlaces(dataset: FullDataset, where: EvidencePlaces): void {
  places.set(dataset, where)
}

/** Where the evidence of a dataset was read; undefined when it was not read from files. */
export function evidencePlaces(dataset: FullDataset): EvidencePlaces | undefined {
  return places.get(dataset)
}
