import { type GivenTold, type TableShown, tableKey } from '../worker/given/drop-protocol.ts'
import { text } from './words/words.ts'

interface TablesProps {
  readonly tables: readonly TableShown[]
  readonly chosen: string
  readonly told: GivenTold
  readonly onChoose: (key: string) => void
  readonly onTold: (told: GivenTold) => void
}

/** The tables of what was given: what each holds and leaves open, which sheets and files are read, and which are not. Nothing where there is one table and no other to read. */
export function Tables({ tables, chosen, told, onChoose, onTold }: TablesProps) {
  const { leftOut = [] } = told
  const unread = unreadSheets(tables)
  if (tables.length + leftOut.length + unread.length < 2) return null
  return (
    <ul className="drop-tables" aria-label={text.tables} data-testid="drop-tables">
      {tables.map((table) => (
        <li key={table.key}>
          <button
            type="button"
            className="button quiet"
            aria-current={table.key === chosen}
            onClick={() => onChoose(table.key)}
          >
            <strong>{table.name}</strong>
            <span className="small">
              {[
                text.rows(table.rows),
                table.isBeside ? text.beside : (text.shapes[table.shape ?? ''] ?? text.unknown),
                ...(table.questions.length > 0 ? [text.open(table.questions.length)] : []),
              ].join(' · ')}
            </span>
          </button>
          {tables.length > 1 && (
            <button
              type="button"
              className="button"
              aria-label={text.leaveOutOf(table.name)}
              onClick={() => onTold(without(told, table, tables))}
            >
              {text.leaveOut}
            </button>
          )}
        </li>
      ))}
      {unread.map(({ path, file, sheet }) => (
        <li key={tableKey(path, sheet)} className="left-out">
          <span>
            {file} › {sheet}: {text.unread}
          </span>
          <button
            type="button"
            className="button"
            aria-label={text.readTooOf(`${file} › ${sheet}`)}
            onClick={() => onTold(withSheet(told, tables, path, sheet))}
          >
            {text.readToo}
          </button>
        </li>
      ))}
      {leftOut.map((path) => (
        <li key={path} className="left-out">
          <span>
            {baseOf(path)}: {text.unread}
          </span>
          <button
            type="button"
            className="button"
            aria-label={text.readTooOf(baseOf(path))}
            onClick={() => onTold({ ...told, leftOut: leftOut.filter((one) => one !== path) })}
          >
            {text.readToo}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The name of the file at a path. */
function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function unreadSheets(tables: readonly TableShown[]): { path: string; file: string; sheet: string }[] {
  const paths = [...new Set(tables.map(({ path }) => path))]
  return paths.flatMap((path) => {
    const own = tables.filter((table) => table.path === path)
    const read = own.map(({ sheet }) => sheet)
    return (own[0]?.sheets ?? [])
      .filter((sheet) => !read.includes(sheet))
      .map((sheet) => ({ path, file: baseOf(path), sheet }))
  })
}

/** The same, with one more sheet of a workbook, in the order of the workbook; what was told of its only one so far stays that one’s. */
function withSheet(told: GivenTold, tables: readonly TableShown[], path: string, sheet: string): GivenTold {
  const own = tables.filter((table) => table.path === path)
  const before = own.flatMap((table) => table.sheet ?? [])
  const sheets = (own[0]?.sheets ?? []).filter((one) => one === sheet || before.includes(one))
  const all = told.tables ?? {}
  const [only] = before
  const said = all[path]
  return {
    ...told,
    sheets: { ...told.sheets, [path]: sheets },
    tables: said && only !== undefined ? { ...all, [tableKey(path, only)]: said } : all,
  }
}

/** The same, without a table: a sheet of several, or its file. */
function without(told: GivenTold, { path, sheet }: TableShown, tables: readonly TableShown[]): GivenTold {
  const sheets = tables.flatMap((one) => (one.path === path && one.sheet !== sheet ? (one.sheet ?? []) : []))
  if (sheets.length > 0) return { ...told, sheets: { ...told.sheets, [path]: sheets } }
  return { ...told, leftOut: [...(told.leftOut ?? []), path] }
}
