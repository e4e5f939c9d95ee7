import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withFiles } from '../test/support/files-in-folder.ts'
import { readDataset } from './read-dataset.ts'
import { writePackage } from './write-package.ts'

const described = {
  'datapackage.json': JSON.stringify({
    name: 'feast',
    title: 'Feast',
    description: 'Who eats what.',
    version: '1',
    licenses: [{ name: 'CC0-1.0' }, { name: 'ODbL-1.0' }],
    sources: [{ title: 'A book', path: 'https://example.org' }],
    parley: {
      scales: { five: { min: -3 }, percent: { continuous: true, min: 0, max: 100 }, assumed: { min: 0, max: 9 } },
      defaults: { minShared: 2 },
    },
  }),
  'actors.csv': 'id,name,kind,aliases\nB~1,"B, the 1st",nation,Bee|Be\nA%,A,person,\nC,C,,\n',
  'affiliations.csv': 'actor,group,kind,rank,to\nA%,B~1,represents,2,2031\n',
  'issues.csv':
    'id,name,parent,scale,partial,document\nz,Z,,percent,true,\na,A,z|top,five,,record\ntop,Top,,,,\nq,Q,top,-1..1,,\nfree,Free,,,,\n',
  'scale_points.csv': 'scale,value,label,definition\nfive,-2,no,\nfive,2,yes,"for ""sure"""\n',
  'documents.csv': 'id,title,published_on,sha256\nrecord,R,2030,\nletter,L,2031-02,\nnote,N,,\n',
  'stances.csv':
    'id,actor,issue,value,status,stated_on,summary,coder,document,recorded_at\n' +
    ',A%,a,2,,2031,"two\nlines, ""quoted""",ab,letter,\n' +
    ',A%,a,2,,2031,,,,\nown,B~1,z,0.1,neutral,,,,note,2031-01-01T00:00Z\n,C,q,-0.5,,,,,,\n,C,free,7,,,,,,\n,B~1,a,,undisclosed,,,,,\n' +
    'A%25~q~2031,A%,q,1,,2031,,,,\n',
  'evidence.csv':
    'stance,document,exact,speaker,relation\nown,letter,so it is,A%,context\nA%25~a~2031~letter~ab,letter,,,contradicts\nC~q,note,,,\n',
}

test.each([{}, { gzip: true }])('a dataset that is written %j is read as it was', (options) =>
  withFiles(described, async (folder) => {
    const dataset = await readDataset(folder)
    await writePackage(dataset, join(folder, 'new', 'copy'), options)
    const copy = await readDataset(join(folder, 'new', 'copy'))
    expect(copy.info).toEqual(dataset.info)
    expect(copy.stances).toEqual(dataset.stances)
  }),
)

test('writing a package again gives the same bytes', () =>
  withFiles(described, async (folder) => {
    await writePackage(await readDataset(folder), join(folder, 'one'))
    await writePackage(await readDataset(join(folder, 'one')), join(folder, 'two'))
    for (const name of Object.keys(described)) {
      expect(await readFile(join(folder, 'two', name), 'utf8')).toBe(await readFile(join(folder, 'one', name), 'utf8'))
    }
  }))

test('ids that are derived are not written', () =>
  withFiles({ 'stances.csv': 'actor,issue,value,document\nA,i,1,letter\nB,i,2,\n' }, async (folder) => {
    await writePackage(await readDataset(folder), join(folder, 'copy'))
    expect(await readFile(join(folder, 'copy', 'stances.csv'), 'utf8')).toBe(
      'actor,issue,value,document\nA,i,1,letter\nB,i,2,\n',
    )
  }))

test('a package that is there is not written over, unless asked for', () =>
  withFiles(described, async (folder) => {
    const dataset = await readDataset(folder)
    const smaller = { ...dataset, affiliations: [] }
    await expect(writePackage(smaller, folder)).rejects.toThrow(/holds a data package already/)
    expect((await readDataset(folder)).info.sha256).toBe(dataset.info.sha256)
    await writeFile(join(folder, 'notes.txt'), 'mine')
    await writePackage(smaller, folder, { overwrite: true })
    expect((await readDataset(folder)).affiliations).toEqual([])
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
  }))

test('whatever its texts, a dataset is read as it was', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\t', ' ', '|', '~', '%', 'é', '🍵', '=') })
  const id = text.map((text) => text.trim().replaceAll(/[\n\t]/g, ' ')).filter((text) => text !== '')
  const row = fc.record({
    actor: id,
    issue: id,
    summary: text,
    condition: text,
    coder: text,
    document: fc.oneof(id, fc.constant('')),
  })
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: ({ actor }) => actor }),
      async (rows) => {
        const lines = rows.map(({ actor, issue, summary, condition, coder, document }) =>
          [actor, issue, '1', summary, condition, coder, document].map(cell).join(','),
        )
        const csv = `actor,issue,value,summary,condition,coder,document\n${lines.join('\n')}\n`
        await withFiles({ 'stances.csv': csv }, async (folder) => {
          const dataset = await readDataset(folder)
          expect(dataset.stances.length).toBe(rows.length)
          await writePackage(dataset, join(folder, 'copy'))
          expect((await readDataset(join(folder, 'copy'))).info).toEqual(dataset.info)
        })
      },
    ),
    { numRuns: 60 },
  )
})
