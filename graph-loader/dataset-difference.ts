import { type FullDataset, fieldsOf, stanceOf, stancesSideBySide, textAt } from '../positions/dataset/index.ts'

/** The tables in which datasets are compared; `dataset` is what it says of itself. */
const COMPARED_TABLES = [
  'dataset',
  'actors',
  'affiliations',
  'scales',
  'issues',
  'documents',
  'stances',
  'evidence',
] as const
export type ComparedTable = (typeof COMPARED_TABLES)[number]

/** A row that one of two datasets has, or has otherwise. */
export interface RowDifference {
  readonly change: 'added' | 'removed' | 'changed'
  readonly id: string
  /** Of a row that is changed: each column that is, with what stood there and what stands there now, as JSON. */
  readonly columns: readonly { readonly column: string; readonly before: string; readonly after: string }[]
}

/** How many rows of a table were added, removed and changed, and the first of them, removed and changed ones before added ones. */
export interface TableDifference {
  readonly table: ComparedTable
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly first: readonly RowDifference[]
}

/** Of each table that differs, how. */
export type DatasetDifference = readonly TableDifference[]

/** So many rows of a table are named, of each kind of change. */
const FIRST_ROWS = 5

/**
 * What is in one dataset and not in another, table by table, by id; affiliations and evidence, which have none, by their content. The order of issues and
 * scales is no difference, nor is where a stance was read.
 */
export function datasetDifference(before: FullDataset, after: FullDataset): DatasetDifference {
  const tables = [
    listDifference('dataset', [aboutOf(before)], [aboutOf(after)]),
    listDifference('actors', before.actors, after.actors),
    setDifference('affiliations', before.affiliations.map(tieOf), after.affiliations.map(tieOf)),
    listDifference('scales', before.scales, after.scales),
    listDifference('issues', before.issues, after.issues),
    listDifference('documents', before.documents, after.documents),
    ...stanceDifference(before, after),
  ]
  return tables.map((table) => table.finish()).filter(({ added, removed, changed }) => added + removed + changed > 0)
}

/** Whether a difference removes anything, or changes a row: what nobody should lose without being asked. What a dataset says of itself may change, not vanish. */
export function losesAnything(difference: DatasetDifference): boolean {
  return difference.some(({ table, removed, changed }) => removed > 0 || (changed > 0 && table !== 'dataset'))
}

class Table {
  readonly #table: ComparedTable
  readonly #counts = { added: 0, removed: 0, changed: 0 }
  readonly #first: RowDifference[] = []

  constructor(table: ComparedTable) {
    this.#table = table
  }

  add(change: RowDifference['change'], id: string, columns: () => RowDifference['columns'] = () => []): void {
    this.#counts[change]++
    if (this.#counts[change] <= FIRST_ROWS) this.#first.push({ change, id, columns: columns() })
  }

  finish(): TableDifference {
    const order = ['removed', 'changed', 'added']
    const first = this.#first.sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change))
    return { table: this.#table, ...this.#counts, first }
  }
}

function listDifference(name: ComparedTable, olds: readonly { id: string }[], news: readonly { id: string }[]): Table {
  const table = new Table(name)
  const before = new Map(olds.map((item) => [item.id, item]))
  for (const item of news) {
    const old = before.get(item.id)
    if (old === undefined) table.add('added', item.id)
    else addChange(table, item.id, old, item)
    before.delete(item.id)
  }
  for (const id of before.keys()) table.add('removed', id)
  return table
}

function setDifference(name: ComparedTable, olds: readonly string[], news: readonly string[]): Table {
  const table = new Table(name)
  const [before, after] = [new Set(olds), new Set(news)]
  for (const one of after) if (!before.has(one)) table.add('added', one)
  for (const one of before) if (!after.has(one)) table.add('removed', one)
  return table
}

function stanceDifference(before: FullDataset, after: FullDataset): [Table, Table] {
  const [stances, evidence] = [new Table('stances'), new Table('evidence')]
  const pieces = (dataset: FullDataset, row: number) =>
    dataset.texts.evidence(row).map((piece) => `${dataset.texts.id(row)}: ${JSON.stringify(sorted(piece))}`)
  for (const [i, j] of stancesSideBySide(before, after)) {
    if (j < 0) stances.add('removed', before.texts.id(i))
    else if (i < 0) stances.add('added', after.texts.id(j))
    else addChange(stances, after.texts.id(j), ownOf(before, i), ownOf(after, j))
    const olds = new Set(i < 0 ? [] : pieces(before, i))
    const news = new Set(j < 0 ? [] : pieces(after, j))
    for (const piece of news) if (!olds.has(piece)) evidence.add('added', piece)
    for (const piece of olds) if (!news.has(piece)) evidence.add('removed', piece)
  }
  return [stances, evidence]
}

function addChange(table: Table, id: string, before: object, after: object): void {
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))) return
  const [olds, news] = [before as Record<string, unknown>, after as Record<string, unknown>]
  // Something that was told and no longer is, is lost; in what a dataset says of itself, that alone is.
  const lost = Object.keys(olds).some((column) => news[column] === undefined && olds[column] !== undefined)
  const isAbout = (before as { about?: true }).about === true
  table.add(isAbout && lost ? 'removed' : 'changed', id, () =>
    [...new Set([...Object.keys(olds), ...Object.keys(news)])].flatMap((column) => {
      const [old, now] = [JSON.stringify(olds[column]), JSON.stringify(news[column])]
      return old === now ? [] : [{ column, before: old ?? '', after: now ?? '' }]
    }),
  )
}

const OF_READING = fieldsOf('stances', ({ ofReading }) => ofReading === true)

// Evidence is compared by itself, and the id is what both are found by. The same words on another row of another file say the same.
function ownOf(dataset: FullDataset, row: number): object {
  const { id: _, evidence: __, ...own } = stanceOf(dataset, row)
  return Object.fromEntries(Object.entries(own).filter(([field]) => !OF_READING.includes(field)))
}

/** Whether a stance of one dataset and one of another say the same and rest on the same, wherever they were read and whatever their ids. */
export function saysTheSame(before: FullDataset, row: number, after: FullDataset, other: number): boolean {
  return JSON.stringify(saidBy(before, row)) === JSON.stringify(saidBy(after, other))
}

function saidBy(dataset: FullDataset, row: number): object[] {
  const file = textAt(dataset.stances.readFrom, row)
  // Words of which no document is known stand in the file that they were read from.
  const pieces = dataset.texts.evidence(row).map((piece) => {
    const isFile = file !== undefined && (file === piece.document || file.startsWith(`${piece.document} `))
    return sorted({ ...piece, document: isFile ? '' : piece.document })
  })
  return [sorted(ownOf(dataset, row)), ...pieces]
}

function aboutOf({ info }: FullDataset): { id: string; about: true } {
  const { sha256: _, sources, defaults, ...said } = info
  return {
    ...said,
    about: true,
    ...(sources.length > 0 && { sources }),
    ...(Object.keys(defaults).length > 0 && { defaults }),
  }
}

function tieOf(tie: object): string {
  return JSON.stringify(sorted(tie))
}

function sorted(item: object): object {
  return Object.fromEntries(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
