import type { Buffer } from 'node:buffer'
import { type Range, utils, write } from '@e965/xlsx'
import { browserFiles } from '../../graph-loader/files/index.ts'
import { InvalidDataError } from '../../graph-loader/index.ts'
import type { Told } from '../../graph-loader/intake/index.ts'
import { readAny } from '../../graph-loader/read-any.ts'
import { inWords } from '../../graph-loader/words/index.ts'
import { stanceOf } from '../../positions/dataset/index.ts'

/** What comes of a file: its stances, and what was said; or what was asked. */
export async function read(file: string, content: string | Uint8Array, told?: Told) {
  const held = new Map([[file, new Blob([content as Uint8Array<ArrayBuffer>])]])
  let said = ''
  try {
    const dataset = await readAny(browserFiles(held), file, {
      told,
      onUnderstood: (understood) => {
        said = understood.flatMap(({ sentences }) => sentences.map((one) => inWords(one))).join('\n')
      },
    })
    const stances = Array.from({ length: dataset.stances.length }, (_, row) => {
      const { actor, issue, value, statedOn } = stanceOf(dataset, row)
      return [actor, issue, value ?? '-', ...(statedOn ? [statedOn] : [])].join('|')
    })
    return { stances: stances.sort(), said }
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error
    return { stances: null, said: error.message }
  }
}

/** Lines of a text. */
export const rows = (...lines: readonly string[]) => `${lines.join('\n')}\n`
/** A workbook with a table in its only sheet; `format` is that of its numbers. */
export const book = (
  table: readonly (readonly unknown[])[],
  type: 'xlsx' | 'ods' = 'xlsx',
  format?: string,
  merged: readonly string[] = [],
) => {
  const sheet = utils.aoa_to_sheet(table as unknown[][])
  sheet['!merges'] = merged.map((range): Range => utils.decode_range(range))
  for (const [at, cell] of Object.entries(sheet))
    if (format !== undefined && !at.startsWith('!') && cell.t === 'n') cell.z = format
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, sheet, 'S')
  return new Uint8Array(write(workbook, { type: 'buffer', bookType: type }) as Buffer)
}
