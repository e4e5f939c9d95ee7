import { COLUMNS, type NamedColumn, TABLE_NAMES, type TableName } from '../../positions/dataset/columns.ts'

/** A row of a table's file, by its columns. */
export type Row = Readonly<Record<string, string>>

/** Two cells of each kind; what has to fit other cells, or a form, is told by column. */
const CELLS: Readonly<Record<string, readonly [string, string]>> = {
  text: ['ten letters', 'two letters'],
  date: ['2031-01-05', '2031-02'],
  instant: ['2031-03-01', '2031-03-02T04:05:06Z'],
  number: ['1', '2'],
  whole: ['1', '2'],
  list: ['one|two', 'one|three'],
  flag: ['true', 'false'],
  'documents.url': ['https://example.org/a', 'https://example.org/b'],
  'documents.sha256': ['a'.repeat(64), 'b'.repeat(64)],
  'documents.language': ['en', 'de-CH'],
  'documents.id': ['d3', 'd4'],
  'actors.id': ['a4', 'a5'],
  'actors.nation': ['XAA', 'XBB'],
  'actors.wikidata': ['Q1', 'Q2'],
  'affiliations.actor': ['a3', 'a2'],
  'affiliations.group': ['a1', 'a4'],
  'affiliations.to': ['2032', '2033'],
  'scale_points.scale': ['s', 't'],
  'scale_points.value': ['2', '3'],
  'issues.id': ['i3', 'i4'],
  'issues.parent': ['i1', 'i1|i2'],
  'issues.scale': ['s', 't'],
  'issues.document': ['d1', 'd2'],
  'stances.id': ['st2', 'st3'],
  'stances.actor': ['a3', 'a2'],
  'stances.issue': ['i2', 'i1'],
  'stances.value': ['-1', '0'],
  'stances.status': ['neutral', 'position'],
  'stances.valid_to': ['2032', '2033'],
  'stances.retracted_at': ['2032-01-01', '2032-01-02'],
  'stances.document': ['d1', 'd2'],
  'evidence.stance': ['st1', 'st2'],
  'evidence.document': ['d1', 'd2'],
  'evidence.start': ['1', '2'],
  'evidence.end': ['12', '13'],
  'evidence.speaker': ['a1', 'a2'],
}

/** What other rows refer to. */
const OTHERS: Readonly<Record<TableName, readonly Row[]>> = {
  documents: [
    { id: 'd1', title: 'One' },
    { id: 'd2', title: 'Two' },
  ],
  actors: ['a1', 'a2', 'a3'].map((id) => ({ id, name: id })),
  affiliations: [],
  scale_points: ['s', 't'].flatMap((scale) => ['-1', '0', '1'].map((value) => ({ scale, value, label: value }))),
  issues: ['i1', 'i2'].map((id) => ({ id, name: id, scale: 's' })),
  stances: [{ id: 'st1', actor: 'a1', issue: 'i1', value: '0' }],
  evidence: [],
}

/** Two cells that a column may have. */
function cellsOf(table: TableName, { kind, name }: NamedColumn): readonly [string, string] {
  const own = CELLS[`${table}.${name}`]
  if (own) return own
  if (kind.is === 'word') return [kind.words[0] as string, kind.words[1] as string]
  const found = CELLS[kind.is]
  if (!found) throw new Error(`${table}.${name}: say two cells that it may have in test/columns/filled-package.ts`)
  return found
}

/** A place of a text goes with its other end, and only with a text of its length. */
const TIED: Readonly<Record<string, Row>> = {
  'evidence.start': { exact: '' },
  'evidence.end': { exact: '' },
}

/** The tables of a package in which one row of each table has something in every column. `changed` has its other cell; what is compared with it is made with the column and `before`. */
export function filledPackage(
  changed?: { readonly table: TableName; readonly column: NamedColumn },
  which: 'before' | 'after' = 'after',
): Record<string, string> {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const columns = COLUMNS[table]
      const full: Record<string, string> = {}
      for (const column of columns) {
        const isChanged = changed?.table === table && changed.column.name === column.name && which === 'after'
        full[column.name] = cellsOf(table, column)[isChanged ? 1 : 0]
      }
      if (changed?.table === table) Object.assign(full, TIED[`${table}.${changed.column.name}`])
      const names = columns.map(({ name }) => name)
      const rows = [...OTHERS[table], full].map((row: Row) => names.map((name) => row[name] ?? '').join(','))
      return [`${table}.csv`, `${[names.join(','), ...rows].join('\n')}\n`]
    }),
  )
}
