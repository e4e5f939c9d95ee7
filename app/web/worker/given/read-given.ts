import './without-eval.ts'
import { browserFiles, type FileSource } from '../../../../graph-loader/files/index.ts'
import { GivenFault, givenPackage } from '../../../../graph-loader/given/index.ts'
import type { NamesFound } from '../../../../graph-loader/intake/index.ts'
import type { NationNames } from '../../../../graph-loader/names/index.ts'
import { formatProblem, InvalidDataError, untold } from '../../../../graph-loader/problem.ts'
import { type ReadAnyOptions, readAny, readForeign, UntoldError } from '../../../../graph-loader/read-any.ts'
import {
  isRecipe,
  type Recipe,
  recipeFrom,
  recipeOf,
  recipeText,
  sheetsByRecipe,
  toldByRecipe,
} from '../../../../graph-loader/recipe.ts'
import { pageWords } from '../../../../graph-loader/words/index.ts'
import { UserError } from '../../../../positions/errors.ts'
import type { Lang } from '../../../../positions/view.ts'
import {
  type DropOutcome,
  type DropProgress,
  type GivenFiles,
  type GivenTold,
  LISTED_PROBLEMS,
  type TableShown,
  tableKey,
} from './drop-protocol.ts'
import type { HeldDatasets } from './held-datasets.ts'
import { namesOfStrict, namesShown } from './names-shown.ts'
import { tablesShown } from './told-tables.ts'

/** How often at most a progress is told, in milliseconds. */
const TOLD = 100

/** Ends a reading that needs a scale which nobody has told. */
class ScaleUnknown extends Error {}

/** Reads and checks files that were given to the page, by the code that the command runs, and holds their dataset. */
export async function readGiven(
  given: GivenFiles,
  told: GivenTold | undefined,
  held: HeldDatasets,
  {
    signal,
    onProgress,
    as,
    kept,
    language = 'en',
  }: {
    signal: AbortSignal
    onProgress: (progress: DropProgress) => void
    as?: string | undefined
    kept?: Readonly<Record<string, string>> | undefined
    /** In whose words it is told. */
    language?: Lang | undefined
  },
): Promise<DropOutcome> {
  let shownAt = 0
  let tables: readonly TableShown[] = []
  let shownTables: readonly TableShown[] = []
  let recipe: string | null = null
  let several: readonly string[] = []
  const words = await pageWords(language)
  let found: NamesFound | null = null
  let apart: readonly string[] = []
  const { scale, tables: of = {}, sheets: chosen = {}, leftOut = [], ...rest } = told ?? {}
  try {
    onProgress({ phase: 'unpacking', done: 0, total: 0, stances: 0 })
    const { recipe: before, given: tablesGiven } = await withoutRecipe(given)
    const { files, paths: all, data } = await givenPackage(tablesGiven)
    signal.throwIfAborted()
    several = all.length > 1 ? all : []
    const paths = all.filter((path) => !leftOut.includes(path))
    const read = new Set<string>()
    const source = browserFiles(files)
    const noted: FileSource = {
      ...source,
      chunks(path, onBytes) {
        read.add(path)
        return source.chunks(path, onBytes)
      },
    }
    const base = (path: string) => source.base(path)
    const isTold = [...Object.values(rest), ...Object.values(of), ...Object.values(chosen), before].some(
      (one) => one !== undefined,
    )
    const sheetsOf = (path: string) => chosen[path] ?? (before && sheetsByRecipe(before, base(path)))
    const options: ReadAnyOptions = {
      scale,
      told: isTold ? rest : undefined,
      toldOf: (path, sheet) => ({
        ...(before && toldByRecipe(before, base(path), sheet)),
        ...of[tableKey(path, chosen[path] ? sheet : undefined)],
      }),
      sheetsOf,
      signal,
      nations: nationsOf,
      onNames(names) {
        found = names
      },
      onTables(understood) {
        shownTables = tablesShown(understood, chosen, words)
      },
      onUnderstood(understood) {
        tables = tablesShown(understood, chosen, words)
        recipe = recipeText(recipeOf(understood))
        apart = understood.flatMap((one) => one.told?.apart ?? [])
      },
      onAssumedScale() {
        throw new ScaleUnknown()
      },
      onProgress(progress) {
        const now = performance.now()
        if (now - shownAt < TOLD && progress.phase === 'reading') return
        shownAt = now
        onProgress(progress)
      },
    }
    const [path = '', ...others] = paths
    const dataset = await (others.length > 0 ? readForeign(noted, paths, options) : readAny(noted, path, options))
    const passedOver = [...data].flatMap(([path, name]) => (read.has(path) ? [] : [name]))
    const isStrict = paths.length === 1 && /\.csv(\.gz)?$/i.test(path) && found === null
    const names = found ?? (isStrict ? namesOfStrict(dataset, await nationsOf()) : null)
    return {
      kind: 'held',
      dataset: held.hold(dataset, as, kept),
      passedOver,
      tables,
      recipe,
      names: names && namesShown(dataset, names, await nationsOf(), new Set(apart)),
    }
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' }
    if (error instanceof ScaleUnknown) return { kind: 'unscaled', tables }
    if (error instanceof UntoldError) return { kind: 'untold', tables: tablesShown(error.understood, chosen, words) }
    if (!(error instanceof InvalidDataError)) {
      if (!(error instanceof GivenFault || error instanceof UserError)) throw error
      return {
        kind: 'invalid',
        problems: [`${given.name}: ${error.message}`],
        more: 0,
        total: 1,
        paths: [],
        tables: [],
      }
    }
    const groups = error.groups.slice(0, LISTED_PROBLEMS)
    const problems = groups.map((group) => formatProblem(group))
    return {
      kind: 'invalid',
      problems,
      more: untold(groups, error.total),
      total: error.total,
      paths: several,
      tables: shownTables,
    }
  }
}

/** Names of nations, fetched with the first table that needs them. */
async function nationsOf(): Promise<NationNames> {
  return (await import('./nation-lists.ts')).nations
}

/** The most that a recipe is long, in bytes. */
const RECIPE_BYTES = 2 ** 20

/** The tables that were given, and the recipe that lay beside them. Throws a `UserError` when it is unsound. */
async function withoutRecipe(given: GivenFiles): Promise<{ given: GivenFiles; recipe: Recipe | undefined }> {
  if (given.files.length < 2) return { given, recipe: undefined }
  for (const [path, file] of given.files) {
    if (!/\.json$/i.test(path) || file.size > RECIPE_BYTES) continue
    const text = await file.text()
    if (!isRecipe(text)) continue
    const files = given.files.filter(([other]) => other !== path)
    const isPackage = files.some(([other]) => /(^|\/)datapackage\.json$/.test(other))
    // In a data package it tells how that was made.
    if (isPackage) return { given, recipe: undefined }
    const [only] = files
    return {
      given: files.length === 1 && only ? { name: only[0], files } : { ...given, files },
      recipe: recipeFrom(text, path),
    }
  }
  return { given, recipe: undefined }
}
