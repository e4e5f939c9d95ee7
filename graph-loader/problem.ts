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

/** How many problems of one file are kept; more are counted, not kept. */
export const KEPT_PROBLEMS = 1000

/**
 * A problem as one line, `file:row:column: what is wrong, expected what`. With the path that was read, a folder or a file, the file is shown as a path
 * from where the person stands.
 */
export function formatProblem(problem: Problem, path?: string): string {
  const folder = path === undefined || /\.(csv|gz|json)$/i.test(path) ? path?.replace(/[^/\\]*$/, '') : path
  const file = folder ? `${folder.replace(/[/\\]+$/, '')}/${problem.file}` : problem.file
  const place = [file, problem.row, problem.column].filter((part) => part !== null).join(':')
  return `${place}: ${problem.message}${problem.expected === null ? '' : `, expected ${problem.expected}`}`
}

/** The files are no valid dataset. Its message lists every problem that was kept, one a line, and how many more there are. */
export class InvalidDataError extends Error {
  override readonly name = 'InvalidDataError'
  /** The path as it was given. */
  readonly path: string
  /** The first problems of every file (at most `KEPT_PROBLEMS` of each), file by file in order of their rows. */
  readonly problems: readonly Problem[]
  /** How many problems there are, kept or not. */
  readonly total: number

  constructor(path: string, problems: readonly Problem[], total: number) {
    const lines = problems.map((problem) => formatProblem(problem))
    const more = total - problems.length
    if (more > 0) lines.push(`… and ${more} more (the first ${KEPT_PROBLEMS} of each file are listed)`)
    super(lines.join('\n'))
    this.path = path
    this.problems = problems
    this.total = total
  }
}

/** Collects problems: all are counted, the first `KEPT_PROBLEMS` of each file are kept. */
export class Problems {
  readonly #byFile = new Map<string, Problem[]>()
  #total = 0

  /** How many were added. */
  get total(): number {
    return this.#total
  }

  add(
    file: string,
    row: number | null,
    column: string | number | null,
    message: string,
    expected: string | null = null,
  ): void {
    this.#total++
    let kept = this.#byFile.get(file)
    if (!kept) {
      kept = []
      this.#byFile.set(file, kept)
    }
    if (kept.length < KEPT_PROBLEMS) kept.push({ file, row, column, message, expected })
  }

  /** Whether a further problem of the file would only be counted; saves the work of wording it. */
  full(file: string): boolean {
    return (this.#byFile.get(file)?.length ?? 0) >= KEPT_PROBLEMS
  }

  /** Those kept, file by file in the order in which the files were first named, each in order of rows. */
  list(): Problem[] {
    return [...this.#byFile.values()].flatMap((kept) => kept.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)))
  }

  /** Throws an `InvalidDataError` when there is any. */
  throwIfAny(path: string): void {
    if (this.#total > 0) throw new InvalidDataError(path, this.list(), this.#total)
  }
}
