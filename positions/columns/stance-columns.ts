import type { Stance } from '../dataset/model.ts'
import { CONFIDENCES, ORIGINS, STATUSES } from '../dataset/vocabulary.ts'

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

/**
 * The columns of stances beside actor and issue, each once, in the order in which they are hashed and written: whatever goes through all columns goes through
 * these.
 */
export const STANCE_COLUMNS = {
  value: { holds: 'number', optional: false },
  status: { holds: 'word', optional: false, words: STATUSES },
  origin: { holds: 'word', optional: true, words: ORIGINS },
  confidence: { holds: 'word', optional: true, words: CONFIDENCES },
  salience: { holds: 'number', optional: true },
  statedOn: { holds: 'text', optional: true },
  validFrom: { holds: 'text', optional: true },
  validTo: { holds: 'text', optional: true },
  recordedAt: { holds: 'text', optional: true },
  retractedAt: { holds: 'text', optional: true },
  joint: { holds: 'text', optional: true },
} as const satisfies Record<string, ColumnKind>

type Columns = typeof STANCE_COLUMNS
export type StanceColumn = keyof Columns
type NamesOf<Kind> = { [N in StanceColumn]: Columns[N] extends Kind ? N : never }[StanceColumn]
/** The names of the columns that hold texts, and of those that may be empty in every row. */
export type TextColumnName = NamesOf<{ holds: 'text' }>
export type OptionalColumn = NamesOf<{ optional: true }>

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

type CoreStance = Omit<Stance, 'id' | 'condition' | 'summary' | 'coder' | 'evidence'>

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
