import { CONFIDENCES, ORIGINS, STATUSES, type Stance } from '../dataset/model.ts'

/** A column of texts, each held once: `codes[row]` is an index into `values`, −1 where there is none. */
export interface TextColumn {
  readonly codes: Int32Array
  readonly values: readonly string[]
}

/**
 * Stances as columns, one entry per row. `actor` and `issue` are indexes into the dataset's lists; `value` is NaN where there is none;
 * `status`, `origin`, `confidence` are indexes into STATUSES, ORIGINS, CONFIDENCES (255: none); `salience` NaN where there is none.
 * A column that is empty in every row is null.
 */
export interface StanceColumns {
  readonly length: number
  readonly actor: Int32Array
  readonly issue: Int32Array
  readonly value: Float64Array
  readonly status: Uint8Array
  readonly origin: Uint8Array | null
  readonly confidence: Uint8Array | null
  readonly salience: Float64Array | null
  readonly statedOn: TextColumn | null
  readonly validFrom: TextColumn | null
  readonly validTo: TextColumn | null
  readonly recordedAt: TextColumn | null
  readonly retractedAt: TextColumn | null
  readonly joint: TextColumn | null
}

/** Marks "none" in a column of small codes. */
export const NO_CODE = 255

/** The names of the columns that hold texts. */
export const TEXT_COLUMNS = ['statedOn', 'validFrom', 'validTo', 'recordedAt', 'retractedAt', 'joint'] as const
export type TextColumnName = (typeof TEXT_COLUMNS)[number]

/** The text of a row in a column, or undefined where there is none or no column. */
export function textAt(column: TextColumn | null, row: number): string | undefined {
  if (column === null) return undefined
  const code = column.codes[row] as number
  return code < 0 ? undefined : column.values[code]
}

type CoreStance = Omit<Stance, 'id' | 'condition' | 'summary' | 'coder' | 'evidence'>

/** One row of the columns as an object, with actor and issue by id. */
export function stanceAt(
  columns: StanceColumns,
  row: number,
  actors: readonly { id: string }[],
  issues: readonly { id: string }[],
): CoreStance {
  const value = columns.value[row] as number
  const stance: CoreStance = {
    actor: actors[columns.actor[row] as number]?.id as string,
    issue: issues[columns.issue[row] as number]?.id as string,
    value: Number.isNaN(value) ? null : value,
    status: STATUSES[columns.status[row] as number] as Stance['status'],
  }
  const origin = columns.origin?.[row] ?? NO_CODE
  if (origin !== NO_CODE) stance.origin = ORIGINS[origin]
  const confidence = columns.confidence?.[row] ?? NO_CODE
  if (confidence !== NO_CODE) stance.confidence = CONFIDENCES[confidence]
  const salience = columns.salience?.[row] ?? Number.NaN
  if (!Number.isNaN(salience)) stance.salience = salience
  for (const name of TEXT_COLUMNS) {
    const text = textAt(columns[name], row)
    if (text !== undefined) stance[name] = text
  }
  return stance
}
