import { firstDay, firstMoment, lastDay, lastMoment } from '../../positions/calendar.ts'
import { COLUMNS, type Kind, type NamedColumn, STATUSES } from '../../positions/dataset/index.ts'
import { readCsv } from '../csv/index.ts'
import { derivedStanceId } from '../derived-id.ts'
import { Dictionary, owned } from '../growing.ts'
import { LIMITS, tooMany } from '../limits.ts'
import { nearest } from '../suggest.ts'
import { say } from '../words/index.ts'
import { idFault } from './cell-rules.ts'
import type { Actors } from './read-actors.ts'
import type { Documents } from './read-documents.ts'
import type { Issues } from './read-issues.ts'
import { type Scales, ScaleValues } from './scales.ts'
import { type StanceDetails, StanceRows } from './stance-rows.ts'
import {
  checkRequired,
  checkWidth,
  expectedColumns,
  type Reading,
  readHeader,
  readTable,
  type TableFile,
  TableRow,
  textFault,
} from './table.ts'

/** What stances refer to. */
export interface StanceContext {
  readonly actors: Actors
  readonly issues: Issues
  readonly scales: Scales
  readonly documents: Documents
}

const WITHOUT_VALUE = ['ambiguous', 'no_position', 'undisclosed'] as const
type WithoutValue = (typeof WITHOUT_VALUE)[number]
const NOT_WIDE: readonly string[] = ['id', 'actor', 'value', 'status']
const STANCE_COLUMNS = COLUMNS.stances.map(({ name }) => name)
const DETAILS = COLUMNS.stances.filter(({ name }) => name !== 'issue' && !NOT_WIDE.includes(name))
const DETAIL_COLUMNS = DETAILS.map(({ name }) => name)
// For values of which the issue or its scale is at fault.
const ANY_NUMBER = new ScaleValues(null)
const NO_DETAILS: StanceDetails = { sinks: [], cells: [] }

/** Reads stances.csv, one stance a row. */
export async function readStances(file: TableFile, context: StanceContext, reading: Reading): Promise<StanceRows> {
  const { actors, issues, documents } = context
  const rows = new StanceRows(actors.ids, issues.ids, documents.ids)
  const reader = new StanceReader(context, rows)
  const whole = await readTable(file, 'stances', reading, (row) => {
    // The column may be a part of the ids, so that neither they nor what refers to them can be judged.
    if (row.lacking) rows.complete = false
    const id = row.cell('id')
    if (id !== '') {
      const fault = idFault(id)
      if (fault) row.fail('id', ...fault)
    }
    if (row.cell('actor') === '') row.fail('actor', say('noCell', 'actor'), say('inEveryRow'))
    if (row.cell('issue') === '') row.fail('issue', say('noCell', 'issue'), say('inEveryRow'))
    const actor = actors.ids.refer(row, 'actor')
    const issue = issues.ids.refer(row, 'issue')
    const status = row.oneOf('status', STATUSES) ?? 'position'
    const value = reader.value(row, issue, status)
    const details = reader.details(row)
    if (row.bad) rows.drop(id === '' ? rawId(row, row.cell('actor')) : id)
    else rows.append(row.line, id, actor, issue, value, status, details)
  })
  if (!whole) rows.complete = false
  return rows
}

