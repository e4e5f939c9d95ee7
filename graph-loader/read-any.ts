import type { FullDataset } from '../positions/dataset/index.ts'
import type { FileSource } from './files/index.ts'
import {
  asVoteFiles,
  isOnSeveral,
  isTableName,
  type NamesFound,
  namedVoters,
  nationsTold,
  readForeignTable,
  type Told,
  toTables,
  type Understanding,
  understand,
  withNames,
  withoutVoters,
} from './intake/index.ts'
import { foundTables } from './made-dataset.ts'
import type { NationNames } from './names/index.ts'
import { type DataPackage, isDnaName } from './package/index.ts'
import { mayHoldPackage, packageInWorkbook } from './package-workbook.ts'
import { formatProblem, InvalidDataError, Problems } from './problem.ts'
import { type ReadOptions, readFiles, readFound } from './read-files.ts'
import { voteTables } from './rollcalls/index.ts'
import { csvOf, tableFileOf } from './tables/index.ts'
import { byFlags, say } from './words/index.ts'

/** How files of any kind are read. */
export interface ReadAnyOptions extends ReadOptions {
  /** What is told of each file that is no data package. */
  readonly told?: Told | undefined
  /** What is told of one of several files, or of a sheet that `sheetsOf` names, beside what is told of all. */
  readonly toldOf?: ((file: string, sheet?: string) => Told | undefined) | undefined
  /** The sheets of a workbook that are read, a table each; where nothing is told, one is. */
  readonly sheetsOf?: ((file: string) => readonly string[] | undefined) | undefined
  /** Is told how far tables of stances were understood before they are turned into a dataset, which may fail. */
  readonly onTables?: ((understood: readonly Understanding[]) => void) | undefined
  /** Names of nations, by which actors that are called so are known as nations; fetched when there is a table of somebody else's making. */
  readonly nations?: (() => NationNames | Promise<NationNames>) | undefined
  /** Is told what there is to say of the names of actors in tables of somebody else's making. */
  readonly onNames?: ((found: NamesFound) => void) | undefined
  /** Is told how files that are no data package were understood. */
  readonly onUnderstood?: ((understood: readonly Understanding[]) => void) | undefined
}

/** A table that was read, and the path of its file. */
interface ReadFile {
  readonly path: string
  readonly one: Understanding
}

/** A table of somebody else's making cannot be read before something is told. */
export class UntoldError extends InvalidDataError {
  /** How far each table was understood, with what is asked. */
  readonly understood: readonly Understanding[]

  constructor(path: string, problems: Problems, understood: readonly Understanding[]) {
    super(path, problems)
    this.understood = understood
  }
}

/**
 * Reads and checks the dataset at a path: a data package or a CSV in Parley's own form, as `readFiles` does; else a table of any kind and layout, as it can be understood. A CSV that is
 * nearly in that form (other names of columns, decimal commas, dates of another kind) is read as a table too, and never otherwise than told. Rejects with an `InvalidDataError`, which is an
 * `UntoldError` where something has to be told first.
 */
export async function readAny(files: FileSource, path: string, options: ReadAnyOptions = {}): Promise<FullDataset> {
  const name = files.base(path)
  if (isDnaName(name) && (await isFile(files, path)))
    return (await import('./read-dna.ts')).readDnaFile(files, path, options)
  if (!isTableName(name) || name === 'datapackage.json' || !(await isFile(files, path)))
    return readFiles(files, path, options)
  if (options.told === undefined && mayHoldPackage(name)) {
    const inside = await packageInWorkbook(files, path)
    if (inside) return readFiles(inside, path, options)
  }
  if (options.told !== undefined || !/\.csv(\.gz)?$/i.test(name)) return readForeign(files, [path], options)
  try {
    return await readFiles(files, path, options)
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error
    try {
      return await readForeign(files, [path], options)
    } catch (other) {
      if (!(other instanceof InvalidDataError)) throw other
      throw tellsMore(error, other)
    }
  }
}

