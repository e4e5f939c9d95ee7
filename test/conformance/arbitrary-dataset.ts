import fc from 'fast-check'
import {
  ACTOR_KINDS,
  type Actor,
  AFFILIATION_KINDS,
  CONFIDENCES,
  type Document,
  type Evidence,
  type Issue,
  isId,
  ORIGINS,
  RELATIONS,
  STATUSES,
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
const options = { requiredKeys: [] as never[] }

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
    const evidence: fc.Arbitrary<Evidence> = fc.record(
      {
        document: documentId,
        relation: fc.constantFrom(...RELATIONS),
        exact: text,
        prefix: text,
        suffix: text,
        start: fc.nat(),
        end: fc.integer({ min: 1 }),
        locator: text,
        speaker: actorId,
      },
      { requiredKeys: ['document', 'relation'] },
    )
    return fc.record({
      info: fc
        .record({ title: text, version: text, description: text }, { requiredKeys: ['title'] })
        .map((info) => ({ ...info, id: dataset })),
      actors: each(ids.actors, (one) =>
        fc
          .record(
            {
              name,
              kind: fc.constantFrom(...ACTOR_KINDS),
              aliases: fc.array(text, { maxLength: 2 }),
              nation: text,
              wikidata: text,
              influence: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
            },
            { requiredKeys: ['name', 'kind', 'aliases'] },
          )
          .map((actor): Actor => ({ ...actor, id: one })),
      ),
      affiliations: fc.array(
        fc.record(
          {
            actor: actorId,
            group: actorId,
            kind: fc.constantFrom(...AFFILIATION_KINDS),
            role: text,
            rank: fc.integer({ min: 1, max: 9 }),
            from: date,
            to: date,
          },
          { requiredKeys: ['actor', 'group', 'kind'] },
        ),
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
            fc.record({ value: number, label: text, definition: text }, { requiredKeys: ['value', 'label'] }),
            { maxLength: 3 },
          ),
        }),
      ),
      issues: each(ids.issues, (one, place) =>
        fc
          .record(
            {
              name,
              question: text,
              parents:
                place === 0
                  ? fc.constant<string[]>([])
                  : fc.uniqueArray(fc.constantFrom(...ids.issues.slice(0, place))),
              scale: fc.constantFrom(...ids.scales),
              partial: fc.boolean(),
              document: documentId,
            },
            { requiredKeys: ['name', 'parents', 'partial'] },
          )
          .map((issue): Issue => ({ ...issue, id: one })),
      ),
      documents: each(ids.documents, (one) =>
        fc
          .record(
            {
              title: name,
              publisher: text,
              url: text,
              publishedOn: date,
              retrievedOn: date,
              sha256: text,
              language: text,
            },
            { requiredKeys: ['title'] },
          )
          .map((document): Document => ({ ...document, id: one })),
      ),
      stances: each(ids.stances, (one) =>
        fc
          .tuple(
            fc.record({
              actor: actorId,
              issue: issueId,
              value: fc.option(number),
              status: fc.constantFrom(...STATUSES),
              evidence: fc.array(evidence, { maxLength: 3 }),
            }),
            fc.record(
              {
                origin: fc.constantFrom(...ORIGINS),
                confidence: fc.constantFrom(...CONFIDENCES),
                salience: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
                statedOn: date,
                validFrom: date,
                validTo: date,
                recordedAt: instant,
                retractedAt: instant,
                joint: name,
                condition: text,
                summary: text,
                coder: text,
              },
              options,
            ),
          )
          .map(([must, may]): Stance => ({ ...must, ...may, id: one })),
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
