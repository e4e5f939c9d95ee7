import { oneLine } from '../../positions/text.ts'
import { columnOf, dateOf, readCsvTable, tellMissingColumn } from '../csv/index.ts'
import type { FileSource } from '../files/index.ts'
import type { Problems } from '../problem.ts'
import { shown } from '../suggest.ts'
import { dateFault } from '../tables/index.ts'
import type { Profile } from './profiles/profile.ts'
import { totalsReader } from './totals.ts'
import { DATE_NAMES, placesNamed, ROLLCALL_NAMES, type RollcallColumns } from './vote-columns.ts'
import type { StatedTotals } from './votes.ts'

/** What is known of a roll call; `group` is what it is part of, such as a session. */
export interface RollcallAbout {
  readonly title: string | undefined
  readonly date: string | undefined
  readonly group: string | undefined
  /** How many voted how, as the file counts it, and where. */
  readonly totals?: StatedTotals | undefined
}

const TITLE_NAMES = [
  'display_title',
  'descricao',
  'title',
  'vote_question',
  'vote_desc',
  'bill',
  'name',
  'short',
  'descr',
  'description',
  'question',
]
const MORE_DATE_NAMES = [...DATE_NAMES, 'timestamp', 'data']

/**
 * Reads titles and dates of roll calls by their ids, from the columns that are named, else from those of `key`, else from usual ones. An id whose rows differ and a date that is none are
 * added to the problems. Returns which of the named columns are there; null when it has none that identifies roll calls.
 */
export async function readRollcalls(
  files: FileSource,
  path: string,
  columns: RollcallColumns,
  key: readonly string[],
  totals: Profile['totals'],
  into: Map<string, RollcallAbout>,
  problems: Problems,
  warnings: Problems,
): Promise<ReadonlySet<string> | null> {
  const file = files.base(path)
  let named: Set<string> | null = null
  await readCsvTable(files, path, problems, warnings, (header) => {
    const byKey = key.map((name) => columnOf(header, undefined, [name]))
    const usual = [columnOf(header, undefined, ROLLCALL_NAMES)].filter((at) => at >= 0)
    const given = columns.rollcall === undefined ? null : placesNamed(header, columns.rollcall)
    const rollcall =
      given ?? (columns.rollcall === undefined ? (byKey.length > 0 && !byKey.includes(-1) ? byKey : usual) : [])
    if (rollcall.length === 0 || (key.length > 1 && rollcall.length !== key.length)) {
      tellMissingColumn(
        problems,
        file,
        header,
        '--rollcall',
        columns.rollcall ?? (key.length > 1 ? key.join(',') : undefined),
      )
      return null
    }
    const title = columnOf(header, columns.title, TITLE_NAMES)
    const date = columnOf(header, columns.date, MORE_DATE_NAMES)
    const group = columnOf(header, columns.group, [])
    const totalsOf = totalsReader(header, totals)
    named = new Set(Object.entries({ title, date, group }).flatMap(([name, at]) => (at < 0 ? [] : [name])))
    return (fields, line) => {
      const text = (at: number) => (at < 0 ? undefined : oneLine(fields[at] as string) || undefined)
      const id = oneLine(rollcall.map((at) => fields[at]).join(' '))
      const day = date < 0 ? '' : dateOf(fields[date] as string)
      const fault = day === '' ? null : dateFault(day)
      if (fault) problems.add(file, line, header[date] as string, ...fault)
      const about = {
        title: text(title),
        date: day === '' || fault ? undefined : day,
        group: text(group),
        totals: totalsOf(fields, file, line),
      }
      const before = into.get(id)
      if (before === undefined) into.set(id, about)
      else if (before.title !== about.title || before.date !== about.date || before.group !== about.group) {
        const column = rollcall.map((at) => header[at]).join(',')
        problems.add(
          file,
          line,
          column,
          `the roll call ${shown(id)} has another row before`,
          'one row a roll call, or rows that say the same',
        )
      }
    }
  })
  return named
}
