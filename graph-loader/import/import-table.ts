import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { UserError } from '../../positions/errors.ts'
import { shown, shownList } from '../../positions/text.ts'
import { nationsIn, nodeFiles, refuseTakenFolder, tableNations } from '../disk/index.ts'
import type { FileSource } from '../files/index.ts'
import type { Told, Understanding } from '../intake/index.ts'
import { aliasFlags, likelySame } from '../names/index.ts'
import { Problems } from '../problem.ts'
import { readForeign } from '../read-any.ts'
import { RECIPE, type RecipeQuery, recipeFrom, recipeOf, recipeText, sheetsByRecipe, toldByRecipe } from '../recipe.ts'
import { writePackage } from '../write-package.ts'
import { type ImportReport, importReport } from './import-report.ts'

/** How tables of any kind are imported. */
export interface ImportTableOptions {
  /** The dataset's id (default: the file's name without its end; of several files, the folder's name). */
  readonly id?: string | undefined
  /** What is told of the files; what is not is found out, and said. */
  readonly told?: Told | undefined
  /** Who coded the rows of a file that has no column for it, by the name of the file. */
  readonly coders?: Readonly<Record<string, string>> | undefined
  /** The sheets of workbooks that are read, a table each. */
  readonly sheets?: readonly string[] | undefined
  /** A file in which an earlier import wrote how its tables were understood: these are read the same way. */
  readonly recipe?: string | undefined
}

/** What an import of tables did, and how each of them was understood. */
export interface TableReport extends ImportReport {
  readonly understood: readonly Understanding[]
}

/** Where tables that are imported lie, and a query that they are the answer to. */
interface TableSource {
  readonly files: FileSource
  readonly query?: RecipeQuery | undefined
}

/**
 * Writes tables of any kind and layout as one data package, with the recipe by which they were understood. Rejects with an `InvalidDataError`, before anything is written, when anything in them is wrong, and with an `UntoldError` when something
 * has to be told first.
 */
export async function importTable(
  paths: readonly string[],
  folder: string,
  { id, told = {}, coders = {}, sheets, recipe }: ImportTableOptions = {},
  { files, query }: TableSource = { files: nodeFiles },
): Promise<TableReport> {
  await refuseTakenFolder(folder)
  const before = recipe === undefined ? undefined : recipeFrom(await readFile(recipe, 'utf8'), recipe, '--recipe')
  const unmet = Object.keys(coders).find((name) => !paths.some((path) => basename(path) === name))
  if (unmet !== undefined)
    throw new UserError('usage', '--coder', `there is no file ${shown(unmet)}`, {
      expected: `the name of one of the files: ${shownList(
        paths.map((path) => shown(basename(path))),
        8,
      )}`,
    })
  let understood: readonly Understanding[] = []
  const dataset = await readForeign(files, paths, {
    id: id ?? (paths.length > 1 ? basename(resolve(folder)) : undefined),
    told,
    nations: tableNations,
    toldOf: (file, sheet) => {
      const coder = coders[basename(file)]
      return { ...(before && toldByRecipe(before, basename(file), sheet)), ...(coder === undefined ? {} : { coder }) }
    },
    sheetsOf: (file) => sheets ?? (before && sheetsByRecipe(before, basename(file))),
    onUnderstood(how) {
      understood = how
    },
  })
  const beside = { [RECIPE]: recipeText(recipeOf(understood, query)) }
  await writePackage(dataset, folder, { beside })
  const warnings = new Problems()
  const apart = new Set(understood.flatMap((one) => one.told?.apart ?? []))
  for (const names of likelySame(dataset.actors, nationsIn(), apart))
    warnings.add(
      'actors',
      null,
      null,
      `${shownList(names.map(shown), 8)} are likely the same`,
      `one name for them in the file; ${aliasFlags(names)} makes them one, --apart ${JSON.stringify(names.slice(0, 2).join('='))} keeps them two`,
    )
  return { ...importReport(dataset, folder, warnings), understood }
}
