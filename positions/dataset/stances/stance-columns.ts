import { firstDay, lastDay } from '../../calendar.ts'
import { COLUMNS, type FieldOf, isAlways, type Tables } from '../columns.ts'
import type { Stance } from '../model.ts'

/** A column of texts, each held once: `codes[row]` is an index into `values`, −1 where there is none. */
export interface TextColumn {
  readonly codes: Int32Array
  readonly values: readonly string[]
}

/** What a column holds: numbers (NaN: none), words of a fixed list by their index (255: none), or any texts; `optional` is null where it is empty in every row. */
type ColumnKind =
  | { readonly holds: 'number'; readonly optional: boolean }
  | { readonly holds: 'word'; readonly optional: boolean; readonly words: readonly string[] }
  | { readonly holds: 'text'; readonly optional: boolean }

type StanceTable = Tables['stances']
type HoldsOf<K> = K extends { readonly is: 'number' | 'whole' }
  ? 'number'
  : K extends { readonly is: 'word' }
    ? 'word'
    : 'text'
type Columns = {
  readonly [N in keyof StanceTable as StanceTable[N] extends {
    readonly arrow: true
    readonly kind: { readonly is: Exclude<StanceTable[keyof StanceTable]['kind']['is'], 'id' | 'reference'> }
  }
    ? FieldOf<N, StanceTable[N]>
    : never]: {
    readonly holds: HoldsOf<StanceTable[N]['kind']>
    readonly optional: StanceTable[N] extends
      | { readonly required: true }
      | { readonly kind: { readonly absent: string } }
      ? false
      : true
  }
}

/** The columns of stances that are in memory for every row, beside actor and issue, in the order of the table of columns: whatever goes through all of them goes through these. */
export const STANCE_COLUMNS = Object.fromEntries(
  COLUMNS.stances.flatMap((column): [string, ColumnKind][] => {
    const { arrow, field, kind } = column
    if (!arrow || field === null || kind.is === 'reference') return []
    const optional = !isAlways(column)
    if (kind.is === 'word') return [[field, { holds: 'word', optional, words: kind.words }]]
    return [[field, { holds: kind.is === 'number' || kind.is === 'whole' ? 'number' : 'text', optional }]]
  }),
) as unknown as { readonly [N in keyof Columns]: Extract<ColumnKind, { holds: Columns[N]['holds'] }> }

export type StanceColumn = keyof Columns
type NamesOf<Kind> = { [N in StanceColumn]: Columns[N] extends Kind ? N : never }[StanceColumn]
/** The names of the columns that hold texts, and of those that may be empty in every row. */
export type TextColumnName = NamesOf<{ holds: 'text' }>
export type OptionalColumn = NamesOf<{ optional: true }>

/** The texts of stances that come on demand, beside their ids and evidence. */
export type StanceText = {
  [N in keyof StanceTable]: StanceTable[N] extends { readonly arrow: false; readonly kind: { readonly is: 'text' } }
    ? FieldOf<N, StanceTable[N]>
    : never
}[keyof StanceTable]
/** Their names, in order. */
export const STANCE_TEXTS = COLUMNS.stances.flatMap(({ arrow, field, kind }) =>
  arrow || field === null || kind.is !== 'text' ? [] : [field],
) as StanceText[]

interface Held {
  readonly number: Float64Array
  readonly word: Uint8Array
  readonly text: TextColumn
}

/** Stances as columns, one entry per row. `actor` and `issue` are indexes into the dataset's lists. */
export type StanceColumns = { readonly length: number; readonly actor: Int32Array; readonly issue: Int32Array } & {
  readonly [N in StanceColumn]: Held[Columns[N]['holds']] | (Columns[N]['optional'] extends true ? null : never)
}

/** Marks "none" in a column of small codes. */
export const NO_CODE = 255

