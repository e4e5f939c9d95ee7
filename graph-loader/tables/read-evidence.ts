import { COLUMNS, type ColumnName, type Evidence, type Kind } from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { Ints } from '../growing.ts'
import type { Problems } from '../problem.ts'
import { RowTexts } from '../row-texts.ts'
import { shown } from '../suggest.ts'
import { say } from '../words/index.ts'
import type { KnownIds } from './known-ids.ts'
import type { Actors } from './read-actors.ts'
import type { Documents } from './read-documents.ts'
import type { SortedStances, StanceRows } from './stance-rows.ts'
import { type Reading, readTable, type TableFile, type TableRow } from './table.ts'

const NONE: readonly Evidence[] = []
const FIELDS = COLUMNS.evidence.flatMap(({ field, kind }) => (field === null ? [] : [{ field, kind }]))

/** One column of evidence, by row: texts as they are, all else as whole numbers, −1 for none. */
interface EvidenceColumn {
  readonly field: string
  /** Where it counts in the order of a stance's evidence: the document, places, texts, all else. */
  readonly rank: number
  readonly numbers: Ints
  /** Sets the cell of the next row; a reference is given by its code. */
  set(row: number, cell: unknown): void
  get(row: number): string | number | undefined
  compare(a: number, b: number): number
}

function evidenceColumn(field: string, kind: Kind, ids: Readonly<Record<string, KnownIds>>): EvidenceColumn {
  const numbers = new Ints()
  if (kind.is === 'text') {
    const texts = new RowTexts()
    const set = (row: number, cell: unknown) => cell !== undefined && texts.set(row, cell as string)
    const compare = (a: number, b: number) => compareCodePoints(texts.get(a) ?? '', texts.get(b) ?? '')
    return { field, rank: 2, numbers, set, get: (row) => texts.get(row), compare }
  }
  if (kind.is === 'reference') {
    const known = ids[kind.to] as KnownIds
    const get = (row: number) => known.ids[numbers.at(row)]
    const compare = (a: number, b: number) => compareCodePoints(get(a) ?? '', get(b) ?? '')
    const rank = field === 'document' ? 0 : 3
    return { field, rank, numbers, set: (_, cell) => numbers.push(cell as number), get, compare }
  }
  const compare = (a: number, b: number) => numbers.at(a) - numbers.at(b)
  if (kind.is === 'word') {
    const set = (_: number, cell: unknown) => numbers.push(kind.words.indexOf(cell as string))
    return { field, rank: 3, numbers, set, get: (row) => kind.words[numbers.at(row)], compare }
  }
  if (kind.is !== 'whole') throw new Error(`evidence: nothing keeps a column of kind ${kind.is}`)
  const get = (row: number) => (numbers.at(row) < 0 ? undefined : numbers.at(row))
  return { field, rank: 1, numbers, set: (_, cell) => numbers.push((cell as number | undefined) ?? -1), get, compare }
}

/** The evidence of a dataset by the row of its stance: about 35 bytes each and the texts. */
export class EvidenceRows {
  readonly #stance = new Ints()
  readonly #lines = new Ints()
  readonly #columns: readonly EvidenceColumn[]
  /** The same in the order in which they are compared. */
  readonly #ranked: readonly EvidenceColumn[]
  /** The codes of documents. */
  readonly #document: Ints
  readonly #documents: Documents['ids']
  readonly #stances: SortedStances
  // Evidence rows grouped by stance: those of stance s are order[first[s]] … order[first[s + 1] − 1].
  #first = new Int32Array(0)
  #order = new Int32Array(0)

  constructor(stances: SortedStances, documents: Documents['ids'], actors: Actors['ids']) {
    this.#stances = stances
    this.#documents = documents
    this.#columns = FIELDS.map(({ field, kind }) => evidenceColumn(field, kind, { documents, actors }))
    this.#ranked = this.#columns.toSorted((a, b) => a.rank - b.rank)
    this.#document = (this.#ranked[0] as EvidenceColumn).numbers
  }

