import { once } from 'node:events'
import { mkdir, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { FullDataset } from '../positions/dataset/dataset.ts'
import { textAt } from '../positions/dataset/stances/stance-columns.ts'
import { withFiles } from '../test/support/files-in-folder.ts'
import { InvalidDataError, KEPT_PROBLEMS } from './problem.ts'
import { datasetHash, type ReadOptions, readDataset } from './read-dataset.ts'

type Files = Record<string, string | Uint8Array>

const read = (files: Files, options?: ReadOptions, path = '') =>
  withFiles(files, (folder) => readDataset(join(folder, path), options))

const faults = (files: Files, options?: ReadOptions, path = '') =>
  read(files, options, path).then(
    () => [],
    (error: unknown) => (error as InvalidDataError).message.split('\n'),
  )

const whole = {
  'actors.csv':
    'id,name,kind,nation,aliases,influence\nBrobdingnag,Kingdom of Brobdingnag,nation,BBG,The Giants | Big Land,2.5\nAvalon,Isle of Avalon,,,,\nMerlin,Merlin,person,,,\n',
  'affiliations.csv': 'actor,group,kind,role,rank,from,to\nMerlin,Avalon,represents,wizard,1,2030-01,\n',
  'issues.csv':
    'id,name,question,parent,scale,partial,document\nmeals,Meals,,,,,\ntea,Tea,When is tea?,meals,five,,\ncake,Cake,,meals,0..100,true,menu\nsoup,Soup,,,,,\n',
  'scale_points.csv': 'scale,value,label,definition\nfive,+2,always,\nfive,-2,never,at no time\nfive,0,whatever,\n',
  'stances.csv':
    'id,actor,issue,value,status,origin,confidence,salience,stated_on,valid_from,valid_to,condition,summary,joint,coder,recorded_at,retracted_at,document\n' +
    's2,Merlin,tea,2,,stated,high,1,2031-05-02,2031-05,2031-06,if it is hot,"Tea, ""always""\nat noon",,ab,,,letter\n' +
    's1,Avalon,tea,,no_position,,,,2031,,,,,,,,,\n' +
    ',Brobdingnag,cake,12.5,neutral,inferred,low,,,,,,,pact,,2031-07-01T10:00:00Z,2032,\n' +
    ',Avalon,soup,1,,,,,,,,,,,,,,\n',
  'evidence.csv':
    'stance,document,exact,prefix,suffix,start,end,locator,speaker,relation\n' +
    's2,letter,tea at noon,we take ,,8,19,line 1,Merlin,\n' +
    's2,book,,,,,,page 3,,contradicts\n' +
    'Brobdingnag~cake,book,,,,1,2,,,context\n',
  'documents.csv':
    'id,title,publisher,url,published_on,retrieved_on,sha256,language,licence\nletter,A letter,,,2031-05-03,,,,\nbook,The book,Press of Avalon,https://example.org/book,2031-05,2031-08-01,,en,CC0\nmenu,Menu,,,2031-01-01,,,,\n',
}

describe('a dataset', () => {
  test('has all that its files say, in canonical order', async () => {
    const dataset = await read(whole, { id: 'feast' })
    expect(dataset.info).toMatchObject({ id: 'feast', title: 'feast', sources: [], defaults: {} })
    expect(dataset.actors).toEqual([
      { id: 'Avalon', name: 'Isle of Avalon', kind: 'organization', aliases: [] },
      {
        id: 'Brobdingnag',
        name: 'Kingdom of Brobdingnag',
        kind: 'nation',
        nation: 'BBG',
        aliases: ['The Giants', 'Big Land'],
        influence: 2.5,
      },
      { id: 'Merlin', name: 'Merlin', kind: 'person', aliases: [] },
    ])
    expect(dataset.affiliations).toEqual([
      { actor: 'Merlin', group: 'Avalon', kind: 'represents', role: 'wizard', rank: 1, from: '2030-01' },
    ])
    expect(dataset.issues).toEqual([
      { id: 'meals', name: 'Meals', parents: [], partial: false },
      { id: 'tea', name: 'Tea', question: 'When is tea?', parents: ['meals'], scale: 'five', partial: false },
      { id: 'cake', name: 'Cake', parents: ['meals'], scale: '0..100', partial: true, document: 'menu' },
      { id: 'soup', name: 'Soup', parents: [], scale: 'assumed', partial: false },
    ])
    expect(dataset.scales).toEqual([
      { id: '0..100', min: 0, max: 100, continuous: true, assumed: false, points: [] },
      { id: 'assumed', min: -2, max: 2, continuous: true, assumed: true, points: [] },
      {
        id: 'five',
        min: -2,
        max: 2,
        continuous: false,
        assumed: false,
        points: [
          { value: -2, label: 'never', definition: 'at no time' },
          { value: 0, label: 'whatever' },
          { value: 2, label: 'always' },
        ],
      },
    ])
    expect(dataset.documents.map(({ id }) => id)).toEqual(['book', 'letter', 'menu'])
    expect(rows(dataset)).toEqual([
      { id: 'Avalon~soup', actor: 'Avalon', issue: 'soup', value: 1, recordedAt: undefined, evidence: [] },
      {
        id: 'Brobdingnag~cake',
        actor: 'Brobdingnag',
        issue: 'cake',
        value: 12.5,
        recordedAt: '2031-07-01T10:00:00Z',
        evidence: [{ document: 'book', relation: 'context', start: 1, end: 2 }],
      },
      { id: 's1', actor: 'Avalon', issue: 'tea', value: Number.NaN, recordedAt: undefined, evidence: [] },
      {
        id: 's2',
        actor: 'Merlin',
        issue: 'tea',
        value: 2,
        recordedAt: '2031-05',
        evidence: [
          { document: 'book', relation: 'contradicts', locator: 'page 3' },
          {
            document: 'letter',
            relation: 'supports',
            exact: 'tea at noon',
            prefix: 'we take ',
            locator: 'line 1',
            start: 8,
            end: 19,
            speaker: 'Merlin',
          },
        ],
      },
    ])
    const { texts } = dataset
    expect([texts.condition(3), texts.summary(3), texts.coder(3)]).toEqual([
      'if it is hot',
      'Tea, "always"\nat noon',
      'ab',
    ])
    expect([texts.condition(0), texts.summary(0), texts.coder(0)]).toEqual([undefined, undefined, undefined])
  })

  test('is one CSV of actor, issue and value, in any order of columns', async () => {
    const dataset = await read(
      { 'my talks.csv': 'value,issue,actor\n7,b,Zed\n0,a,Ann\n' },
      { scale: { min: 0, max: 10 } },
      'my talks.csv',
    )
    expect(dataset.info).toMatchObject({ id: 'my talks', title: 'my talks' })
    expect(dataset.actors).toEqual([
      { id: 'Ann', name: 'Ann', kind: 'organization', aliases: [] },
      { id: 'Zed', name: 'Zed', kind: 'organization', aliases: [] },
    ])
    expect(dataset.issues.map(({ id, scale }) => [id, scale])).toEqual([
      ['a', 'assumed'],
      ['b', 'assumed'],
    ])
    expect(dataset.scales).toEqual([{ id: 'assumed', min: 0, max: 10, continuous: true, assumed: true, points: [] }])
    expect(dataset.stances.value).toEqual(Float64Array.of(0, 7))
  })

  test('names documents without a table of them', async () => {
    const dataset = await read({
      'stances.csv': 'actor,issue,value,document\nA,i,1,https://example.org/x\nB,i,1,a letter\n',
    })
    expect(dataset.documents).toEqual([
      { id: 'a letter', title: 'a letter' },
      { id: 'https://example.org/x', title: 'https://example.org/x', url: 'https://example.org/x' },
    ])
    expect(dataset.texts.evidence(0)).toEqual([{ document: 'https://example.org/x', relation: 'supports' }])
  })

  test('may have actors and issues and no stance yet', async () => {
    const dataset = await read({ ...whole, 'stances.csv': 'actor,issue,value\n', 'evidence.csv': 'stance,document\n' })
    expect([dataset.stances.length, dataset.actors.length, dataset.issues.length]).toEqual([0, 3, 4])
  })

  test('says of itself what datapackage.json says', async () => {
    const dataset = await read(
      {
        'stances.csv': 'actor,issue,value\nA,i,7\n',
        'datapackage.json': JSON.stringify({
          name: 'tea-talks',
          title: 'Tea talks',
          version: '2',
          licenses: [{ name: 'CC0-1.0' }, { title: 'Own' }],
          sources: [{ title: 'A book' }, { path: 'https://example.org' }],
          keywords: ['tea'],
          parley: { scales: { assumed: { min: 0, max: 9 } }, defaults: { level: 'persons', window: { from: '2031' } } },
        }),
      },
      {},
      'datapackage.json',
    )
    expect(dataset.info).toEqual({
      id: 'tea-talks',
      title: 'Tea talks',
      version: '2',
      licence: 'CC0-1.0, Own',
      sources: [{ title: 'A book' }, { title: 'https://example.org', path: 'https://example.org' }],
      defaults: { level: 'persons', window: { from: '2031' } },
      sha256: await datasetHash(dataset),
    })
    expect(dataset.scales).toMatchObject([{ id: 'assumed', min: 0, max: 9, assumed: true }])
  })
})

describe('recorded_at', () => {
  const documents = 'id,title,published_on\nearly,E,2031-01\nlate,L,2031-06-01\n'
  const recorded = async (stances: string, issues: string) => {
    const dataset = await read({ 'documents.csv': documents, 'issues.csv': issues, 'stances.csv': stances })
    return textAt(dataset.stances.recordedAt, 0)
  }
  const plain = 'id,name\ni,I\n'
  const recordIsEarly = 'id,name,document\ni,I,early\n'

  test.each([
    ['as it is given', 'actor,issue,value,document,recorded_at\nA,i,1,late,2032\n', recordIsEarly, '2032'],
    ['when its document was published', 'actor,issue,value,document\nA,i,1,late\n', recordIsEarly, '2031-06-01'],
    ['when its issue’s record was published, without evidence', 'actor,issue,value\nA,i,1\n', recordIsEarly, '2031-01'],
    [
      'absent for votes, which are public when cast',
      'actor,issue,value,origin\nA,i,1,vote\n',
      recordIsEarly,
      undefined,
    ],
    ['absent without documents', 'actor,issue,value\nA,i,1\n', plain, undefined],
    [
      'absent when that is after its retraction',
      'actor,issue,value,document,retracted_at\nA,i,1,late,2031-02\n',
      plain,
      undefined,
    ],
  ])('is %s', async (_, stances, issues, expected) => {
    expect(await recorded(stances, issues)).toBe(expected)
  })
})

describe('the hash', () => {
  const hash = async (files: Files) => (await read(files, { id: 'x' })).info.sha256

  test('is that of the content, whatever the order of rows and columns, the line ends and the packing', async () => {
    const expected = await hash(whole)
    const shuffled = (text: string, lineEnd: string) => {
      const [header, ...lines] = text.trimEnd().split(/\n(?!at noon)/)
      return [header, ...lines.reverse()].join('\n').replaceAll('\n', lineEnd)
    }
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const files = Object.fromEntries(
        Object.entries(whole).map(([name, text]) => [name, name === 'issues.csv' ? text : shuffled(text, lineEnd)]),
      )
      expect(await hash(files)).toBe(expected)
    }
    expect(await hash({ ...whole, 'stances.csv': `\ufeff${whole['stances.csv']}` })).toBe(expected)
    expect(await hash({ ...whole, 'stances.csv': `\ufeffsep=,\r\n${whole['stances.csv']}` })).toBe(expected)
    const packed = Object.entries(whole).map(([name, text]) => [`${name}.gz`, gzipSync(text)])
    expect(await hash(Object.fromEntries(packed))).toBe(expected)
  })

  test('is that of the content, long or wide', async () => {
    const long = {
      ...whole,
      'stances.csv':
        'actor,issue,value,status,stated_on\nAvalon,tea,2,,2031\nMerlin,cake,50,,\nMerlin,tea,,ambiguous,2031\n',
      'evidence.csv': 'stance,document\n',
    }
    const wide = {
      ...long,
      'stances.csv': 'Merlin,issue,stated_on,Avalon\nambiguous,tea,2031,2\n50,cake,,\n',
      'datapackage.json': '{"title": "x", "parley": {"layout": "wide"}}',
    }
    expect(await hash(wide)).toBe(await hash(long))
  })

  test.each([
    ['a value', 'stances.csv', '12.5', '12'],
    ['a summary', 'stances.csv', 'always', 'Always'],
    ['an id', 'stances.csv', 's1', 's0'],
    ['an anchor', 'evidence.csv', '8,19', '9,20'],
    ['a title', 'documents.csv', 'The book', 'A book'],
    ['a date', 'stances.csv', '2031-06', '2031-07'],
    ['an alias', 'actors.csv', 'Big Land', 'Bigland'],
    [
      'the order of issues',
      'issues.csv',
      'tea,Tea,When is tea?,meals,five,,\ncake,Cake,,meals,0..100,true,menu',
      'cake,Cake,,meals,0..100,true,menu\ntea,Tea,When is tea?,meals,five,,',
    ],
  ] as const)('changes with %s', async (_, file, from, to) => {
    const changed = whole[file].replace(from, to)
    expect(changed).not.toBe(whole[file])
    expect(await hash({ ...whole, [file]: changed })).not.toBe(await hash(whole))
  })

  test('and the columns do not depend on the order of rows', async () => {
    const line = fc.record({
      actor: fc.constantFrom('A', 'B', 'Ä', '🍵'),
      issue: fc.constantFrom('i', 'j', 'k'),
      value: fc.integer({ min: -2, max: 2 }),
      on: fc.constantFrom('', '2031', '2032'),
    })
    const lines = fc.uniqueArray(line, { minLength: 1, selector: ({ actor, issue, on }) => `${actor} ${issue} ${on}` })
    const csv = (rows: { actor: string; issue: string; value: number; on: string }[]) =>
      `actor,issue,value,stated_on\n${rows.map(({ actor, issue, value, on }) => `${actor},${issue},${value},${on}\n`).join('')}`
    await fc.assert(
      fc.asyncProperty(
        lines.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        async ([rows, shuffled]) => {
          const [a, b] = [
            await read({ 'stances.csv': csv(rows) }, { id: 'x' }),
            await read({ 'stances.csv': csv(shuffled) }, { id: 'x' }),
          ]
          expect(b.stances).toEqual(a.stances)
          expect(b.info.sha256).toBe(a.info.sha256)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('reading', () => {
  test('tells how far it is', async () => {
    const told: [string, number, number][] = []
    const dataset = await read(whole, { onProgress: ({ phase, done, total }) => told.push([phase, done, total]) })
    const bytes = Object.values(whole).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    expect(told.map(([phase]) => phase).filter((phase, i, all) => phase !== all[i - 1])).toEqual([
      'reading',
      'checking',
    ])
    expect(told.every(([, done, total], i) => total === bytes && done >= (told[i - 1]?.[1] ?? 0))).toBe(true)
    expect(told.at(-1)).toEqual(['checking', bytes, bytes])
    expect(dataset.stances.length).toBe(4)
  })

  test('ends with the signal’s reason when aborted', async () => {
    const reason = new Error('enough')
    await expect(read(whole, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const controller = new AbortController()
    const onProgress = () => controller.abort(reason)
    await expect(read(whole, { signal: controller.signal, onProgress })).rejects.toBe(reason)
  })

  test('keeps the first thousand problems of a file and counts the rest', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `A,i,x${i}\n`).join('')
    const error = await read({ 'stances.csv': `actor,issue,value\n${rows}` }).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(InvalidDataError)
    const { problems, total, message } = error as InvalidDataError
    expect([problems.length, total]).toEqual([KEPT_PROBLEMS, 1500])
    expect(message.split('\n').at(-1)).toBe('… and 500 more (the first 1000 of each file are listed)')
  })

  test('tells the same problem once, with its first place and its count, and keeps each apart', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `A,i${i},${i === 7 ? 'y' : 'x'}\n`).join('')
    const error = await read({ 'stances.csv': `actor,issue,value\n${rows}` }).catch((error: unknown) => error)
    const { problems, groups, total, message } = error as InvalidDataError
    expect(total).toBe(3000)
    expect(groups.map(({ row, count }) => [row, count])).toEqual([
      [2, 2999],
      [9, 1],
    ])
    expect(message).toBe(
      'stances.csv:2:value: "x" is no number, expected a number in digits, such as -1 or 0.5 (2,999 times, first here)\n' +
        'stances.csv:9:value: "y" is no number, expected a number in digits, such as -1 or 0.5',
    )
    expect(problems).toHaveLength(KEPT_PROBLEMS)
    expect(problems[1]).toMatchObject({ row: 3, message: '"x" is no number' })
  })

  test('never echoes more of a file than a line can hold', async () => {
    const long = 'x'.repeat(500_000)
    for (const files of [
      { 'stances.csv': `actor,issue,value,${long}\n` },
      { 'stances.csv': `actor,issue,value\nA,i,${long}\n` },
      { 'stances.csv': `issue,A\ni,${long}\n`, 'datapackage.json': '{"parley":{"layout":"wide"}}' },
      {
        'stances.csv': 'actor,issue,value\n',
        'datapackage.json': JSON.stringify({ resources: [{ path: `${long}.csv`, name: 'stances' }] }),
      },
      {
        'stances.csv': 'actor,issue,value\n',
        'datapackage.json': JSON.stringify({ [long]: 1, parley: { [long]: 1 } }),
      },
      {
        'stances.csv': 'actor,issue,value\n',
        'issues.csv': `id,name,parent\n${long},a,${long}b\n${long}b,b,${long}\n`,
      },
    ]) {
      const lines = await faults(files)
      expect(lines.length).toBeGreaterThan(0)
      for (const line of lines) expect(line.length).toBeLessThan(2300)
    }
  })

  test('refuses options that cannot be', async () => {
    expect(await faults(whole, { id: ' x', scale: { min: 2, max: 2 } })).toEqual([
      '--id: the id " x" has blanks at its ends, expected none',
      '--scale: the scale 2..2 has no extent, expected MIN below MAX, such as -2..2',
    ])
  })

  test('tells links that go round and files that are none', async () => {
    await withFiles({}, async (folder) => {
      await mkdir(join(folder, 'links'))
      await symlink('stances.csv', join(folder, 'links', 'stances.csv'))
      const sockets = ['stances.csv', 'datapackage.json'].map((name) => createServer().listen(join(folder, name)))
      await Promise.all(sockets.map((socket) => once(socket, 'listening')))
      const told = (path: string) => readDataset(path).catch((error: unknown) => (error as InvalidDataError).message)
      expect(await told(join(folder, 'links'))).toBe(
        'stances.csv: the symbolic links go round in a circle, expected a link that leads to a file',
      )
      expect(await told(folder)).toBe('datapackage.json: it is no file, expected a JSON file')
      expect(await told(join(folder, 'stances.csv'))).toBe(
        'stances.csv: it is a device, a pipe or a socket, expected a folder or a CSV file',
      )
      for (const socket of sockets) socket.close()
    })
  })
})

function rows({ actors, issues, stances, texts }: FullDataset): object[] {
  return Array.from({ length: stances.length }, (_, row) => ({
    id: texts.id(row),
    actor: actors[stances.actor[row] as number]?.id,
    issue: issues[stances.issue[row] as number]?.id,
    value: stances.value[row],
    recordedAt: textAt(stances.recordedAt, row),
    evidence: texts.evidence(row),
  }))
}

test('an archive that holds two datasets, or a name twice, is refused as the page refuses it', async () => {
  const csv = strToU8('actor,issue,value\nAvalon,tea,1\n')
  const [problem, ...more] = await faults(
    { 'two.zip': zipSync({ 'a/stances.csv': csv, 'b/stances.csv': csv }) },
    {},
    'two.zip',
  )
  expect([problem, more]).toEqual([
    expect.stringContaining('two.zip: there are 2 datasets, in a/, b/, expected one:'),
    [],
  ])
  const twice = { 'twice.zip': zipSync({ 'a/stances.csv': csv, 'a/./stances.csv': csv }) }
  expect(await faults(twice, {}, 'twice.zip')).toEqual([
    expect.stringContaining('twice.zip: "a/./stances.csv" is there twice'),
  ])
})

test.each(['.', '..'])('no dataset is called %s, for no address leads to it', async (id) => {
  const files = { 'stances.csv': 'actor,issue,value\nAvalon,tea,1\n' }
  const fault = `the id "${id}" is a step in a path, so that no address leads to it, expected a word, such as tea-2024`
  expect(await faults(files, { id })).toEqual([expect.stringContaining(`--id: ${fault}`)])
  expect(await faults({ ...files, 'datapackage.json': JSON.stringify({ name: id }) })).toEqual([
    expect.stringContaining(fault),
  ])
  expect((await read({ [`${id}.csv`]: files['stances.csv'] }, {}, `${id}.csv`)).info.id).toBe('dataset')
})
