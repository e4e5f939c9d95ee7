import { isTotal } from '../names/index.ts'
import { type Said, say } from '../words/index.ts'
import { cellAt, type ForeignColumn } from './foreign-table.ts'
import type { ReadTable } from './formats/registry.ts'
import { folded, type Role } from './roles.ts'
import type { CellValue, ValueReading } from './values.ts'

/** Names, folded, of columns of numbers that are no positions: counts, keys, years and facts about an actor. */
const ASIDES = new Set(
  `e mail | email | e mail address | email address | mail | e mail adresse | id | nr | no | num | number | n | index | row | rank | code | key | age | seats | size | population | mandates | gdp | wave | year | election year | birth year
   | nummer | lfd nr | zeile | rang | alter | sitze | mandate | einwohner | jahr | wahljahr | jahrgang | schluessel | fallzahl
   | numero | ligne | sieges | effectif | annee | fila | edad | escanos | ano | codigo | poblacion | lp | rok`
    .split('|')
    .map((name) => name.trim()),
)
/** Names that end as those of keys do. */
const KEYED = / (id|nr|no|num|number|nummer|key|code|numero)$/
/** Whether a column of numbers of a wide table is about its rows, and no issue: by its name, or since it has none and counts the rows. */
export function isAside({ name, cells, codes }: ForeignColumn): boolean {
  const called = folded(name)
  if (ASIDES.has(called)) return true
  // `Issue no.` numbers the rows, each with its own.
  if (KEYED.test(called) && cells.length === codes.length && cells.every(({ text }) => /^\s*\d+\s*$/.test(text)))
    return true
  const first = Number(cells[codes[0] ?? 0]?.text)
  const counts = (first === 0 || first === 1) && codes.length > 1
  return isUnnamed(name) && counts && codes.every((code, row) => cells[code]?.text.trim() === String(first + row))
}

/** Whether a column has no name in its file. */
export function isUnnamed(name: string): boolean {
  return /^column \d+$/.test(name)
}

/** Rows and columns that are called as those are that sum up the others: which are left out, and what is said. */
export interface SummedUp {
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<ForeignColumn>
  readonly sentences: readonly Said[]
}

/**
 * Finds the rows and columns of a wide table that sum up the others: such by name as hold their sums or means are left out; the others are read (a company may be called Total), and both is said.
 */
export function summedUp(
  table: ReadTable,
  key: ForeignColumn | undefined,
  places: readonly ForeignColumn[],
  meaningOf: ValueReading['meaningOf'],
  told: Readonly<Record<string, Role>>,
): SummedUp {
  const named = places.filter(({ name }) => isTotal(name) && told[name] !== 'value')
  const others = places.filter((column) => !named.includes(column))
  const called = key ? new Set(key.cells.flatMap(({ text }, code) => (isTotal(text) ? [code] : []))) : null
  const last = [...(called?.size ? (key?.codes ?? []) : [])].flatMap((code, row) => (called?.has(code) ? [row] : []))
  const value = (column: ForeignColumn, row: number): CellValue | null => meaningOf(cellAt(column, row))
  const isRow = new Set(last)
  const rest = Array.from({ length: named.length > 0 || last.length > 0 ? table.rows : 0 }, (_, row) => row).filter(
    (row) => !isRow.has(row),
  )
  const rows = last.filter((row) =>
    sumsUp(others.map((column) => [value(column, row), rest.map((other) => value(column, other))])),
  )
  const columns = named.filter((column) =>
    sumsUp(rest.map((row) => [value(column, row), others.map((other) => value(other, row))])),
  )
  const nameOf = (row: number) => say('nameInRow', key ? cellAt(key, row).text.trim() : '', table.lines[row] as number)
  const left = [...rows.map(nameOf), ...columns.map(({ name }) => say('quoted', name))]
  const kept = [
    ...last.filter((row) => !rows.includes(row)).map(nameOf),
    ...named.filter((column) => !columns.includes(column)).map(({ name }) => say('quoted', name)),
  ]
  return {
    rows: new Set(rows),
    columns: new Set(columns),
    sentences: [
      ...(left.length > 0 ? [say('leftOutSums', left)] : []),
      ...(kept.length > 0 ? [say('calledAsSums', kept)] : []),
    ],
  }
}

/** Whether each value is the sum of those beside it, or each their mean, as it is rounded. */
function sumsUp(lines: readonly (readonly [value: CellValue | null, of: readonly (CellValue | null)[]])[]): boolean {
  const known = lines.flatMap(([value, of]) => {
    const numbers = of.filter((one): one is number => typeof one === 'number')
    return typeof value === 'number' && numbers.length > 0 ? [{ value, numbers }] : []
  })
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  return (
    known.length > 0 &&
    (known.every(({ value, numbers }) => Math.abs(value - sum(numbers)) < 0.0501) ||
      known.every(({ value, numbers }) => Math.abs(value - sum(numbers) / numbers.length) < 0.0501))
  )
}

/** Names of issues of a long table that are called as sums are: they are read, and said. */
export function sumsAmong(columns: readonly ForeignColumn[]): Said[] {
  const found = columns.flatMap(({ cells }) => cells.filter(({ text }) => isTotal(text)))
  return found.length === 0
    ? []
    : [
        say(
          'issuesCalledAsSums',
          found.map(({ text }) => text.trim()),
        ),
      ]
}
