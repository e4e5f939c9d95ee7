import { type Said, say } from '../words/index.ts'
import type { Understanding } from './understanding.ts'
import { readValues } from './values.ts'

/** What was understood of a file that needs nothing told, since its format says what it holds; without columns. */
export function understoodWhole(
  name: string,
  path: string,
  format: Said,
  rows: number,
  sentences: readonly Said[],
): Understanding {
  return {
    table: {
      name,
      path,
      file: name,
      sheet: null,
      format,
      columns: [],
      rows,
      lines: new Int32Array(0),
      header: [],
      notes: [],
    },
    shape: 'long',
    roles: [],
    sums: null,
    votes: null,
    profile: null,
    values: readValues([], {}, undefined, null),
    dates: { order: null, unclear: null },
    scale: null,
    sentences: [say('readAs', format), ...sentences],
    questions: [],
  }
}