/** Reads tables of any kind as one dataset. Rejects as `readAny` does. */
export async function readForeign(
  files: FileSource,
  paths: readonly string[],
  options: ReadAnyOptions = {},
): Promise<FullDataset> {
  const { told = {}, scale, signal } = options
  const [path = ''] = paths
  const problems = new Problems()
  const database = paths.find((one) => isDnaName(files.base(one)))
  if (database !== undefined && paths.length === 1)
    return (await import('./read-dna.ts')).readDnaFile(files, path, options)
  if (database !== undefined)
    throw InvalidDataError.of(database, files.base(database), say('dnaAlone'), say('dnaThenMore'))
  const read: ReadFile[] = []
  const take = async (file: string, sheet?: string) => {
    const own = {
      ...withTold(options.toldOf?.(file, sheet), told),
      ...(sheet === undefined ? {} : { sheet }),
      ...(scale ? { scale } : {}),
    }
    const table = await readForeignTable(files, file, own, problems, signal)
    if (table) read.push({ path: file, one: { ...understand(table, own), told: own, coder: own.coder } })
  }
  for (const file of paths) for (const sheet of options.sheetsOf?.(file) ?? [undefined]) await take(file, sheet)
  for (const file of await titlesBeside(files, read, paths)) await take(file)
  const { ofOwn, beside } = apart(read.map(({ one }) => one))
  const understood = read.map(({ one }) => one).filter((one) => ofOwn.includes(one))
  options.onTables?.(understood)
  const ofVotes = understood.filter(({ votes }) => votes !== null)
  const isBeside = ({ votes }: Understanding) => ofVotes.length > 0 && votes === null
  // A table beside votes is about their voters or roll calls: it need not be one of stances.
  const asked = understood.filter((one) => !isBeside(one) && one.questions.length > 0)
  for (const { table, questions } of asked) {
    // Where the first sheet is no table, another may be.
    const others = table.notes.find((note) => typeof note !== 'string' && note.code === 'onlySheet')
    if (others !== undefined && questions.some(({ asked }) => asked.code === 'columnsUnknown'))
      problems.add(table.name, null, null, others, '--sheet with the name of the one that holds the table')
    for (const { line, column, asked } of questions) problems.add(table.name, line, column, asked, byFlags(asked))
  }
  const needsImport = asked.flatMap(({ questions }) => questions).some(({ about }) => about !== 'scale')
  if (needsImport && options.told === undefined && options.toldOf === undefined)
    problems.add(
      files.base(path),
      null,
      null,
      'what is asked can be told to the command import table alone',
      `parley import table ${files.base(path)} -o DIR with these flags, and DIR in place of the file`,
    )
  if (asked.length > 0) throw new UntoldError(path, problems, understood)
  problems.throwIfAny(path)
  if (ofVotes.length > 0)
    return readVotes(
      files,
      read.filter(({ one }) => ofOwn.includes(one)),
      options,
    )
  const nations = await options.nations?.()
  const { tables, understood: coded, ...names } = toTables(understood, problems, beside, nations)
  problems.throwIfAny(path)
  options.onNames?.(names)
  options.onUnderstood?.([...withNames(coded, names), ...beside])
  const found = await foundTables(files, paths, tables)
  // Where each table, or each issue, has a scale of its own, or words are its points, the dataset's files say it.
  const isScaled =
    isOnSeveral(understood) ||
    tables.has('scale_points') ||
    understood.some(({ profile }) => (profile?.issues.length ?? 0) > 0)
  return readFound(
    found,
    files,
    path,
    { ...options, scale: isScaled ? undefined : (scale ?? understood.find((one) => one.told?.scale)?.told?.scale) },
    problems,
  )
}

/** Tables of stances, and what lies beside them: of a kind that is known, read for titles or left out; or what actors do to one another, which is no position. */
function apart(all: readonly Understanding[]): { ofOwn: readonly Understanding[]; beside: readonly Understanding[] } {
  const known = all.flatMap(({ profile }) => profile?.profile ?? [])
  const isOther = ({ beside, table }: Understanding) =>
    known.some(({ id, beside: names }) => beside?.of === id || (names?.test(table.file) ?? false))
  const isOfPairs = ({ questions }: Understanding) => questions.some(({ asked }) => asked.code === 'actorsTwice')
  const holdsStances = all.some((one) => !isOfPairs(one))
  const others = all.filter((one) => one.profile === null && (isOther(one) || (holdsStances && isOfPairs(one))))
  return {
    ofOwn: all.filter((one) => !others.includes(one)),
    beside: others.map((one) => ({
      ...one,
      isBeside: true,
      questions: [],
      sentences: [
        ...one.sentences.slice(0, 1),
        say(isOfPairs(one) ? 'influencesBeside' : one.beside?.titles ? 'saysTitles' : 'saidBeside'),
      ],
    })),
  }
}

/** Files that say what issues are called and lie beside tables of a kind that is known, though nobody named them. */
async function titlesBeside(files: FileSource, read: readonly ReadFile[], paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const { path, one } of read) {
    const name = one.profile?.profile.titlesBeside?.(files.base(path)) ?? null
    const other = name === null ? '' : files.within(files.parent(path), name)
    if (name !== null && !paths.includes(other) && (await isFile(files, other))) found.push(other)
  }
  return found
}

