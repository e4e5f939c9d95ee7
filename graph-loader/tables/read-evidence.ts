import type { Evidence } from '../../positions/dataset/model.ts'
import { RELATIONS } from '../../positions/dataset/vocabulary.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { Ints } from '../growing.ts'
import type { Problems } from '../problem.ts'
import { RowTexts } from '../row-texts.ts'
import { shown } from '../suggest.ts'
import { TABLES } from './columns.ts'
import type { Actors } from './read-actors.ts'
import type { Documents } from './read-documents.ts'
import type { SortedStances, StanceRows } from './stance-rows.ts'
import { type Reading, readTable, type TableFile, type TableRow } from './table.ts'

const QUOTES = ['exact', 'prefix', 'suffix', 'locator'] as const
const NONE: readonly Evidence[] = []

/** The evidence of a dataset by the row of its stance: about 35 bytes each and the texts. */
export class EvidenceRows {
  readonly #stance = new Ints()
  readonly #document = new Ints()
  readonly #speaker = new Ints()
  readonly #relation = new Ints()
  readonly #start = new Ints()
  readonly #end = new Ints()
  readonly #lines = new Ints()
  readonly #texts = QUOTES.map(() => new RowTexts())
  readonly #documents: Documents['ids']
  readonly #actors: Actors['ids']
  readonly #stances: SortedStances
  // Evidence rows grouped by stance: those of stance s are order[first[s]] … order[first[s + 1] − 1].
  #first = new Int32Array(0)
  #order = new Int32Array(0)

  constructor(stances: SortedStances, documents: Documents['ids'], actors: Actors['ids']) {
    this.#stances = stances
    this.#documents = documents
    this.#actors = actors
  }

  append(
    line: number,
    stance: number,
    evidence: Omit<Evidence, 'document' | 'speaker'>,
    document: number,
    speaker: number,
  ): void {
    const row = this.#stance.length
    this.#stance.push(stance)
    this.#document.push(document)
    this.#speaker.push(speaker)
    this.#relation.push(RELATIONS.indexOf(evidence.relation))
    this.#start.push(evidence.start ?? -1)
    this.#end.push(evidence.end ?? -1)
    this.#lines.push(line)
    QUOTES.forEach((name, i) => {
      const text = evidence[name]
      if (text !== undefined) this.#texts[i]?.set(row, text)
    })
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
        problems.add(
          file,
          line,
          'stance',
          `the same evidence as in row ${this.#lines.at(Math.min(a, b))}`,
          'every piece of evidence once',
        )
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
    const evidence: Evidence = {
      document: this.#documents.ids[this.#document.at(row)] as string,
      relation: RELATIONS[this.#relation.at(row)] as Evidence['relation'],
    }
    const [start, end, speaker] = [this.#start.at(row), this.#end.at(row), this.#actors.ids[this.#speaker.at(row)]]
    QUOTES.forEach((name, i) => {
      const text = this.#texts[i]?.get(row)
      if (text !== undefined) evidence[name] = text
    })
    if (start >= 0) evidence.start = start
    if (end >= 0) evidence.end = end
    if (speaker !== undefined) evidence.speaker = speaker
    return evidence
  }

  #compare(a: number, b: number): number {
    const byId = (codes: Ints, ids: readonly string[]) =>
      compareCodePoints(ids[codes.at(a)] ?? '', ids[codes.at(b)] ?? '')
    const byNumber = (numbers: Ints) => numbers.at(a) - numbers.at(b)
    let order = byId(this.#document, this.#documents.ids) || byNumber(this.#start) || byNumber(this.#end)
    for (const texts of this.#texts) order ||= compareCodePoints(texts.get(a) ?? '', texts.get(b) ?? '')
    return order || byId(this.#speaker, this.#actors.ids) || byNumber(this.#relation)
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
    await readTable(file, TABLES.evidence, reading, (row) => {
      if (row.lacking) evidence.lacking = true
      const id = row.cell('stance')
      const stance = id === '' ? -1 : find(id)
      if (id === '') row.fail('stance', 'no stance', 'it in every row')
      else if (stance < 0) {
        if (!rows.wasDropped(id)) row.fail('stance', `unknown stance ${shown(id)}`, expectedStance(stances))
        row.bad = true
      }
      if (row.cell('document') === '') row.fail('document', 'no document', 'it in every row')
      const document = documents.ids.refer(row, 'document')
      const speaker = actors.ids.refer(row, 'speaker')
      const piece = anchor(row)
      if (!row.bad) evidence.append(row.line, stance, piece, document, speaker)
    })
  }
  evidence.group(file?.name ?? '', reading.problems)
  return evidence
}

function anchor(row: TableRow<(typeof TABLES.evidence.columns)[number]>): Omit<Evidence, 'document' | 'speaker'> {
  const exact = row.text('exact')
  const start = row.wholeNumber('start', 0)
  const end = row.wholeNumber('end', 1)
  if (start !== undefined && end === undefined && row.cell('end') === '' && !row.lacking)
    row.fail('end', 'a start without an end', 'both or neither')
  if (end !== undefined && start === undefined && row.cell('start') === '' && !row.lacking)
    row.fail('start', 'an end without a start', 'both or neither')
  if (end !== undefined && end > 0x7fffffff)
    row.fail('end', `the end ${end} is too large`, 'a place below 2,147,483,648')
  if (start !== undefined && end !== undefined) {
    if (start >= end) row.fail('end', `the end ${end} is not after the start ${start}`, 'start below end')
    else if (exact !== undefined) {
      const length = [...exact.normalize('NFC')].length
      if (length !== end - start) {
        row.fail('exact', `the text has ${length} characters, start and end span ${end - start}`, 'the same length')
      }
    }
  }
  return {
    exact,
    prefix: row.text('prefix'),
    suffix: row.text('suffix'),
    start,
    end,
    locator: row.text('locator'),
    relation: row.oneOf('relation', RELATIONS) ?? 'supports',
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
