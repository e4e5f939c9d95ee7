import type { FullDataset } from '../../positions/dataset/dataset.ts'
import type { Problem } from '../problem.ts'

/** What an import did: the dataset as the written package gives it, and what was left out or assumed on the way. */
export interface ImportReport {
  readonly dataset: FullDataset
  readonly folder: string
  readonly warnings: readonly Problem[]
  /** How many warnings there are; the first 1,000 of each table or file are kept. */
  readonly totalWarnings: number
}
