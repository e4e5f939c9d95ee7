import { oneLine } from '../../positions/text.ts'
import { InvalidDataError, type Problems } from '../problem.ts'
import { shown } from '../suggest.ts'
import type { CellText, StoredTables } from './stored-tables.ts'

/** A variable of a statement type; `dataType` is `short text`, `long text`, `boolean` or `integer`. */
export interface DnaVariable {
  readonly id: number
  readonly name: string
  readonly dataType: string
}

/** A kind of statement, with its variables. */
export interface DnaStatementType {
  readonly id: number
  readonly label: string
  readonly variables: readonly DnaVariable[]
}

/** A document; `date` counts milliseconds since 1970 (UTC), null when there is none. The text is as it is stored. */
export interface DnaDocument {
  readonly id: number
  readonly title: string
  readonly source: string
  readonly text: string
  readonly date: number | null
}

/** A statement: where it stands in its document, in UTF-16 units, and what was coded, by variable: names on one line, and numbers. */
export interface DnaStatement {
  readonly id: number
  readonly type: number
  readonly document: number | null
  readonly start: number | null
  readonly stop: number | null
  readonly coder: string | undefined
  readonly names: Map<number, string>
  readonly numbers: Map<number, number>
  /** Variables for which different values are stored, with each of them as it stands: none of these is in `names` or `numbers`. */
  readonly contradicted: Map<number, readonly string[]>
}

/** What a database of Discourse Network Analyzer holds, as far as it is imported; `aliases` are other names by name and variable. */
export interface DnaDatabase {
  readonly version: 2 | 3
  readonly types: readonly DnaStatementType[]
  readonly documents: ReadonlyMap<number, DnaDocument>
  readonly statements: readonly DnaStatement[]
  readonly aliases: ReadonlyMap<number, ReadonlyMap<string, string>>
}

/**
 * What the tables of a database of Discourse Network Analyzer 2 or 3 hold. What is wrong with single entries is added to the warnings, at table, ID and column. Throws
 * an `InvalidDataError` when they are no such database.
 */
export function dnaDatabase(tables: StoredTables, path: string, name: string, warnings: Problems): DnaDatabase {
  return new DnaReader(tables, path, name, warnings).read()
}

const NEEDED = ['DOCUMENTS', 'STATEMENTS', 'STATEMENTTYPES', 'VARIABLES', 'DATASHORTTEXT', 'DATABOOLEAN', 'DATAINTEGER']

/** All tables that are read. */
export const DNA_TABLES: ReadonlySet<string> = new Set([
  ...NEEDED,
  'CODERS',
  'ENTITIES',
  'ATTRIBUTES',
  'ATTRIBUTEVARIABLES',
  'ATTRIBUTEVALUES',
])

class DnaReader {
  readonly #file: StoredTables
  readonly #path: string
  readonly #name: string
  readonly #warnings: Problems

  constructor(file: StoredTables, path: string, name: string, warnings: Problems) {
    this.#file = file
    this.#path = path
    this.#name = name
    this.#warnings = warnings
  }

