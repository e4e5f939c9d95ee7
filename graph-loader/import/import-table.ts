import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { UserError } from '../../positions/errors.ts'
import { shown, shownList } from '../../positions/text.ts'
import { unpackedArchives } from '../archives.ts'
import { nationsIn, refuseTakenFolder, tableNations } from '../disk/index.ts'
import type { FileSource } from '../files/index.ts'
import type { Told, Understanding } from '../intake/index.ts'
import { aliasFlags, likelySame } from '../names/index.ts'
import { InvalidDataError, Problems } from '../problem.ts'
import { readForeign } from '../read-any.ts'
import { RECIPE, type RecipeQuery, recipeFrom, recipeOf, recipeText, sheetsByRecipe, toldByRecipe } from '../recipe.ts'
import { writePackage } from '../write-package.ts'
import { checkApart } from './apart-names.ts'
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
  /** Files that are no disk's (default: those of this machine, archives unpacked). */
  readonly files?: FileSource | undefined
  readonly query?: RecipeQuery | undefined
}

/**
 * Writes tables of any kind and layout as one data package, with the recipe by which they were understood. Rejects with an `InvalidDataError`, before anything is written, when anything in them is wrong, and with an `UntoldError` when something
 * has to be told first.
 */
export async function importTable(
  named: readonly string[],
  folder: string,
  { id, told = {}, coders = {}, sheets, recipe }: ImportTableOptions = {},
  { files: given, query }: TableSource = {},
): Promise<TableReport> {
  await refuseTakenFolder(folder)
  const { files, paths } = given ? { files: given, paths: named } : await tablesOf(named)
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
  const warnings = new Problems()
  checkApart(told, understood, new Set(dataset.actors.map(({ name }) => name)), warnings)
  const beside = { [RECIPE]: recipeText(recipeOf(understood, query)) }
  await writePackage(dataset, folder, { beside })
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

/** The tables at some paths, those in archives too. Rejects where one of them holds a data package, which is imported already. */
async function tablesOf(named: readonly string[]): Promise<{ files: FileSource; paths: readonly string[] }> {
  const { files, paths, packages } = await unpackedArchives(named)
  const [archive] = packages.values()
  if (archive !== undefined)
    throw InvalidDataError.of(
      archive,
      basename(archive),
      'it holds a data package, which needs no import',
      'tables of another kind; parley load, validate and align take it as it is',
    )
  return { files, paths }
}
