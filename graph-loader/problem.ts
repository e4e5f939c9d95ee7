import { UserError } from '../positions/errors.ts'
import { cut } from '../positions/text.ts'
import { inWords, type PageWords, type Said, say } from './words/index.ts'

/** Something wrong in a dataset's files: where it is, what it is, and what was expected there. */
export interface Problem {
  /** The file's path inside the package, or its name. */
  readonly file: string
  /** The line of the file as an editor counts it, from 1 (a CSV's header is line 1); null when it is about the file as a whole. */
  readonly row: number | null
  /** The column's name, or for a fault of the file's syntax the character's place in its line, from 1. */
  readonly column: string | number | null
  readonly message: string
  readonly expected: string | null
}

/** The same thing wrong in one or more places of a file: the first of them, and how many there are. */
export interface ProblemGroup extends Problem {
  readonly count: number
}

/** What was expected; as a function it is worded only when it is kept. */
export type Expected = Said | null | (() => Said | null)

/** What was told of each problem that was kept, which has words in other languages where it is a code. */
const told = new WeakMap<Problem, { readonly message: Said; readonly expected: Said | null }>()

/** How many problems of one file are kept, and how many groups of equal ones; more are counted, not kept. */
export const KEPT_PROBLEMS = 1000

/** Whatever a file holds, no part of a problem is longer. */
const LONGEST = { file: 200, column: 60, words: 1000 } as const

/**
 * A problem as one line, `file:row:column: what is wrong, expected what`, and how often it is there when that is known to be more than once. With the path that was read, a
 * folder or a file, the file is shown as a path from where the person stands. Without words it is in those of the command.
 */
export function formatProblem(problem: Problem | ProblemGroup, path?: string, words?: PageWords['said']): string {
  const folder = path === undefined || /\.(csv|gz|json)$/i.test(path) ? path?.replace(/[^/\\]*$/, '') : path
  const file = folder ? `${folder.replace(/[/\\]+$/, '')}/${problem.file}` : problem.file
  const place = [file, problem.row, problem.column].filter((part) => part !== null).join(':')
  const count = 'count' in problem ? problem.count : 1
  const { message, expected } = (words && told.get(problem)) ?? problem
  const [wrong, wanted] = [textOf(message, words), expected === null ? null : textOf(expected, words)]
  return inWords(say('problemLine', place, wrong, wanted, count), words)
}

/** Whether a problem is told in English alone. */
export function isInEnglish(problem: Problem): boolean {
  return typeof (told.get(problem)?.message ?? '') === 'string'
}

/** How many problems the groups leave untold, of a total; 0 when they tell all. */
export function untold(groups: readonly ProblemGroup[], total: number): number {
  return total - groups.reduce((sum, { count }) => sum + count, 0)
}

/** The files are no valid dataset. Its message tells every kind of problem that was kept, one a line, and how many more there are. */
export class InvalidDataError extends UserError {
  override readonly name = 'InvalidDataError'
  /** The path as it was given. */
  readonly path: string
  /** The first problems of every file (at most `KEPT_PROBLEMS` of each), file by file in order of their rows. */
  readonly problems: readonly Problem[]
  /** The same problems, equal ones of a file as one, at most `KEPT_PROBLEMS` of each file; their counts are whole. */
  readonly groups: readonly ProblemGroup[]
  /** How many problems there are, kept or not. */
  readonly total: number

  constructor(path: string, problems: Problems) {
    const groups = problems.groups()
    const lines = groups.map((group) => formatProblem(group))
    const more = untold(groups, problems.total)
    if (more > 0) lines.push(`… and ${more} more (the first ${KEPT_PROBLEMS} of each file are listed)`)
    super('invalid-data', null, lines.join('\n'))
    this.path = path
    this.problems = problems.list()
    this.groups = groups
    this.total = problems.total
  }

  /** The error of a single problem. */
  static of(path: string, file: string, message: Said, expected: Said): InvalidDataError {
    const problems = new Problems()
    problems.add(file, null, null, message, expected)
    return new InvalidDataError(path, problems)
  }
}

/** Collects problems: all are counted; of each file the first `KEPT_PROBLEMS` are kept, and as many groups of equal ones. */
export class Problems {
  readonly #byFile = new Map<string, { list: Problem[]; groups: Map<string, { first: Problem; count: number }> }>()
  #total = 0

  /** How many were added. */
  get total(): number {
    return this.#total
  }

  /** Adds one; `_mild`, whether what was read can be used all the same, is for who sorts them. */
  add(
    file: string,
    row: number | null,
    column: string | number | null,
    message: Said,
    expected: Expected = null,
    _mild = false,
  ): void {
    this.#total++
    let kept = this.#byFile.get(file)
    if (!kept) {
      kept = { list: [], groups: new Map() }
      this.#byFile.set(file, kept)
    }
    const text = textOf(message)
    const key = expected === null || typeof expected === 'function' ? text : `${text}\u0000${textOf(expected)}`
    const group = kept.groups.get(key)
    if (group) group.count++
    const listed = kept.list.length < KEPT_PROBLEMS
    const isGrouped = group === undefined && kept.groups.size < KEPT_PROBLEMS
    if (!listed && !isGrouped) return
    const wanted = typeof expected === 'function' ? expected() : expected
    const problem: Problem = {
      file: cut(file, LONGEST.file),
      row,
      column: typeof column === 'string' ? onOneLine(column) : column,
      message: text,
      expected: wanted === null ? null : textOf(wanted),
    }
    told.set(problem, { message, expected: wanted })
    if (listed) kept.list.push(problem)
    if (isGrouped) kept.groups.set(key, { first: problem, count: 1 })
  }

  /** Those kept, file by file in the order in which the files were first named, each in order of rows. */
  list(): Problem[] {
    return [...this.#byFile.values()].flatMap(({ list }) => list.toSorted(byRow))
  }

  /** Equal ones of a file as one, in the same order. */
  groups(): ProblemGroup[] {
    return [...this.#byFile.values()].flatMap(({ groups }) =>
      Array.from(groups.values(), ({ first, count }) => grouped(first, count)).sort(byRow),
    )
  }

  /** Throws an `InvalidDataError` when there is any. */
  throwIfAny(path: string): void {
    if (this.#total > 0) throw new InvalidDataError(path, this)
  }
}

function byRow(a: Problem, b: Problem): number {
  return (a.row ?? 0) - (b.row ?? 0)
}

function onOneLine(name: string): string {
  return cut(name.replace(/[\u0000-\u001f\u007f-\u009f\ufeff]/g, ' ').trim(), LONGEST.column)
}

function textOf(said: Said, words?: PageWords['said']): string {
  return cut(inWords(said, words), LONGEST.words)
}

function grouped(first: Problem, count: number): ProblemGroup {
  const group = { ...first, count }
  const said = told.get(first)
  if (said) told.set(group, said)
  return group
}
