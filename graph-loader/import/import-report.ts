import type { FullDataset } from '../../positions/dataset/index.ts'
import { oddNames } from '../odd-names.ts'
import type { Problem, ProblemGroup, Problems } from '../problem.ts'

/** What an import did: the dataset as the written package gives it, and what was left out or assumed on the way. */
export interface ImportReport {
  readonly dataset: FullDataset
  readonly folder: string
  readonly warnings: readonly Problem[]
  /** The same warnings, equal ones of a file as one, each with its count. */
  readonly warningGroups: readonly ProblemGroup[]
  /** How many warnings there are; the first 1,000 of each table or file are kept. */
  readonly totalWarnings: number
}

/** The report of an import that wrote a dataset into a folder; names that cannot be read are added to its warnings. */
export function importReport(dataset: FullDataset, folder: string, warnings: Problems): ImportReport {
  for (const { place, message, expected } of oddNames(dataset)) warnings.add(place, null, null, message, expected)
  return {
    dataset,
    folder,
    warnings: warnings.list(),
    warningGroups: warnings.groups(),
    totalWarnings: warnings.total,
  }
}
