import { oneLine } from '../../positions/text.ts'
import type { Problems } from '../problem.ts'
import { shown } from '../suggest.ts'
import { type Fault, say } from '../words/index.ts'
import { type Cell, cellAt, type ForeignColumn } from './foreign-table.ts'
import type { Role } from './roles.ts'
import type { ProfiledIssue, ProfiledTable, Understanding } from './understanding.ts'
import type { CellValue } from './values.ts'

/** A stance as it was found: where, whose, on what, and what its cells say beside. */
export interface FoundStance {
  readonly row: number
  readonly actor: string
  readonly issue: string
  readonly value: CellValue
  /** The cell that says the value, where it is one. */
  readonly cell?: Cell | undefined
  /** How much the issue matters, where the table has a column of that for each issue. */
  readonly salience?: string | undefined
  /** The day or year that the header gives its column. */
  readonly date?: string | undefined
}

/** Digits behind the point of what is derived. */
const DERIVED_DIGITS = 6

/** The stances of a wide table of a kind that is known, row by row. What is beyond the scale that its code book declares, and an actor that has two rows of one date, are added to the problems. */
export class ProfiledRows {
  readonly #one: Understanding
  readonly #known: ProfiledTable
  readonly #problems: Problems
  /** By actor and date the row, and by issue too the value, where an actor may have several rows. */
  readonly #rowOf = new Map<string, number>()
  readonly #valueOf = new Map<string, CellValue>()

  constructor(one: Understanding, known: ProfiledTable, problems: Problems) {
    this.#one = one
    this.#known = known
    this.#problems = problems
  }

  *stances(): Generator<FoundStance> {
    const { table } = this.#one
    const [key, dated] = [this.#column('actor'), this.#column('stated_on')]
    if (!key) return
    for (let row = 0; row < table.rows; row++) {
      const actor = oneLine(cellAt(key, row).text)
      const when = dated === undefined ? '' : oneLine(cellAt(dated, row).text)
      if (actor !== '' && !this.#isNew(row, key, actor, when)) continue
      for (const issue of this.#known.issues) {
        const found = this.#value(issue, row)
        if (found === null || !this.#isAgreed(row, issue, `${actor}\u001f${when}`, found.value)) continue
        yield { row, actor, issue: issue.id, ...found }
      }
    }
  }

  #isNew(row: number, key: ForeignColumn, actor: string, when: string): boolean {
    const id = `${actor}\u001f${when}`
    const before = this.#rowOf.get(id)
    if (before === undefined) this.#rowOf.set(id, row)
    else if (this.#known.profile.repeats !== true) {
      const message = `${shown(actor)} has the row ${this.#one.table.lines[before]} already${when === '' ? '' : `, of ${when} too`}`
      this.#fail(row, key, message, `one row for each ${key.name}${when === '' ? '' : ' and date'}`)
      return false
    }
    return true
  }

  /** Whether a value is the first of its actor and issue; one that differs from it is told. */
  #isAgreed(row: number, issue: ProfiledIssue, actor: string, value: CellValue): boolean {
    if (this.#known.profile.repeats !== true || value === 'none') return true
    const id = `${actor}\u001f${issue.id}`
    const before = this.#valueOf.get(id)
    this.#valueOf.set(id, value)
    if (before === undefined) return true
    if (before !== value)
      this.#fail(row, issue.towards[0], `${value}, but ${before} in a row of the same actor before`, 'one value')
    return false
  }

  #column(role: Role): ForeignColumn | undefined {
    return this.#one.table.columns[this.#one.roles.indexOf(role)]
  }

  #fail(row: number, column: ForeignColumn | undefined, ...fault: Fault): void {
    const { table } = this.#one
    this.#problems.add(table.name, table.lines[row] as number, column?.name ?? null, ...fault)
  }

  #number(column: ForeignColumn, row: number): CellValue {
    return this.#one.values.meaningOf(cellAt(column, row)) ?? 'none'
  }

  #value(issue: ProfiledIssue, row: number): Pick<FoundStance, 'value' | 'salience' | 'cell'> | null {
    const { towards, against, scale } = issue
    const [column] = towards
    if (!column) return null
    if (against !== null) return this.#derived(towards, against, row)
    const value = this.#number(column, row)
    const points = this.#known.profile.points
    const isPoint = points === undefined || typeof value !== 'number' || points[value] !== undefined
    if (typeof value === 'number' && scale && (value < scale.min || value > scale.max || !isPoint)) {
      const { text } = cellAt(column, row)
      const off =
        points === undefined
          ? say('offDeclaredScale', text, scale.min, scale.max)
          : say('offDeclaredPoints', text, Object.keys(points))
      this.#fail(row, column, off, say('onDeclaredScale', text))
      return null
    }
    return { value, salience: this.#salience(issue, row), cell: cellAt(column, row) }
  }

  /** The position between two sides, and what both of them take up. */
  #derived(towards: readonly ForeignColumn[], against: readonly ForeignColumn[], row: number) {
    const shares = [towards, against].map((columns) => columns.map((column) => this.#number(column, row)))
    if (shares.flat().some((share) => typeof share !== 'number')) return null
    const [pro = 0, contra = 0] = shares.map((sides) =>
      sides.reduce<number>((sum, share) => sum + (share as number), 0),
    )
    const below = [...towards, ...against].find((column) => Number(this.#number(column, row)) < 0)
    if (below) this.#fail(row, below, `${shown(cellAt(below, row).text)} is no share`, 'a share of 0 or more')
    if (below || pro + contra === 0) return null
    const rounded = (value: number) => Number(value.toFixed(DERIVED_DIGITS))
    return { value: rounded((pro - contra) / (pro + contra)), salience: String(rounded(pro + contra)) }
  }

  #salience({ salience }: ProfiledIssue, row: number): string | undefined {
    if (salience === null) return undefined
    const since = this.#known.profile.salienceSince
    const dated = this.#column('stated_on')
    const year = Number((dated ? cellAt(dated, row).text : (this.#known.year ?? '')).slice(0, 4))
    if (since !== undefined && year > 0 && year < since) return undefined
    const value = this.#one.values.meaningOf(cellAt(salience, row))
    if (typeof value === 'number' && value >= 0) return String(value)
    if (value === null || typeof value === 'number') {
      this.#fail(row, salience, say('noSalience', cellAt(salience, row).text), say('numberOrNothing'))
    }
    return undefined
  }
}