/** Reads a wide stances.csv: one row per issue, one column per actor. */
export async function readWideStances(file: TableFile, context: StanceContext, reading: Reading): Promise<StanceRows> {
  const { problems } = reading
  const { actors, issues, documents } = context
  const rows = new StanceRows(actors.ids, issues.ids, documents.ids)
  const reader = new StanceReader(context, rows)
  const lineOfIssue = new Map<number, number>()
  let header: string[] = []
  let sound = true
  let row: TableRow | null = null
  const places: number[] = []
  const actorAt: number[] = []
  const take = (fields: readonly string[], line: number, broken: boolean): false | undefined => {
    if (rows.length >= LIMITS.stances.most) {
      problems.add(file.name, line, null, ...tooMany('stances'))
      return false
    }
    if (row === null) {
      header = fields.map((field) => owned(field))
      const headerRow = new TableRow(file.name, problems, new Map())
      headerRow.move(header, line, broken)
      const at = readHeader(header, line, file.name, problems, (name, place) => {
        if (NOT_WIDE.includes(name)) {
          headerRow.fail(name, say('notInWide', name), say('columnsOfWide'))
          return false
        }
        if (STANCE_COLUMNS.includes(name)) return true
        const code = wideActor(name, headerRow, actors)
        if (code >= 0) {
          places.push(place)
          actorAt.push(code)
        }
        return false
      })
      sound = checkRequired(file.name, header, line, at, ['issue'], problems) && !headerRow.bad
      row = new TableRow(file.name, problems, at)
      return undefined
    }
    row.move(fields, line, broken)
    checkWidth(row, fields.length, header, broken)
    if (row.cell('issue') === '') row.fail('issue', say('noCell', 'issue'), say('inEveryRow'))
    const issue = issues.ids.refer(row, 'issue')
    const before = lineOfIssue.get(issue)
    if (issue >= 0 && before !== undefined) {
      row.fail('issue', say('issueHasRow', row.cell('issue'), before), say('rowPerIssue'))
    }
    if (issue >= 0) lineOfIssue.set(issue, before ?? line)
    const details = reader.details(row)
    const rowBad = row.bad
    const values = issue < 0 ? null : reader.valuesOf(issue, fields, places)
    for (let i = 0; i < places.length; i++) {
      const text = fields[places[i] as number] ?? ''
      if (text === '') continue
      let status: 'position' | WithoutValue = 'position'
      let value: number | null = null
      let bad = rowBad
      if (WITHOUT_VALUE.includes(text as WithoutValue)) status = text as WithoutValue
      else if (values) {
        const checked = values.value(text)
        if (typeof checked === 'number') value = checked
        else {
          bad = true
          row.fail(header[places[i] as number] as string, checked[0], say('orWithoutValue', checked[1]))
        }
      }
      if (bad) rows.drop(rawId(row, actors.ids.ids[actorAt[i] as number] as string))
      else rows.append(line, '', actorAt[i] as number, issue, value, status, details)
    }
    return undefined
  }
  const whole = await readCsv(file.chunks(reading.onBytes), { ...reading, name: file.name, onRow: take })
  if (row === null && whole) {
    problems.add(file.name, 1, 1, say('fileEmpty'), say('firstLineOfWide'))
  }
  if (row === null || !whole || !sound) rows.complete = false
  return rows
}

function wideActor(name: string, row: TableRow, actors: Actors): number {
  const { ids } = actors
  if (ids.file !== null && ids.complete && ids.code(name) < 0 && nearest(name, DETAIL_COLUMNS) !== null) {
    const expected = expectedColumns('stances', name, DETAIL_COLUMNS)
    row.fail(name, say('unknownColumnOrActor', name), say('either', expected, ids.expected(name)))
    return -1
  }
  return ids.find(name, row, name)
}

// The id that a row with faults would have, from its cells as they stand.
function rawId(row: TableRow, actor: string): string {
  return derivedStanceId({
    actor,
    issue: row.cell('issue'),
    statedOn: row.cell('stated_on'),
    document: row.cell('document'),
    coder: row.cell('coder'),
  })
}

/** Reads the cells of a stance that do not tell whose it is. Dates that were found right are not checked again. */
class StanceReader {
  readonly #context: StanceContext
  readonly #rows: StanceRows
  /** By the kind of column, texts that were found right. */
  readonly #right = new Map<Kind, Dictionary>()
  #details: readonly Detail[] | null = null

  constructor(context: StanceContext, rows: StanceRows) {
    this.#context = context
    this.#rows = rows
  }

