import type { CellObject, WorkSheet } from '@e965/xlsx'
import { TABLE_NAMES } from '../positions/dataset/index.ts'
import { browserFiles, type FileSource } from './files/index.ts'
import { boundedWorkbook, dayOf, uncomputedIn } from './intake/index.ts'
import { LIMITS } from './limits.ts'
import { DATA_PACKAGE } from './package/index.ts'
import { InvalidDataError, Problems } from './problem.ts'
import { csvOf } from './tables/index.ts'

/** The sheet that holds `datapackage.json`, a line in each row below the name. */
export const PACKAGE_SHEET = 'datapackage'

/** Columns that the sheet of stances has in Parley's own form. */
const NEEDED = ['actor', 'issue', 'value']
const SHEETS: readonly string[] = [...TABLE_NAMES, PACKAGE_SHEET]

/** Whether a file's name is that of a workbook that may hold a data package. */
export function mayHoldPackage(name: string): boolean {
  return /\.(xlsx|ods)$/i.test(name)
}

/**
 * The files of a data package in a workbook: a sheet for each table, under the tables' names, and one with what `datapackage.json` says, as `parley export DATASET -o x.xlsx` writes it and people fill it
 * in. Null for any other workbook, and for a file that is none, which its own reader tells; rejects with an `InvalidDataError` where a formula has no value. They lie in a folder of the workbook's path.
 */
export async function packageInWorkbook(files: FileSource, path: string): Promise<FileSource | null> {
  const { size } = await files.about(path)
  if (size > LIMITS.tableBytes.most) return null
  const { read, utils } = await import('@e965/xlsx')
  try {
    const bytes = boundedWorkbook(await files.bytes(path))
    const names = read(bytes, { type: 'array', bookSheets: true }).SheetNames
    if (!names.includes('stances') || !names.every((name) => SHEETS.includes(name))) return null
    const { Sheets } = read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      UTC: true,
      cellFormula: false,
      cellHTML: false,
    })
    // A sheet of that name in somebody's own form is read as any table.
    const header = textsOf(Sheets.stances)[0] ?? []
    if (!names.includes(PACKAGE_SHEET) && !NEEDED.every((column) => header.includes(column))) return null
    for (const name of names) {
      const found = uncomputedIn(dataOf(Sheets[name]), utils.encode_col)
      if (found === null) continue
      const problems = new Problems()
      problems.add(`${files.base(path)} › ${name}`, found.row, found.column, ...found.words)
      problems.throwIfAny(path)
    }
    const held = names.map((name) => {
      const rows = textsOf(Sheets[name])
      if (name !== PACKAGE_SHEET) return [`${path}/${name}.csv`, csvText(rows)] as const
      return [`${path}/${DATA_PACKAGE}`, rows.slice(1).join('\n')] as const
    })
    return browserFiles(new Map(held.map(([at, text]) => [at, new Blob([text])])))
  } catch (error) {
    if (error instanceof InvalidDataError) throw error
    return null
  }
}

function dataOf(sheet: WorkSheet | undefined): readonly (CellObject | undefined)[][] {
  return (sheet as { '!data'?: (CellObject | undefined)[][] } | undefined)?.['!data'] ?? []
}

/** The cells of a sheet as they are written in a file of text: numbers with all their digits. */
function textsOf(sheet: WorkSheet | undefined): string[][] {
  return dataOf(sheet).map((cells = []) =>
    Array.from(cells, (cell) => {
      if (cell?.v === undefined || cell.t === 'e') return ''
      return cell.v instanceof Date ? dayOf(cell.v) : String(cell.v)
    }),
  )
}

function csvText([columns = [], ...rows]: readonly (readonly string[])[]): string {
  const width = columns.length
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  return [
    ...csvOf({ columns, rows: filled.map((row) => [...row, ...Array(Math.max(0, width - row.length)).fill('')]) }),
  ].join('')
}