  read(): DnaDatabase {
    const missing = NEEDED.filter((table) => !this.#file.tables.has(table))
    if (missing.length > 0) {
      this.#fail(
        `the database has no ${missing.length === 1 ? 'table' : 'tables'} ${missing.join(', ')}`,
        'a database of Discourse Network Analyzer 2 or 3',
      )
    }
    const columns = this.#file.tables.get('DATASHORTTEXT') as ReadonlySet<string>
    if (!columns.has('STATEMENTID') || !columns.has('VARIABLEID')) {
      this.#fail(
        'its table DATASHORTTEXT has no columns StatementId and VariableId',
        'a database of Discourse Network Analyzer 2 or 3; from a later version, export one of version 3',
      )
    }
    const version = columns.has('ENTITY') ? 3 : 2
    const statements = this.#statements()
    const { names, aliases } = this.#names(version)
    this.#shortTexts(statements, version, names)
    for (const table of ['DATABOOLEAN', 'DATAINTEGER']) {
      for (const { StatementId, VariableId, Value } of this.#file.rows(
        table,
        ['ID', 'StatementId', 'VariableId', 'Value'],
        [],
      )) {
        const statement = statements.get(StatementId ?? -1)
        if (statement && VariableId !== null && Value !== null)
          takeOnce(statement, statement.numbers, VariableId, Value)
      }
    }
    return {
      version,
      types: this.#types(),
      documents: this.#documents(version === 3 ? 1000 : 1),
      statements: [...statements.values()],
      aliases,
    }
  }

  #fail(message: string, expected: string): never {
    throw InvalidDataError.of(this.#path, this.#name, message, expected)
  }

  #warn(table: string, id: number | null, column: string, message: string, expected: string): void {
    this.#warnings.add(`${this.#name}/${table}`, id, column, message, expected)
  }

  // A text on one line, told when its bytes were damaged.
  #line(cell: CellText | null, table: string, id: number | null, column: string): string {
    if (cell?.damaged) this.#damaged(table, id, column)
    return oneLine(cell?.text ?? '')
  }

  #damaged(table: string, id: number | null, column: string): void {
    this.#warn(
      table,
      id,
      column,
      'bytes that are no text were replaced by �',
      'text in UTF-8; correct it in the source',
    )
  }

  #types(): DnaStatementType[] {
    const variables = [...this.#file.rows('VARIABLES', ['ID', 'StatementTypeId'], ['Variable', 'DataType'])]
    return [...this.#file.rows('STATEMENTTYPES', ['ID'], ['Label'])].map(({ ID, Label }) => ({
      id: ID ?? -1,
      label: this.#line(Label, 'STATEMENTTYPES', ID, 'Label'),
      variables: variables
        .filter(({ StatementTypeId }) => StatementTypeId === ID)
        .map((variable) => ({
          id: variable.ID ?? -1,
          name: this.#line(variable.Variable, 'VARIABLES', variable.ID, 'Variable'),
          dataType: oneLine(variable.DataType?.text ?? ''),
        })),
    }))
  }

  #documents(millisecondsOfDate: number): Map<number, DnaDocument> {
    const documents = new Map<number, DnaDocument>()
    for (const row of this.#file.rows('DOCUMENTS', ['ID', 'Date'], ['Title', 'Source', 'Text'])) {
      const id = row.ID ?? -1
      if (row.Text?.damaged) this.#damaged('DOCUMENTS', id, 'Text')
      documents.set(id, {
        id,
        title: this.#line(row.Title, 'DOCUMENTS', id, 'Title'),
        source: this.#line(row.Source, 'DOCUMENTS', id, 'Source'),
        text: row.Text?.text ?? '',
        date: row.Date === null ? null : row.Date * millisecondsOfDate,
      })
    }
    return documents
  }

  #statements(): Map<number, DnaStatement> {
    const coders = new Map<number, string>()
    if (this.#file.tables.has('CODERS')) {
      for (const { ID, Name } of this.#file.rows('CODERS', ['ID'], ['Name'])) {
        coders.set(ID ?? -1, this.#line(Name, 'CODERS', ID, 'Name'))
      }
    }
    const statements = new Map<number, DnaStatement>()
    const columns = ['ID', 'StatementTypeId', 'DocumentId', 'Start', 'Stop', 'Coder'] as const
    for (const row of this.#file.rows('STATEMENTS', columns, [])) {
      const id = row.ID ?? -1
      statements.set(id, {
        id,
        type: row.StatementTypeId ?? -1,
        document: row.DocumentId,
        start: row.Start,
        stop: row.Stop,
        coder: coders.get(row.Coder ?? -1) || undefined,
        names: new Map(),
        numbers: new Map(),
        contradicted: new Map(),
      })
    }
    return statements
  }

  // The names that short texts point to: entities in version 3, attributes in version 2; early files of that hold the text itself.
  #names(version: 2 | 3): { names: Map<number, string>; aliases: Map<number, Map<string, string>> } {
    const names = new Map<number, string>()
    const aliases = new Map<number, Map<string, string>>()
    const table = version === 3 ? 'ENTITIES' : 'ATTRIBUTES'
    const columns = this.#file.tables.get(table)
    if (!columns) return { names, aliases }
    const alias = (variable: number | null, name: string, text: string) => {
      if (variable === null || name === '' || text === '') return
      const ofVariable = aliases.get(variable) ?? new Map<string, string>()
      const all = new Set([...(ofVariable.get(name)?.split('|') ?? []), text])
      aliases.set(variable, ofVariable.set(name, [...all].join('|')))
    }
    const own = columns.has('ALIAS') ? (['Value', 'Alias'] as const) : (['Value'] as const)
    const variableOf = new Map<number, number | null>()
    const ids = columns.has('VARIABLEID') ? (['ID', 'VariableId'] as const) : (['ID'] as const)
    for (const row of this.#file.rows<'ID' | 'VariableId', 'Value' | 'Alias'>(table, ids, own)) {
      const id = row.ID ?? -1
      const name = this.#line(row.Value, table, id, 'Value')
      names.set(id, name)
      variableOf.set(id, row.VariableId ?? null)
      if (row.Alias) alias(row.VariableId, name, oneLine(row.Alias.text))
    }
    if (version === 3 && this.#file.tables.has('ATTRIBUTEVARIABLES') && this.#file.tables.has('ATTRIBUTEVALUES')) {
      const kinds = [...this.#file.rows('ATTRIBUTEVARIABLES', ['ID'], ['AttributeVariable'])]
      const aliasKinds = new Set(kinds.flatMap((kind) => (kind.AttributeVariable?.text === 'Alias' ? [kind.ID] : [])))
      const values = this.#file.rows('ATTRIBUTEVALUES', ['ID', 'EntityId', 'AttributeVariableId'], ['AttributeValue'])
      for (const { EntityId, AttributeVariableId, AttributeValue } of values) {
        if (EntityId === null || !aliasKinds.has(AttributeVariableId)) continue
        alias(variableOf.get(EntityId) ?? null, names.get(EntityId) ?? '', oneLine(AttributeValue?.text ?? ''))
      }
    }
    return { names, aliases }
  }

  #shortTexts(statements: ReadonlyMap<number, DnaStatement>, version: 2 | 3, names: ReadonlyMap<number, string>): void {
    const column = version === 3 ? 'Entity' : 'Value'
    const table = version === 3 ? 'ENTITIES' : 'ATTRIBUTES'
    const literal = !this.#file.tables.has(table)
    const rows = this.#file.rows<'ID' | 'StatementId' | 'VariableId', 'Entity' | 'Value'>(
      'DATASHORTTEXT',
      ['ID', 'StatementId', 'VariableId'],
      [column],
    )
    for (const row of rows) {
      const statement = statements.get(row.StatementId ?? -1)
      if (!statement || row.VariableId === null) continue
      const text = row[column]?.text ?? ''
      const isId = !literal && /^\d+$/.test(text)
      const name = isId
        ? names.get(Number(text))
        : version === 2
          ? this.#line(row[column], 'DATASHORTTEXT', row.ID, column)
          : undefined
      if (name === undefined) {
        const message = `there is no ${shown(text)} in ${table}; statement ${statement.id} counts as without it`
        this.#warn('DATASHORTTEXT', row.ID, column, message, `the ID of a row of ${table}`)
      } else takeOnce(statement, statement.names, row.VariableId, name)
    }
  }
}

/** Takes a value of a statement's variable; of two that differ, neither is kept, and both are noted. */
function takeOnce<T extends string | number>(
  statement: DnaStatement,
  values: Map<number, T>,
  variable: number,
  value: T,
): void {
  const before = statement.contradicted.get(variable)
  const first = values.get(variable)
  if (before) {
    if (!before.includes(String(value))) statement.contradicted.set(variable, [...before, String(value)])
  } else if (first === undefined || first === value) values.set(variable, value)
  else {
    values.delete(variable)
    statement.contradicted.set(variable, [String(first), String(value)])
  }
}