/** What is told of one file, with what is told of all before it; columns and words of both. */
function withTold(own: Told = {}, all: Told): Told {
  const told = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  return {
    ...own,
    ...told,
    ...(own.columns ? { columns: { ...own.columns, ...all.columns } } : {}),
    ...(own.words ? { words: { ...own.words, ...all.words } } : {}),
    ...(own.lists ? { lists: { ...own.lists, ...all.lists } } : {}),
    ...(own.aliases ? { aliases: [...new Set([...own.aliases, ...(all.aliases ?? [])])] } : {}),
    ...(own.apart ? { apart: [...new Set([...own.apart, ...(all.apart ?? [])])] } : {}),
    ...(own.without ? { without: [...new Set([...own.without, ...(all.without ?? [])])] } : {}),
    ...(own.nationOf ? { nationOf: { ...own.nationOf, ...all.nationOf } } : {}),
    ...(own.votes ? { votes: { ...own.votes, ...all.votes } } : {}),
  }
}

/** Reads tables of votes, and those beside them, as one dataset. */
async function readVotes(files: FileSource, read: readonly ReadFile[], options: ReadAnyOptions): Promise<FullDataset> {
  const problems = new Problems()
  const twice = read.find(({ path }, at) => read.findIndex((other) => other.path === path) < at)
  if (twice)
    problems.add(
      twice.one.table.name,
      null,
      null,
      'votes are read of one sheet of a workbook',
      'one --sheet each, and parley load --add for the others',
    )
  problems.throwIfAny(twice?.path ?? '')
  const source = asVoteFiles(files, new Map(read.map(({ path, one }) => [path, one])), problems)
  const own = read.filter(({ one }) => one.votes !== null)
  const beside = read.filter(({ one }) => one.votes === null)
  const votePaths = own.map(({ path }) => path)
  problems.throwIfAny(votePaths[0] ?? '')
  // What a recipe tells of the first table is told of it too.
  const told = own[0]?.one.told ?? {}
  const about = (wanted: boolean) => beside.find(({ one }) => isOfRollcalls(one.table) === wanted)?.path
  const made = await voteTables(source, votePaths, {
    ...own[0]?.one.votes?.options,
    word: Object.entries(told.votes ?? {}).map(([word, vote]) => `${word}=${vote}`),
    alias: told.aliases,
    isRecipe: told.isRecipe,
    id: options.id,
    rollcalls: about(true),
    members: about(false),
  })
  const words = made.understood.map(({ word, vote, count }) => say('wordMeans', word, vote, count))
  const more = [...made.notes, ...(words.length > 0 ? [say('wordsMean', words)] : [])]
  const warned = made.warnings.groups().map((group) => formatProblem(group))
  const asTold = (one: Understanding): Understanding => {
    if (one === own[0]?.one) return { ...one, sentences: [...one.sentences, ...more, ...warned] }
    if (one.votes !== null) return one
    const code = isOfRollcalls(one.table) ? 'readForRollcalls' : 'readForVoters'
    return { ...one, isBeside: true, questions: [], sentences: [say(code, one.table.format)] }
  }
  const { tables, ...names } = await namedVoters(
    withoutVoters(made.tables, told.without ?? [], told.isRecipe ?? false, problems),
    nationsTold(own.map(({ one }) => one)),
    told.isRecipe ?? false,
    options.nations,
    problems,
  )
  problems.throwIfAny(votePaths[0] ?? '')
  options.onNames?.(names)
  options.onUnderstood?.(
    withNames(
      read.map(({ one }) => asTold(one)),
      names,
    ),
  )
  const file = files.base(votePaths[0] ?? '')
  const tableFiles = new Map(
    tables.map((table) => [
      table.name,
      tableFileOf(table.name === 'stances' ? file : `${table.name} made of ${file}`, () => csvOf(table)),
    ]),
  )
  const found = await foundTables(files, votePaths, tableFiles)
  const content: DataPackage = { name: made.id, title: made.id, parley: made.isWide ? { layout: 'wide' } : {} }
  return readFound({ ...found, content }, files, votePaths[0] ?? '', { ...options, scale: undefined }, problems)
}

/** Whether a table beside votes is one of roll calls, by its columns; else it is one of voters. */
function isOfRollcalls({ columns }: Understanding['table']): boolean {
  return columns.some(({ name }) => /title|date|timestamp|question|descri|bill|motion|titel|datum|betreff/i.test(name))
}

/** Whether a file is at a path. */
export function isFile(files: FileSource, path: string): Promise<boolean> {
  return files.about(path).then(
    ({ kind }) => kind === 'file',
    () => false,
  )
}

/** Of what is wrong with a CSV in Parley's own form and with the same as any table, what tells a person more: cells are judged by that form where the header has it. */
function tellsMore(own: InvalidDataError, foreign: InvalidDataError): InvalidDataError {
  const header = own.problems.some(({ row }) => row === 1 || row === null)
  const unclear =
    foreign instanceof UntoldError &&
    foreign.understood.some(({ questions }) => questions.some(({ about }) => about === 'number' || about === 'dates'))
  return header || unclear ? foreign : own
}