  /** Appends a piece, in which document and speaker are codes, −1 for none. */
  append(line: number, stance: number, piece: Readonly<Record<string, unknown>>): void {
    const row = this.#stance.length
    this.#stance.push(stance)
    this.#lines.push(line)
    for (const column of this.#columns) column.set(row, piece[column.field])
  }

  /** Whether a column of the file is not known, so that rows that seem to be the same may differ in it. */
  lacking = false

  /** Groups the rows by stance, each stance's in order of document, place and text; rows that are there twice are told. */
  group(file: string, problems: Problems): void {
    const rows = this.#stance.length
    const first = new Int32Array(this.#stances.columns.length + 1)
    for (const stance of this.#stance.view()) first[stance + 1] = (first[stance + 1] as number) + 1
    for (let s = 1; s < first.length; s++) first[s] = (first[s] as number) + (first[s - 1] as number)
    const next = first.slice()
    const order = new Int32Array(rows)
    for (let row = 0; row < rows; row++) {
      const stance = this.#stance.at(row)
      order[next[stance] as number] = row
      next[stance] = (next[stance] as number) + 1
    }
    for (let s = 0; s + 1 < first.length; s++) {
      const [from, to] = [first[s] as number, first[s + 1] as number]
      if (to - from < 2) continue
      const group = order.subarray(from, to).sort((a, b) => this.#compare(a, b))
      for (let i = 1; i < group.length; i++) {
        const [a, b] = [group[i - 1] as number, group[i] as number]
        if (this.lacking || this.#compare(a, b) !== 0) continue
        const line = this.#lines.at(Math.max(a, b))
        problems.add(file, line, 'stance', say('sameEvidence', this.#lines.at(Math.min(a, b))), say('evidenceOnce'))
      }
    }
    this.#first = first
    this.#order = order
  }

  /** The evidence of a stance; the document that its row names comes by itself only when no evidence names it. */
  of(stance: number): readonly Evidence[] {
    const [from, to] = [this.#first[stance] ?? 0, this.#first[stance + 1] ?? 0]
    const bare = this.#stances.document(stance)
    if (from === to && bare < 0) return NONE
    const list: Evidence[] = []
    for (let i = from; i < to; i++) list.push(this.#evidence(this.#order[i] as number))
    const document = this.#documents.ids[bare]
    if (document !== undefined && !list.some((evidence) => evidence.document === document)) {
      const at = list.findIndex((evidence) => compareCodePoints(document, evidence.document) < 0)
      list.splice(at < 0 ? list.length : at, 0, { document, relation: 'supports' })
    }
    return list
  }

  /** The lines of a stance's evidence, in the order of `of`; null for the document that its own row names. */
  linesOf(stance: number): (number | null)[] {
    const [from, to] = [this.#first[stance] ?? 0, this.#first[stance + 1] ?? 0]
    const lines: (number | null)[] = Array.from(this.#order.subarray(from, to), (row) => this.#lines.at(row))
    const own = this.of(stance)
    if (own.length > lines.length) {
      const document = this.#documents.ids[this.#stances.document(stance)]
      lines.splice(
        own.findIndex((evidence) => evidence.document === document),
        0,
        null,
      )
    }
    return lines
  }

  /** The codes of the documents of a stance's evidence. */
  *documentsOf(stance: number): Generator<number> {
    const bare = this.#stances.document(stance)
    if (bare >= 0) yield bare
    for (let i = this.#first[stance] ?? 0; i < (this.#first[stance + 1] ?? 0); i++) {
      yield this.#document.at(this.#order[i] as number)
    }
  }

  #evidence(row: number): Evidence {
    const evidence: Record<string, unknown> = {}
    for (const column of this.#columns) {
      const cell = column.get(row)
      if (cell !== undefined) evidence[column.field] = cell
    }
    return evidence as Evidence
  }

  #compare(a: number, b: number): number {
    for (const column of this.#ranked) {
      const order = column.compare(a, b)
      if (order !== 0) return order
    }
    return 0
  }
}

/** Reads evidence.csv. */
export async function readEvidence(
  file: TableFile | undefined,
  rows: StanceRows,
  stances: SortedStances,
  documents: Documents,
  actors: Actors,
  reading: Reading,
): Promise<EvidenceRows> {
  const evidence = new EvidenceRows(stances, documents.ids, actors.ids)
  if (file) {
    const find = stanceFinder(stances)
    await readTable(file, 'evidence', reading, (row) => {
      if (row.lacking) evidence.lacking = true
      const id = row.cell('stance')
      const stance = id === '' ? -1 : find(id)
      if (id === '') row.fail('stance', say('noCell', 'stance'), say('inEveryRow'))
      else if (stance < 0) {
        if (!rows.wasDropped(id)) row.fail('stance', say('unknownId', 'stance', id), expectedStance(stances))
        row.bad = true
      }
      if (row.cell('document') === '') row.fail('document', say('noCell', 'document'), say('inEveryRow'))
      const document = documents.ids.refer(row, 'document')
      const speaker = actors.ids.refer(row, 'speaker')
      // Its texts go where no row is kept.
      const piece = row.item('evidence', (text) => text)
      checkAnchor(row, piece)
      if (!row.bad) evidence.append(row.line, stance, { ...piece, document, speaker })
    })
  }
  evidence.group(file?.name ?? '', reading.problems)
  return evidence
}

/** Tells a text's place that is half given, or of another length than the text. */
function checkAnchor(row: TableRow<ColumnName<'evidence'>>, { exact, start, end }: Partial<Evidence>): void {
  if (start !== undefined && end === undefined && row.cell('end') === '' && !row.lacking)
    row.fail('end', say('startAlone'), say('bothOrNeither'))
  if (end !== undefined && start === undefined && row.cell('start') === '' && !row.lacking)
    row.fail('start', say('endAlone'), say('bothOrNeither'))
  if (end !== undefined && end > 0x7fffffff) row.fail('end', say('endTooLarge', end), say('placeBelow'))
  if (start !== undefined && end !== undefined) {
    if (start >= end) row.fail('end', say('endNotAfter', end, start), say('startBelowEnd'))
    else if (exact !== undefined) {
      const length = [...exact.normalize('NFC')].length
      if (length !== end - start) {
        row.fail('exact', say('lengthDiffers', length, end - start), say('sameLength'))
      }
    }
  }
}

// Binary search by id; files often name stances in their order, so the last found and the one after it are tried first.
function stanceFinder({ columns, id }: SortedStances): (text: string) => number {
  let last = 0
  return (text) => {
    for (let near = last; near < Math.min(last + 2, columns.length); near++) {
      if (id(near) === text) {
        last = near
        return near
      }
    }
    let [low, high] = [0, columns.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareCodePoints(id(middle), text) < 0) low = middle + 1
      else high = middle
    }
    if (low === columns.length || id(low) !== text) return -1
    last = low
    return low
  }
}

function expectedStance({ columns, id }: SortedStances): string {
  return columns.length === 0 ? 'the id of a stance' : `the id of a stance, such as ${shown(id(0))}`
}
