import {
  type Column,
  columnFromValues,
  type DataType,
  dictionary,
  float64,
  int8,
  int16,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette'
import { forEachColumn, NO_CODE, type StanceColumns } from './dataset/index.ts'

/**
 * The columns as an Apache Arrow IPC stream, with the ids of actors and issues as dictionaries: texts dictionary-coded, empty columns left out, no ids of stances. It stands apart from
 * what reads them, which every page needs at once.
 */
export function toArrow(
  columns: StanceColumns,
  actors: readonly { id: string }[],
  issues: readonly { id: string }[],
): Uint8Array {
  const out: [string, Column<unknown>][] = []
  const coded = (name: string, codes: ArrayLike<number>, values: readonly unknown[], none: number, of: DataType) => {
    const index = values.length < 128 ? int8() : values.length < 32_768 ? int16() : int32()
    out.push([
      name,
      columnFromValues(
        (emit: (value: unknown) => void) => {
          for (let row = 0; row < columns.length; row++) {
            const code = codes[row] as number
            emit(code === none ? null : values[code])
          }
        },
        dictionary(of, index),
      ),
    ])
  }
  const numbers = (name: string, from: Float64Array) => {
    const distinct = new Set<number>()
    for (const x of from) {
      distinct.add(x)
      if (distinct.size > 127) break
    }
    out.push([
      name,
      columnFromValues(
        (emit: (value: unknown) => void) => {
          for (let row = 0; row < columns.length; row++) emit(Number.isNaN(from[row]) ? null : from[row])
        },
        distinct.size > 127 ? float64() : dictionary(float64(), int8()),
      ),
    ])
  }
  const ids = (list: readonly { id: string }[]) => list.map((item) => item.id)
  coded('actor', columns.actor, ids(actors), -1, utf8())
  coded('issue', columns.issue, ids(issues), -1, utf8())
  forEachColumn(columns, {
    number: numbers,
    word: (name, codes, words) => coded(name, codes, words, NO_CODE, utf8()),
    text: (name, { codes, values }) => coded(name, codes, values, -1, utf8()),
  })
  return tableToIPC(tableFromColumns(out), { format: 'stream' }) as Uint8Array
}
