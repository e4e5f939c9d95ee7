import fc from 'fast-check'
import { COLUMNS, isAlways, type NamedColumn, type TableName } from '../../positions/dataset/columns.ts'
import {
  type Actor,
  type Affiliation,
  type Document,
  type Issue,
  isId,
  type ScalePoint,
  type Stance,
} from '../../positions/index.ts'
import type { FullParts } from './full-dataset.ts'

const id = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'B',
    'é',
    '\uff5e',
    '😀',
    "it's",
    '"q"',
    '__proto__',
    'toString',
    '10',
    '9',
    'ש',
    '{x}',
    '$p',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .map((text) => text.normalize('NFC').trim())
    .filter(isId),
)
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => one.isWellFormed())
const name = text.filter((one) => one !== '')
const number = fc
  .oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((n) => n + 0)
const year = fc.integer({ min: 2029, max: 2031 })
const two = (n: number) => String(n).padStart(2, '0')
const part = fc.integer({ min: 1, max: 12 })
const date = fc.oneof(
  fc.constantFrom('0001-01-01', '9999-12-31', '0001', '9999'),
  year.map(String),
  fc.tuple(year, part).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, part, fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
)
const instant = fc.oneof(date, fc.constantFrom('2030-01-02T03:04:05Z', '2030-01-02T03:04Z'))

/** Cells of a column by its kind; references are for who knows what there is. */
function cellOf({ kind }: NamedColumn): fc.Arbitrary<unknown> {
  switch (kind.is) {
    case 'id':
    case 'reference':
      return fc.constant(undefined)
    case 'text':
      return kind.check === 'filled' ? name : text
    case 'date':
      return date
    case 'instant':
      return instant
    case 'number':
      if (kind.nullable) return fc.option(number)
      return kind.least === null ? number : fc.double({ min: kind.least, noNaN: true, noDefaultInfinity: true })
    case 'whole':
      return fc.nat().map((n) => n + kind.least)
    case 'word':
      return fc.constantFrom(...kind.words)
    case 'list':
      return fc.array(text, { maxLength: 2 })
    case 'flag':
      return fc.boolean()
  }
}

/** Items of a table, of which what may be absent sometimes is; `own` are cells that have to fit others, `must` the references that every item has. */
function itemOf(table: TableName, own: Record<string, fc.Arbitrary<unknown>> = {}, must: readonly string[] = []) {
  const columns = COLUMNS[table].filter(({ field, kind }) => field !== null && (own[field] || !LINKS.includes(kind.is)))
  const cells: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    columns.map((column) => [column.field, own[column.field as string] ?? cellOf(column)]),
  )
  const always = columns.filter((column) => isAlways(column) && column.kind.is !== 'reference')
  return fc.record(cells, { requiredKeys: [...always.map(({ field }) => field as string), ...must] })
}
const LINKS: readonly string[] = ['id', 'reference']

/** Parts of datasets of a few of everything, with all that may be absent sometimes absent. */
export function arbitraryParts(dataset: string): fc.Arbitrary<FullParts> {
  const lists = fc.record({
    actors: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
    issues: fc.uniqueArray(id, { minLength: 1, maxLength: 5 }),
    documents: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    scales: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    stances: fc.uniqueArray(id, { maxLength: 12 }),
  })
  return lists.chain((ids) => {
    const actorId = fc.constantFrom(...ids.actors)
    const issueId = fc.constantFrom(...ids.issues)
    const documentId = fc.constantFrom(...ids.documents)
    const evidence = itemOf('evidence', { document: documentId, speaker: actorId }, ['document'])
    return fc.record({
      info: fc
        .record({ title: text, version: text, description: text }, { requiredKeys: ['title'] })
        .map((info) => ({ ...info, id: dataset })),
      actors: each(ids.actors, (one) => itemOf('actors').map((actor) => ({ ...actor, id: one }) as Actor)),
      affiliations: fc.array(
        itemOf('affiliations', { actor: actorId, group: actorId }, ['actor', 'group']).map((tie) => tie as Affiliation),
        { maxLength: 5 },
      ),
      scales: each(ids.scales, (one) =>
        fc.record({
          id: fc.constant(one),
          min: number,
          max: number,
          continuous: fc.boolean(),
          assumed: fc.boolean(),
          points: fc.array(
            itemOf('scale_points').map((point) => point as ScalePoint),
            { maxLength: 3 },
          ),
        }),
      ),
      issues: each(ids.issues, (one, place) =>
        itemOf('issues', {
          parents:
            place === 0 ? fc.constant<string[]>([]) : fc.uniqueArray(fc.constantFrom(...ids.issues.slice(0, place))),
          scale: fc.constantFrom(...ids.scales),
          document: documentId,
        }).map((issue) => ({ ...issue, id: one }) as Issue),
      ),
      documents: each(ids.documents, (one) =>
        itemOf('documents').map((document) => ({ ...document, id: one }) as Document),
      ),
      stances: each(ids.stances, (one) =>
        fc
          .tuple(
            itemOf(
              'stances',
              {
                actor: actorId,
                issue: issueId,
                joint: name,
                // An empty cell is none: these are never an empty text.
                readFrom: name,
                valueAsWritten: name,
                actorAsWritten: name,
              },
              ['actor', 'issue'],
            ),
            fc.array(evidence, { maxLength: 3 }),
          )
          .map(([stance, pieces]) => ({ ...stance, evidence: pieces, id: one }) as unknown as Stance),
      ),
    })
  })
}

/** An earlier or later version of the same dataset: some parts of one, and some of another in place of those with the same id. */
export function mutated(parts: FullParts, other: FullParts, keep: (id: string) => boolean): FullParts {
  const merged = <T extends { id: string }>(olds: readonly T[], news: readonly T[]): T[] => {
    const ids = new Set(news.map((item) => item.id))
    return [...news, ...olds.filter((item) => !ids.has(item.id))]
  }
  return {
    info: other.info,
    actors: merged(parts.actors, other.actors),
    affiliations: [...other.affiliations, ...parts.affiliations.slice(1)],
    scales: merged(parts.scales, other.scales),
    // Parents of the kept ones only look to the kept ones, so no cycle can come of it.
    issues: merged(other.issues, parts.issues),
    documents: merged(parts.documents, other.documents),
    stances: merged(
      parts.stances.filter(({ id }) => keep(id)),
      other.stances,
    ),
  }
}

function each<T>(ids: readonly string[], make: (id: string, place: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.tuple(...ids.map(make))
}