/** The names of all columns, in order. */
export const STANCE_COLUMN_NAMES = Object.keys(STANCE_COLUMNS) as StanceColumn[]
/** The names of the columns that hold texts. */
export const TEXT_COLUMNS = STANCE_COLUMN_NAMES.filter(
  (name): name is TextColumnName => STANCE_COLUMNS[name].holds === 'text',
)
/** The names of the columns that may be empty in every row. */
export const OPTIONAL_COLUMNS = STANCE_COLUMN_NAMES.filter(
  (name): name is OptionalColumn => STANCE_COLUMNS[name].optional,
)

/** Makes every column by what it holds, from its name; null only for an optional one. */
export function eachColumn(
  make: {
    readonly [H in keyof Held]: (name: NamesOf<{ holds: H }>, kind: Extract<ColumnKind, { holds: H }>) => Held[H] | null
  },
): Pick<StanceColumns, StanceColumn> {
  const made = STANCE_COLUMN_NAMES.map((name) => {
    const kind = STANCE_COLUMNS[name]
    return [name, (make[kind.holds] as (name: string, kind: ColumnKind) => unknown)(name, kind)]
  })
  return Object.fromEntries(made) as Pick<StanceColumns, StanceColumn>
}

/** Goes through the columns that are there, in order, by what they hold. */
export function forEachColumn(
  columns: StanceColumns,
  each: {
    number(name: StanceColumn, numbers: Float64Array): void
    word(name: StanceColumn, codes: Uint8Array, words: readonly string[]): void
    text(name: StanceColumn, texts: TextColumn): void
  },
): void {
  for (const name of STANCE_COLUMN_NAMES) {
    const kind: ColumnKind = STANCE_COLUMNS[name]
    const column = columns[name]
    if (column === null) continue
    if (kind.holds === 'word') each.word(name, column as Uint8Array, kind.words)
    else if (kind.holds === 'number') each.number(name, column as Float64Array)
    else each.text(name, column as TextColumn)
  }
}

/** The text of a row in a column, or undefined where there is none or no column. */
export function textAt(column: TextColumn | null, row: number): string | undefined {
  if (column === null) return undefined
  const code = column.codes[row] as number
  return code < 0 ? undefined : column.values[code]
}

/** What a column says of a row: a number, a word or a text; undefined where there is none. */
function cellAt(columns: StanceColumns, name: StanceColumn, row: number): number | string | undefined {
  const kind: ColumnKind = STANCE_COLUMNS[name]
  if (kind.holds === 'text') return textAt(columns[name] as TextColumn | null, row)
  const found = (columns[name] as Float64Array | Uint8Array | null)?.[row]
  if (found === undefined) return undefined
  if (kind.holds === 'word') return kind.words[found]
  return Number.isNaN(found) ? undefined : found
}

type CoreStance = Omit<Stance, 'id' | 'evidence' | StanceText>

/** One row of the columns as an object, with actor and issue by id. */
export function stanceAt(
  columns: StanceColumns,
  row: number,
  actors: readonly { id: string }[],
  issues: readonly { id: string }[],
): CoreStance {
  const given = OPTIONAL_COLUMNS.flatMap((name) => {
    const cell = cellAt(columns, name, row)
    return cell === undefined ? [] : [[name, cell]]
  })
  const stance: CoreStance = {
    actor: actors[columns.actor[row] as number]?.id as string,
    issue: issues[columns.issue[row] as number]?.id as string,
    value: (cellAt(columns, 'value', row) as number | undefined) ?? null,
    status: cellAt(columns, 'status', row) as Stance['status'],
    ...Object.fromEntries(given),
  }
  return stance
}

/** The first and the last day (`YYYY-MM-DD`) on which stances were stated, or null when none has a date. */
export function timeSpan(columns: StanceColumns): { from: string; to: string } | null {
  const dates = columns.statedOn?.values ?? columns.validFrom?.values ?? []
  let from: string | null = null
  let to: string | null = null
  for (const date of dates) {
    const first = firstDay(date)
    const last = lastDay(date)
    if (from === null || first < from) from = first
    if (to === null || last > to) to = last
  }
  return from === null || to === null ? null : { from, to }
}
