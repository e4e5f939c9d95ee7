import { basename } from 'node:path'
import type { Problems } from '../../problem.ts'
import { shown } from '../../suggest.ts'
import { dateFault } from '../../tables/cell-rules.ts'
import { oneLine } from '../one-line.ts'
import { columnOf, readCsvTable, tellMissingColumn } from './csv-table.ts'
import { DATE_NAMES, dateOf, ROLLCALL_NAMES } from './read-votes.ts'

/** What is known of a roll call; `group` is what it is part of, such as a session. */
export interface RollcallAbout {
  readonly title: string
  readonly date: string | undefined
  readonly group: string | undefined
}

/** The columns of a table of roll calls; what is not named is guessed, save the group. */
export interface RollcallColumns {
  readonly rollcall?: string | undefined
  readonly title?: string | undefined
  readonly date?: string | undefined
  readonly group?: string | undefined
}

const TITLE_NAMES = ['title', 'name', 'short', 'descr', 'description', 'question']

/** Reads titles and dates of roll calls by their ids. A second row of an id and a date that is none are added to the problems. */
export async function readRollcalls(
  path: string,
  columns: RollcallColumns,
  problems: Problems,
  warnings: Problems,
): Promise<Map<string, RollcallAbout>> {
  const file = basename(path)
  const found = new Map<string, RollcallAbout>()
  await readCsvTable(path, problems, warnings, (header) => {
    const rollcall = columnOf(header, columns.rollcall, ROLLCALL_NAMES)
    const title = columnOf(header, columns.title, TITLE_NAMES)
    const date = columnOf(header, columns.date, DATE_NAMES)
    const group = columnOf(header, columns.group, [])
    const before = problems.total
    const missing = (flag: string, name: string | undefined) => tellMissingColumn(problems, path, header, flag, name)
    if (rollcall < 0) missing('--rollcall', columns.rollcall)
    if (title < 0 && columns.title !== undefined) missing('--title', columns.title)
    if (group < 0 && columns.group !== undefined) missing('--group', columns.group)
    if (problems.total > before) return null
    return (fields, line) => {
      const id = oneLine(fields[rollcall] as string)
      if (found.has(id)) {
        problems.add(
          file,
          line,
          header[rollcall] as string,
          `the roll call ${shown(id)} has a row before`,
          'one row a roll call',
        )
        return
      }
      const day = date < 0 ? '' : dateOf(fields[date] as string)
      const fault = day === '' ? null : dateFault(day)
      if (fault) problems.add(file, line, header[date] as string, ...fault)
      found.set(id, {
        title: (title < 0 ? '' : oneLine(fields[title] as string)) || id,
        date: day === '' || fault ? undefined : day,
        group: group < 0 ? undefined : oneLine(fields[group] as string) || undefined,
      })
    }
  })
  return found
}
