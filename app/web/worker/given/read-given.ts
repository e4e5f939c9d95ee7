import './without-eval.ts'
import { contentHash } from '../../../../graph-loader/content-hash.ts'
import { browserFiles, type FileSource } from '../../../../graph-loader/files/index.ts'
import { GivenFault, givenPackage } from '../../../../graph-loader/given/index.ts'
import { isTableName, type NamesFound, readForeignTable, understand } from '../../../../graph-loader/intake/index.ts'
import { joinedDatasets, joiningOf } from '../../../../graph-loader/joining.ts'
import type { JoinChoice } from '../../../../graph-loader/merge-datasets.ts'
import type { NationNames } from '../../../../graph-loader/names/index.ts'
import { formatProblem, InvalidDataError, isInEnglish, Problems, untold } from '../../../../graph-loader/problem.ts'
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
import { type PageWords, pageWords } from '../../../../graph-loader/words/index.ts'
import type { FullDataset } from '../../../../positions/dataset/index.ts'
import { UserError } from '../../../../positions/errors.ts'
import type { Lang } from '../../../../positions/view.ts'
import type { DatasetAnswer } from '../../../api/answers.ts'
import {
  type AddedFiles,
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
import type { MeasuredPairs } from './pairs.ts'
import { tablesShown } from './told-tables.ts'

/** How often at most a progress is told, in milliseconds. */
const TOLD = 100

/** Ends a reading that needs a scale which nobody has told. */
class ScaleUnknown extends Error {}

/** Ends a reading of what is a list of pairs and no dataset. */
class PairsGiven extends Error {
  readonly pairs: MeasuredPairs

  constructor(pairs: MeasuredPairs) {
    super('pairs')
    this.pairs = pairs
  }
}

/** What holds datasets that were read: another thread, which tells of none, or this one. */
interface Holder extends Pick<HeldDatasets, 'whole' | 'bring'> {
  hold(...given: Parameters<HeldDatasets['hold']>): DatasetAnswer | Promise<DatasetAnswer>
}

/** How files are read. */
interface ReadingOf {
  readonly signal: AbortSignal
  readonly onProgress: (progress: DropProgress) => void
  /** The id of the dataset, where it had one before. */
  readonly as?: string | undefined
  readonly kept?: Readonly<Record<string, string>> | undefined
  /** In whose words it is told. */
  readonly language?: Lang | undefined
  /** Files that were added to it, in this order. */
  readonly added?: readonly AddedFiles[] | undefined
  /** The id of the dataset that the files are to be added to, which is told what would come of it; else they are a dataset of their own. */
  readonly to?: string | undefined
  /** Is told of pairs that were given, and measured. */
  readonly onPairs?: ((pairs: MeasuredPairs) => void) | undefined
}

/** How far files were understood, also where they cannot be read. */
interface Seen {
  tables: readonly TableShown[]
  /** The tables before they are turned into a dataset, which may fail. */
  shown: readonly TableShown[]
  recipe: string | null
  several: readonly string[]
  /** The names of actors as they were read, and those that are told to be two. */
  names: NamesFound | null
  apart: readonly string[]
}

/** Reads and checks files that were given to the page, by the code that the command runs, and holds their dataset; or tells what would come of adding them to one that is held. */
export async function readGiven(
  given: GivenFiles,
  told: GivenTold | undefined,
  held: Holder,
  how: ReadingOf,
): Promise<DropOutcome> {
  const seen: Seen = { tables: [], shown: [], recipe: null, several: [], names: null, apart: [] }
  const words = await pageWords(how.language ?? 'en')
  try {
    const base = how.to === undefined ? undefined : held.whole(how.to)
    const { dataset: first, passedOver } = await readOnce(given, told, how, words, seen, base)
    const { tables, recipe, names: found, apart } = seen
    const names = found && namesShown(first, found, await nationsOf(), new Set(apart))
    if (how.to !== undefined) {
      const joining = base ? await joiningOf(base, first, hashOf, await nationsOf()) : null
      held.bring(how.to, first)
      return { kind: 'joining', joining, passedOver, tables, recipe, names }
    }
    let dataset = first
    for (const part of how.added ?? []) {
      const next = await readOnce(part.given, part.told, how, words, { ...seen }, dataset)
      dataset = await joinedDatasets(dataset, next.dataset, hashOf, part.choice)
    }
    return { kind: 'held', dataset: await held.hold(dataset, how.as, how.kept), passedOver, tables, recipe, names }
  } catch (error) {
    const { tables, shown, several } = seen
    if (how.signal.aborted) return { kind: 'stopped' }
    if (error instanceof ScaleUnknown) return { kind: 'unscaled', tables }
    if (error instanceof PairsGiven) {
      how.onPairs?.(error.pairs)
      return { kind: 'pairs', tables: shown, pairs: error.pairs.shown }
    }
    if (error instanceof UntoldError)
      return { kind: 'untold', tables: tablesShown(error.understood, told?.sheets ?? {}, words) }
    const { groups: all, total } = invalid(error, given.name)
    const groups = all.slice(0, LISTED_PROBLEMS)
    const problems = groups.map((group) => formatProblem(group, undefined, words.said))
    const inEnglish = how.language !== undefined && how.language !== 'en' && groups.some(isInEnglish)
    const seenWhole = error instanceof InvalidDataError ? { paths: several, tables: shown } : { paths: [], tables: [] }
    return { kind: 'invalid', problems, inEnglish, more: untold(groups, total), total, ...seenWhole }
  }
}

/** What is wrong with given files, whatever told it. Throws what no person is told. */
function invalid(error: unknown, name: string): InvalidDataError {
  if (error instanceof InvalidDataError) return error
  if (error instanceof GivenFault) return InvalidDataError.of(name, name, ...error.said)
  if (!(error instanceof UserError)) throw error
  const problems = new Problems()
  problems.add(name, null, null, error.message)
  return new InvalidDataError(name, problems)
}

/** Adds the files that were last compared with a held dataset to it, as a person has chosen; null when it is held no more. */
export async function joinBrought(held: HeldDatasets, to: string, choice: JoinChoice): Promise<DatasetAnswer | null> {
  const [base, added] = [held.whole(to), held.brought(to)]
  if (!base || !added) return null
  return held.replace(to, await joinedDatasets(base, added, hashOf, choice))
}

/** Reads files once. `base` is what they are added to: its scale is theirs where they declare none and it has one for all. */
async function readOnce(
  given: GivenFiles,
  told: GivenTold | undefined,
  { signal, onProgress }: ReadingOf,
  words: PageWords,
  seen: Seen,
  base: FullDataset | undefined,
): Promise<{ dataset: FullDataset; passedOver: readonly string[] }> {
  const { scale, tables: of = {}, sheets: chosen = {}, leftOut = [], ...rest } = told ?? {}
  let shownAt = 0
  const tell = (progress: DropProgress) => {
    const now = performance.now()
    if (now - shownAt < TOLD && progress.phase === 'reading') return
    shownAt = now
    onProgress(progress)
  }
  onProgress({ phase: 'unpacking', done: 0, total: 0, stances: 0 })
  const { recipe: before, given: tablesGiven } = await withoutRecipe(given)
  const { files, paths: all, data } = await givenPackage(tablesGiven)
  signal.throwIfAborted()
  seen.several = all.length > 1 ? all : []
  const paths = all.filter((path) => !leftOut.includes(path))
  const read = new Set<string>()
  const source = browserFiles(files)
  const noted: FileSource = {
    ...source,
    chunks(path, onBytes) {
      read.add(path)
      const { size: total = 0 } = files.get(path) ?? {}
      let done = 0
      return source.chunks(path, (bytes) => {
        onBytes?.(bytes)
        done += bytes
        // What was read whole is understood next: how long that takes nobody knows.
        if (done < total) tell({ phase: 'reading', done, total, stances: 0 })
        else tell({ phase: 'checking', done: 0, total: 0, stances: 0 })
      })
    },
  }
  const nameOf = (path: string) => source.base(path)
  const isTold = [...Object.values(rest), ...Object.values(of), ...Object.values(chosen), before].some(
    (one) => one !== undefined,
  )
  const known = scale ?? (base && onlyScale(base))
  const options: ReadAnyOptions = {
    scale: known,
    told: isTold ? rest : undefined,
    toldOf: (path, sheet) => ({
      ...(before && toldByRecipe(before, nameOf(path), sheet)),
      ...of[tableKey(path, chosen[path] ? sheet : undefined)],
    }),
    sheetsOf: (path) => chosen[path] ?? (before && sheetsByRecipe(before, nameOf(path))),
    signal,
    nations: nationsOf,
    onNames(names) {
      seen.names = names
    },
    onTables(understood) {
      seen.shown = tablesShown(understood, chosen, words)
    },
    onUnderstood(understood) {
      seen.tables = tablesShown(understood, chosen, words)
      seen.recipe = recipeText(recipeOf(understood))
      seen.apart = understood.flatMap((one) => one.told?.apart ?? [])
    },
    onAssumedScale() {
      if (known === undefined) throw new ScaleUnknown()
    },
    onProgress: tell,
  }
  const [path = '', ...others] = paths
  const reading = others.length > 0 ? readForeign(noted, paths, options) : readAny(noted, path, options)
  const dataset = await reading.catch(async (error: unknown) => {
    if (error instanceof ScaleUnknown && paths.length === 1 && isTableName(nameOf(path))) {
      const table = await readForeignTable(noted, path, {}, new Problems(), signal)
      if (table) seen.tables = tablesShown([understand(table, {})], chosen, words)
    }
    if (!isOfPairs(error)) throw error
    throw new PairsGiven(await (await import('./pairs.ts')).measuredPairs(noted, path, words, signal))
  })
  if (paths.length === 1 && /\.csv(\.gz)?$/i.test(path) && seen.names === null)
    seen.names = namesOfStrict(dataset, await nationsOf())
  return { dataset, passedOver: [...data].flatMap(([path, name]) => (read.has(path) ? [] : [name])) }
}

/** Names of nations, fetched with the first table that needs them. */
async function nationsOf(): Promise<NationNames> {
  return (await import('./nation-lists.ts')).nations
}

/** Whether a table could not be read as stances because it is a list of pairs. */
function isOfPairs(error: unknown): boolean {
  const [only, ...others] = error instanceof UntoldError ? error.understood : []
  return others.length === 0 && (only?.questions.some(({ asked }) => asked.code === 'pairsAlone') ?? false)
}

/** The bounds of the scale that all issues of a dataset are on; undefined where they are on several. */
function onlyScale({ issues, scales }: FullDataset): { min: number; max: number } | undefined {
  const used = scales.filter(({ id }) => issues.some(({ scale }) => scale === id))
  const [first] = used
  if (!first || used.some(({ min, max }) => min !== first.min || max !== first.max)) return undefined
  return { min: first.min, max: first.max }
}

function hashOf(dataset: FullDataset): Promise<string> {
  return contentHash(dataset, browserFiles(new Map()).sha256())
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
