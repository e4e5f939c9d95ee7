import { OPEN_END } from '../../positions/calendar.ts'
import {
  type Evidence,
  type FullDataset,
  STANCE_COLUMNS,
  type StanceColumn,
  type StanceText,
  type TextColumn,
  textAt,
} from '../../positions/dataset/index.ts'
import { supersededOn } from '../../positions/resolve/index.ts'
import { whole } from './connection.ts'
import { givenBeside } from './days.ts'
import { keyPrefix, partId } from './keys.ts'
import { absentDay, dayOf, givenOf, type PropertyColumn, propertiesOf, propertyColumns } from './properties.ts'
import { STANCE_PROPERTIES } from './queries.ts'

/** A piece of evidence as rows for the queries that write it. */
export interface EvidenceRow {
  readonly id: string
  readonly document: string
  readonly speaker: string | undefined
  readonly relation: Evidence['relation']
  readonly properties: Record<string, unknown>
}

/** The stances of a dataset as rows for the graph, made one at a time, so that a million never stand in memory. */
export class StanceRows {
  readonly #dataset: FullDataset
  /** What gives the values of STANCE_PROPERTIES, in their order. */
  readonly #cells: readonly Cell[]

  constructor(dataset: FullDataset) {
    const { stances, actors } = dataset
    this.#dataset = dataset
    const superseded = supersededOn(stances, actors.length)
    const cells = new Map<string, Cell>([['supersededOn', (row) => textAt(superseded, row) ?? OPEN_END]])
    for (const column of propertyColumns('stances')) {
      if (column.field === 'id') continue
      for (const [name, cell] of cellsOf(column, dataset)) cells.set(name, cell)
    }
    this.#cells = STANCE_PROPERTIES.map((name) => cells.get(name) as Cell)
  }

  get length(): number {
    return this.#dataset.stances.length
  }

  id(row: number): string {
    return this.#dataset.texts.id(row)
  }

  /** The values of STANCE_PROPERTIES in their order, null where there is none. */
  values(row: number): unknown[] {
    return this.#cells.map((cell) => cell(row))
  }

  evidence(row: number): EvidenceRow[] {
    const { info, texts } = this.#dataset
    return texts.evidence(row).map((evidence, place) => {
      const { document, speaker, relation } = evidence
      const id = partId(texts.id(row), place)
      const properties = {
        ...propertiesOf('evidence', evidence),
        key: keyPrefix(info.id) + id,
        dataset: info.id,
        order: whole(place),
      }
      return { id, document, speaker, relation, properties }
    })
  }
}

/** The value of a property of a row, null where there is none. */
type Cell = (row: number) => unknown

/** What gives the properties of a column: one, or of a day two. */
function cellsOf({ arrow, field, kind: of, neo4j }: PropertyColumn, { stances, texts }: FullDataset): [string, Cell][] {
  if (!arrow) return [[field, (row) => texts[field as StanceText](row) ?? null]]
  const name = field as StanceColumn
  const kind = STANCE_COLUMNS[name]
  const column = stances[name]
  if (kind.holds === 'number') {
    const numbers = column as Float64Array | null
    const given = of.is === 'whole' ? whole : (number: number): unknown => number
    const at = (row: number) => numbers?.[row] ?? Number.NaN
    return [[name, (row) => (Number.isNaN(at(row)) ? null : given(at(row)))]]
  }
  if (kind.holds === 'word') {
    const codes = column as Uint8Array | null
    return [[name, (row) => (codes && kind.words[codes[row] as number]) ?? null]]
  }
  const given = column as TextColumn | null
  if (neo4j === 'property') return [[name, (row) => textAt(given, row) ?? null]]
  const { statedOn } = stances
  const begun = neo4j.absent === 'stated' ? statedOn?.values.map((date) => absentDay(neo4j, date)) : undefined
  const open = absentDay(neo4j)
  const absentAt = (row: number) => begun?.[statedOn?.codes[row] as number] ?? open
  if (given === null) {
    return [
      [name, (row) => absentAt(row) || null],
      [givenOf(name), () => null],
    ]
  }
  const { codes, values } = given
  const days = values.map(dayOf(neo4j))
  return [
    [name, (row) => days[codes[row] as number] ?? (absentAt(row) || null)],
    [givenOf(name), (row) => givenBeside(values[codes[row] as number], days[codes[row] as number], absentAt(row))],
  ]
}
