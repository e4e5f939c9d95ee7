import { basename, resolve } from 'node:path'
import { shown, shownList } from '../../positions/text.ts'
import { nationsIn, nodeFiles, refuseTakenFolder, tableNations, writePackageFiles } from '../disk/index.ts'
import { namedVoters } from '../intake/index.ts'
import { aliasFlags, likelySame, type NationsTold, nationsSaid } from '../names/index.ts'
import { Problems } from '../problem.ts'
import { readDataset } from '../read-dataset.ts'
import { type UnderstoodWord, type VoteTableOptions, type VoteTables, voteTables } from '../rollcalls/index.ts'
import { inWords } from '../words/index.ts'
import { type ImportReport, importReport } from './import-report.ts'

/** How tables of votes are imported. */
export interface ImportRollcallsOptions extends VoteTableOptions {
  /** What is told of voters that are called as nations. */
  readonly told?: NationsTold | undefined
}

/** What an import of votes did, with every word as it was understood and everything that was recognised rather than said. */
export interface RollcallsReport extends ImportReport {
  readonly understood: readonly UnderstoodWord[]
  readonly notes: readonly string[]
}

/**
 * Writes CSV files of votes as one data package, as `voteTables` makes its tables; of several files it is called as the folder. Rejects with an `InvalidDataError`, before anything is written, when anything
 * in the files is wrong or what a value or key means is not known.
 */
export async function importRollcalls(
  given: string | readonly string[],
  folder: string,
  { told = {}, ...options }: ImportRollcallsOptions = {},
): Promise<RollcallsReport> {
  const paths = typeof given === 'string' ? [given] : given
  await refuseTakenFolder(folder)
  const id = options.id ?? (paths.length > 1 ? basename(resolve(folder)) : undefined)
  const made = await voteTables(nodeFiles, paths, { ...options, id })
  tellLikelySame(made, basename(paths[0] ?? ''))
  const problems = new Problems()
  const { tables, nations } = await namedVoters(made.tables, told, false, tableNations, problems)
  problems.throwIfAny(paths[0] ?? '')
  const head = {
    name: made.id,
    title: made.id,
    sources: paths.map((file) => ({ title: basename(file) })),
    parley: made.isWide ? { layout: 'wide' } : {},
  }
  const dataset = await writePackageFiles(folder, head, tables, readDataset)
  return {
    ...importReport(dataset, folder, made.warnings),
    understood: made.understood,
    notes: [...made.notes, ...nationsSaid(nations)].map((note) => inWords(note)),
  }
}

function tellLikelySame({ voters, warnings }: VoteTables, file: string): void {
  for (const same of likelySame(voters, nationsIn())) {
    const places = voters.filter(({ name }) => same.includes(name)).flatMap(({ place }) => place ?? [])
    const first = places.toSorted((a, b) => a.line - b.line)[0]
    warnings.add(
      first?.file ?? file,
      first?.line ?? null,
      null,
      `${shownList(same.map(shown), 8)} are likely the same`,
      `one name each; ${aliasFlags(same)} makes them one`,
    )
  }
}
