import { LIMITS, tooMany } from '../../limits.ts'
import type { Problems } from '../../problem.ts'
import { say } from '../../words/index.ts'
import type { ForeignTable } from '../foreign-table.ts'
import { recordsTable } from './records.ts'

/** Reads a file of Apache Arrow (IPC, file or stream). Null when it cannot be read, which is told. */
export async function readArrow(file: string, bytes: Uint8Array, problems: Problems): Promise<ForeignTable | null> {
  const { tableFromIPC } = await import('@uwdata/flechette')
  let items: unknown[]
  try {
    items = tableFromIPC(bytes, { useDate: true, useBigInt: false }).toArray() as unknown[]
  } catch {
    problems.add(file, null, null, say('arrowDamaged'), say('arrowPlain'))
    return null
  }
  return recordsTable(file, items, null, 'Apache Arrow', problems)
}

/** Reads a file of Apache Parquet. Null when it cannot be read, which is told. */
export async function readParquet(file: string, bytes: Uint8Array, problems: Problems): Promise<ForeignTable | null> {
  const [{ parquetMetadata, parquetReadObjects }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ])
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  try {
    if (Number(parquetMetadata(buffer).num_rows) > LIMITS.rows.most) {
      problems.add(file, null, null, ...tooMany('rows'))
      return null
    }
    const items = await parquetReadObjects({ file: buffer, compressors })
    return recordsTable(file, items, null, 'Apache Parquet', problems)
  } catch {
    problems.add(file, null, null, say('parquetDamaged'), say('parquetWhole'))
    return null
  }
}