  value(row: TableRow, issue: number, status: (typeof STATUSES)[number]): number | null {
    const text = row.cell('value')
    const noValue = WITHOUT_VALUE.includes(status as WithoutValue)
    if (text === '') {
      if (issue >= 0) this.#scaleOf(issue)
      if (status !== 'position') return null
      if (row.cell('status') === '') {
        if (row.lacking) row.bad = true
        else if (!row.bad)
          row.fail('value', say('neitherValueNorStatus'), say('valueOrStatus', String(WITHOUT_VALUE[1])))
      } else if (row.cell('status') === 'position') row.fail('value', say('noValueForPosition'), say('valueOfScale'))
      return null
    }
    if (noValue) {
      row.fail('value', say('valueBesideStatus', text, status), say('noValueThere'))
      return null
    }
    const values = issue >= 0 ? this.#scaleOf(issue) : ANY_NUMBER
    const value = values.value(text)
    if (typeof value === 'number') return value
    row.fail('value', ...value)
    return null
  }

  /** What checks the values of a wide row; the issue gets the assumed scale when it has none and a cell of the row is filled. */
  valuesOf(issue: number, fields: readonly string[], places: readonly number[]): ScaleValues | null {
    if (this.#context.issues.scales[issue] === undefined && !places.some((place) => fields[place])) return null
    return this.#scaleOf(issue)
  }

  details(row: TableRow): StanceDetails {
    this.#details ??= DETAILS.filter(({ name }) => row.hasColumn(name)).map((column) => this.#detail(column))
    if (this.#details.length === 0) return NO_DETAILS
    const [sinks, cells]: [StanceDetails['sinks'][number][], unknown[]] = [[], []]
    let validFrom: string | undefined
    let validTo: string | undefined
    let recordedAt: string | undefined
    let retractedAt: string | undefined
    for (const { column, right, sink } of this.#details) {
      const { kind, name } = column
      const text = row.cell(name)
      if (text === '') continue
      if (right) {
        const cell = known(text, right, row, column)
        if (cell === undefined) continue
        sinks.push(sink)
        cells.push(cell)
        if (name === 'valid_from') validFrom = cell
        else if (name === 'valid_to') validTo = cell
        else if (name === 'recorded_at') recordedAt = cell
        else if (name === 'retracted_at') retractedAt = cell
      } else {
        const cell = kind.is === 'reference' ? this.#document(row, name) : row.value(name, column, text)
        if (cell === undefined) continue
        sinks.push(sink)
        cells.push(cell)
      }
    }
    if (validFrom !== undefined && validTo !== undefined && firstDay(validFrom) > lastDay(validTo)) {
      row.fail('valid_to', say('endsBefore', validTo, validFrom), say('inThisOrder', 'valid_from', 'valid_to'))
    }
    if (recordedAt !== undefined && retractedAt !== undefined && firstMoment(recordedAt) > lastMoment(retractedAt)) {
      row.fail(
        'retracted_at',
        say('retractedBefore', retractedAt, recordedAt),
        say('inThisOrder', 'recorded_at', 'retracted_at'),
      )
    }
    return { sinks, cells }
  }

  #document(row: TableRow, name: string): number | undefined {
    const code = this.#context.documents.ids.refer(row, name)
    return code < 0 ? undefined : code
  }

  #detail(column: NamedColumn): Detail {
    const { kind } = column
    const repeats = kind.is === 'date' || kind.is === 'instant' || (kind.is === 'text' && kind.check === 'id')
    const sink = this.#rows.sinkOf(column)
    if (!repeats) return { column, right: null, sink }
    const right = this.#right.get(kind) ?? new Dictionary()
    this.#right.set(kind, right)
    return { column, right, sink }
  }

  #scaleOf(issue: number): ScaleValues {
    const { issues, scales } = this.#context
    const known = issues.scales[issue]
    if (known) return known
    if (known === null) return ANY_NUMBER
    const assumed = scales.assumed()
    issues.scales[issue] = assumed
    return assumed
  }
}

/** A column of what does not tell whose a stance is; of dates and ids, which repeat, with those that were found right. */
interface Detail {
  readonly column: NamedColumn
  readonly right: Dictionary | null
  readonly sink: StanceDetails['sinks'][number]
}

function known(text: string, right: Dictionary, row: TableRow, { kind, name }: NamedColumn): string | undefined {
  const code = right.find(text)
  if (code >= 0) return right.values[code]
  const checked = row.checked(name, text, textFault(kind, text))
  return checked === undefined ? undefined : right.values[right.code(checked)]
}
