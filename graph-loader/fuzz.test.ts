import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalItems } from '../graph-store/canonical.ts'
import { assertWhole } from '../graph-store/references.ts'
import { COLUMNS } from '../positions/dataset/columns.ts'
import type { FullDataset } from '../positions/dataset/dataset.ts'
import { stanceSchema } from '../positions/dataset/model.ts'
import { stanceAt } from '../positions/dataset/stances/stance-columns.ts'
import { compareCodePoints } from '../positions/text.ts'
import { withFiles } from '../test/support/files-in-folder.ts'
import { InvalidDataError } from './problem.ts'
import { readDataset } from './read-dataset.ts'

// Whatever the files hold, there is a dataset whose parts fit together, or an error that tells where something is wrong.
async function readsOrTells(files: Record<string, string | Uint8Array>): Promise<void> {
  await withFiles(files, async (folder) => {
    const dataset = await readDataset(folder).catch((error: unknown) => error)
    if (dataset instanceof InvalidDataError) {
      expect(dataset.total).toBeGreaterThan(0)
      expect(dataset.problems.length).toBeGreaterThan(0)
      expect(dataset.problems.every(({ file, message }) => file !== '' && message !== '')).toBe(true)
      return
    }
    if (dataset instanceof Error) throw dataset
    const read = dataset as FullDataset
    expect(read.info.sha256).toMatch(/^[0-9a-f]{64}$/)
    assertWhole(read)
    canonicalItems(read)
    for (let row = 0; row < read.stances.length; row++) {
      const { id, condition, summary, coder, evidence } = read.texts
      const core = stanceAt(read.stances, row, read.actors, read.issues)
      stanceSchema.parse({
        ...core,
        id: id(row),
        condition: condition(row),
        summary: summary(row),
        coder: coder(row),
        evidence: evidence(row),
      })
      if (row > 0) expect(compareCodePoints(id(row - 1), id(row))).toBe(-1)
    }
  })
}

const NAMES = ['stances', 'actors', 'issues', 'scale_points', 'documents', 'affiliations', 'evidence'] as const
const numRuns = 150

test('random bytes', async () => {
  const bytes = fc.uint8Array({ maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(bytes, bytes, bytes, (stances, actors, json) =>
      readsOrTells({ 'stances.csv': stances, 'actors.csv.gz': actors, 'datapackage.json': json }),
    ),
    { numRuns },
  )
})

test('random cells under the right headers', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'b',
      'i',
      'a|b',
      '1',
      '-2..2',
      '2031',
      '2031-02',
      'position',
      'vote',
      'true',
      'person',
      'member',
      's',
      'a~i',
      '0',
      '__proto__',
      'constructor',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  const tables = fc.record(
    Object.fromEntries(
      NAMES.map((name) => {
        const columns = COLUMNS[name].map((column) => column.name)
        const used = fc.subarray([...columns], { minLength: columns.length - 3 })
        return [
          name,
          fc.tuple(
            used,
            fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 4 }),
          ),
        ]
      }),
    ) as Record<(typeof NAMES)[number], fc.Arbitrary<[string[], string[][]]>>,
    { requiredKeys: ['stances'] },
  )
  await fc.assert(
    fc.asyncProperty(tables, (tables) => {
      const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
      const files = Object.entries(tables).map(([name, [columns, rows]]) => [
        `${name}.csv`,
        [columns, ...rows.map((row) => row.slice(0, columns.length))]
          .map((row) => row.map(quoted).join(','))
          .join('\n'),
      ])
      return readsOrTells(Object.fromEntries(files))
    }),
    { numRuns },
  )
})

test('a sound file with bytes changed, left out and put in', async () => {
  const sound = Buffer.from(
    'id,actor,issue,value,status,stated_on,summary\ns1,Ávalon,tea,2,,2031-05-02,"Tea,\n""always"""\ns2,B,tea,,ambiguous,2031,\n',
  )
  const edit = fc.tuple(fc.nat(sound.length - 1), fc.nat(2), fc.uint8Array({ maxLength: 3 }))
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let bytes = sound
      for (const [at, removed, added] of edits) {
        bytes = Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)])
      }
      return readsOrTells({ 'stances.csv': bytes })
    }),
    { numRuns: 300 },
  )
})

test('random descriptions', async () => {
  const path = fc.constantFrom('stances.csv', '../x', '/etc/passwd', 'nul\u0000', 'actors.csv')
  const parley = fc.record(
    {
      layout: fc.constantFrom('wide', 'long', 1),
      scales: fc.oneof(
        fc.dictionary(
          fc.constantFrom('a', '__proto__', 'assumed', ''),
          fc.record({ min: fc.double(), max: fc.integer(), continuous: fc.boolean() }, { requiredKeys: [] }),
        ),
        fc.jsonValue(),
      ),
      defaults: fc.jsonValue(),
      counts: fc.oneof(fc.record({ stances: fc.nat(2) }), fc.jsonValue()),
    },
    { requiredKeys: [] },
  )
  const description = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        name: fc.oneof(fc.string(), fc.jsonValue()),
        title: fc.oneof(fc.string(), fc.jsonValue()),
        resources: fc.oneof(
          fc.array(fc.record({ name: fc.constantFrom('stances', 'actors', 'x'), path })),
          fc.jsonValue(),
        ),
        licenses: fc.jsonValue(),
        parley,
      },
      { requiredKeys: [] },
    ),
  )
  await fc.assert(
    fc.asyncProperty(description, (description) =>
      readsOrTells({ 'stances.csv': 'actor,issue,value\nA,i,1\n', 'datapackage.json': JSON.stringify(description) }),
    ),
    { numRuns: 300 },
  )
})
