import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../graph-loader/disk/node-files.ts'
import { importTable } from '../../graph-loader/import/index.ts'
import {
  holdsPairs,
  InvalidDataError,
  readSignedLines,
  type Told,
  type Understanding,
} from '../../graph-loader/index.ts'
import { readAny } from '../../graph-loader/read-any.ts'
import { readDataset } from '../../graph-loader/read-dataset.ts'
import { inWords } from '../../graph-loader/words/index.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import { stanceAt } from '../../positions/dataset/stances/stance-columns.ts'
import { withFiles } from '../support/files-in-folder.ts'
import { PAIRS, STANCES } from './written.ts'

describe('a graph of one mode', () => {
  it.each(Object.entries(PAIRS))('%s is read as pairs', async (name, text) => {
    await withFiles({ [name]: text }, async (folder) => {
      expect(await holdsPairs(`${folder}/${name}`)).toBe(true)
      const lines = await readSignedLines(`${folder}/${name}`)
      expect(lines.map(({ source, target, sign }) => [[source, target].sort().join(' '), sign]).sort()).toEqual([
        ['Ash Birch', 1],
        ['Ash Cedar', -1],
        ['Birch Cedar', -1],
      ])
      await expect(readDataset(`${folder}/${name}`)).rejects.toThrow(/a list of pairs.*parley balance/s)
    })
  })
})

describe('a graph of two modes', () => {
  it.each(Object.entries(STANCES))('%s is read as stances', async (name, text) => {
    await withFiles({ [name]: text }, async (folder) => {
      expect(await holdsPairs(`${folder}/${name}`)).toBe(false)
      const dataset = await readDataset(`${folder}/${name}`)
      const stances = Array.from({ length: dataset.stances.length }, (_, row) => {
        const { actor, issue, value } = stanceAt(dataset.stances, row, dataset.actors, dataset.issues)
        return `${actor} ${issue} ${value}`
      })
      expect(stances.sort()).toEqual(['Ash Shade -1', 'Ash Water 2', 'Birch Water -2', 'Cedar Shade 1'])
    })
  })
})

/** What is asked of a file, and what it is read as when it is told. */
async function asked(name: string, text: string, told: Told = {}) {
  return withFiles({ [name]: text }, async (folder) => {
    let understood: readonly Understanding[] = []
    const read = readAny(nodeFiles, `${folder}/${name}`, {
      told,
      onUnderstood(how) {
        understood = how
      },
    })
    const dataset = await read.catch((error: unknown) => error)
    if (dataset instanceof InvalidDataError)
      return dataset.problems.map(({ row, column, message, expected }) => [
        row,
        column,
        `${message}, expected ${expected}`,
      ])
    if (dataset instanceof Error) throw dataset
    const { actors, issues, scales, stances } = dataset as FullDataset
    return {
      actors: actors.map(({ id }) => id),
      issues: issues.map(({ id }) => id),
      scale: scales.map(({ min, max }) => `${min}..${max}`),
      values: Array.from({ length: stances.length }, (_, row) => stances.value[row]),
      said: understood.flatMap(({ sentences }) => sentences.map((one) => inWords(one))),
    }
  })
}

const graphOf = (
  nodes: readonly (readonly [id: string, type: string])[],
  edges: readonly (readonly [string, string, object])[],
) =>
  JSON.stringify({
    nodes: nodes.map(([id, type]) => ({ id, type })),
    edges: edges.map(([source, target, more]) => ({ source, target, ...more })),
  })

it('weights of 1 and -1 are signs, and their scale is -1..1', async () => {
  const nodes = [
    ['Ash', 'actor'],
    ['Water', 'issue'],
    ['Shade', 'issue'],
  ] as const
  const weighted = (weight: number) =>
    graphOf(nodes, [
      ['Ash', 'Water', { weight: 1 }],
      ['Ash', 'Shade', { weight }],
    ])
  expect(await asked('x.json', weighted(-1))).toMatchObject({ scale: ['-1..1'], values: [-1, 1] })
  expect(await asked('x.json', weighted(-2))).toMatchObject({ scale: ['-2..2'] })
  expect(await asked('x.json', weighted(-0.5))).toMatchObject({ scale: ['-2..2'] })
  expect(await asked('x.txt', '% bip\nAsh Water 1\nAsh Shade -1\n')).toMatchObject({ scale: ['-1..1'] })
})

describe('what a two-mode graph leaves open is asked, with the flag that answers it', () => {
  it('which kind are the actors', async () => {
    const text = graphOf(
      [
        ['Ash', 'tree'],
        ['Birch', 'tree'],
        ['Water', 'thing'],
      ],
      [
        ['Ash', 'Water', { weight: 2 }],
        ['Birch', 'Water', { weight: -1 }],
      ],
    )
    expect(await asked('x.json', text)).toEqual([
      [
        null,
        null,
        'its nodes are of two kinds, "tree" and "thing", and nothing says which are the actors and which the issues, expected --set tree=actor --set thing=issue, or the other way round; parley balance, where both are actors',
      ],
    ])
    expect(await asked('x.json', text, { columns: { tree: 'actor', thing: 'issue' } })).toMatchObject({
      actors: ['Ash', 'Birch'],
      issues: ['Water'],
      values: [2, -1],
    })
    expect(await asked('x.json', text, { columns: { tree: 'issue', thing: 'actor' } })).toMatchObject({
      actors: ['Water'],
    })
    await withFiles({ 'x.json': text }, async (folder) => {
      const notes: string[] = []
      expect(await readSignedLines(`${folder}/x.json`, (note) => notes.push(note))).toHaveLength(2)
      expect(notes[0]).toContain('read as lines between nodes alike')
    })
  })

  it('whether 0 in a matrix is a position', async () => {
    const text = 'dl nr=2 nc=2 row labels: Ash Birch column labels: Water Shade data: 1 0 -1 1'
    expect(await asked('x.dl', text)).toEqual([
      [
        null,
        'value',
        'a cell of 0 may be a position or none, and the matrix writes no cell as missing, expected --word 0=0 where it is a position, or --word 0=none',
      ],
    ])
    expect(await asked('x.dl', text, { words: { 0: 'none' } })).toMatchObject({ values: [1, 1, -1] })
    expect(await asked('x.dl', text, { words: { 0: 0 } })).toMatchObject({ values: [0, 1, 1, -1] })
  })

  it('whether lines that are all 1 are stances', async () => {
    const text = graphOf(
      [
        ['Ash', 'actor'],
        ['Birch', 'actor'],
        ['Water', 'issue'],
      ],
      [
        ['Ash', 'Water', { weight: 1 }],
        ['Birch', 'Water', { weight: 1 }],
      ],
    )
    expect(await asked('x.json', text)).toEqual([
      [
        null,
        'weight',
        'it is 1 on every line, which says who is joined to what, and not how they stand, expected --set weight=value where 1 is agreement, or another column',
      ],
    ])
    expect(await asked('x.json', text, { columns: { weight: 'value' } })).toMatchObject({ values: [1, 1] })
    expect(await asked('x.json', text.replaceAll('"weight":1', '"colour":"red"'))).toEqual([
      [
        null,
        null,
        'its lines say nothing that is a position: they have "colour", expected --set COLUMN=value, or lines with a sign or weight',
      ],
    ])
  })

  it('what a weight beside a sign is', async () => {
    const text = graphOf(
      [
        ['Ash', 'actor'],
        ['Birch', 'actor'],
        ['Water', 'issue'],
      ],
      [
        ['Ash', 'Water', { sign: 1, weight: 3 }],
        ['Birch', 'Water', { sign: -1, weight: 2 }],
      ],
    )
    expect(await asked('x.json', text)).toEqual([
      [
        null,
        null,
        'its lines have "sign" and "weight", expected --set weight=salience where it says how much the issue matters, or --set weight=value, or --set weight=ignore',
      ],
    ])
    expect(await asked('x.json', text, { columns: { weight: 'salience' } })).toMatchObject({
      scale: ['-1..1'],
      values: [1, -1],
    })
    expect(await asked('x.json', text, { columns: { weight: 'value' }, scale: { min: 1, max: 5 } })).toMatchObject({
      values: [3, 2],
    })
  })

  it('the scale of weights beyond the usual one', async () => {
    const text = graphOf(
      [
        ['Ash', 'actor'],
        ['Water', 'issue'],
        ['Shade', 'issue'],
      ],
      [
        ['Ash', 'Water', { weight: 7 }],
        ['Ash', 'Shade', { weight: 2 }],
      ],
    )
    expect(JSON.stringify(await asked('x.json', text))).toContain('--scale MIN..MAX')
  })
})

it('words on lines are positions, dates and sources are read, and lines between actors are left out and told', async () => {
  const text = graphOf(
    [
      ['Ash', 'Person'],
      ['Birch', 'Organization'],
      ['Water', 'Issue'],
      ['x', 'Place'],
    ],
    [
      ['Ash', 'Water', { type: 'agree', date: '2031-05-02', url: 'https://example.org/a' }],
      ['Water', 'Birch', { type: 'strongly disagree', date: '2031-05' }],
      ['Ash', 'Birch', { type: 'agree' }],
      ['Ash', 'x', { type: 'agree' }],
    ],
  )
  const read = await asked('x.json', text)
  expect(read).toMatchObject({ actors: ['Ash', 'Birch'], issues: ['Water'], scale: ['-2..2'], values: [1, -2] })
  expect((read as { said: string[] }).said).toEqual(
    expect.arrayContaining([
      'by "type", actors are "Person", "Organization", and issues are "Issue"',
      '2 lines that join no actor to an issue are left out',
    ]),
  )
})

it('nodes are called by their labels where their ids are counts, and have their names beside ids that say something', async () => {
  const nodes = ['Ash', 'Birch', 'Water'].map((label, at) => ({
    id: `n${at}`,
    label,
    type: at < 2 ? 'actor' : 'issue',
    party: 'Grove',
  }))
  const edges = [
    { source: 'n0', target: 'n2', sign: 1 },
    { source: 'n1', target: 'n2', sign: -1 },
  ]
  expect(await asked('x.json', JSON.stringify({ nodes, edges }))).toMatchObject({
    actors: ['Ash', 'Birch', 'Grove'],
    issues: ['Water'],
  })
  const named = JSON.stringify({ nodes, edges })
    .replaceAll('"n0"', '"ash"')
    .replaceAll('"n1"', '"birch"')
    .replaceAll('"n2"', '"h2o"')
  const said = await withFiles({ 'y.json': named }, (folder) => readDataset(`${folder}/y.json`))
  expect(said.actors.map(({ id, name }) => `${id} ${name}`)).toEqual(['Grove Grove', 'ash Ash', 'birch Birch'])
  expect(said.issues.map(({ id, name }) => `${id} ${name}`)).toEqual(['h2o Water'])
})

it('a file of several networks is read by the name of one, and says which others it has', async () => {
  const text =
    '*Network talks\n*Vertices 4 2\n1 "Ash"\n2 "Birch"\n3 "Water"\n4 "Shade"\n*Edges\n1 3 1\n2 4 -1\n*Network later\n*Vertices 4 2\n*Edges\n1 3 2\n2 3 -2\n'
  const first = await asked('x.paj', text)
  expect(first).toMatchObject({ actors: ['Ash', 'Birch'], values: [1, -1] })
  expect((first as { said: string[] }).said).toContain('of its networks "talks" was read, and not "later" (--sheet)')
  expect(await asked('x.paj', text, { sheet: 'later' })).toMatchObject({ actors: ['1', '2'], values: [2, -2] })
  expect(await asked('x.paj', text, { sheet: 'sooner' })).toEqual([
    [null, null, 'there is no network "sooner", it has "talks", "later", expected the name of one'],
  ])
})

it('what is wrong with a stance is told at its own line, whatever the order of lines and however many a line holds', async () => {
  const nodes = '<nodes><node id="a"/><node id="b"/><node id="x"/></nodes>'
  const edge = (source: string, weight: number) => `<edge source="${source}" target="x" weight="${weight}"/>`
  const kinds =
    '<attributes class="node"><attribute id="0" title="type" type="string"><default>Actor</default></attribute></attributes>'
  const issue = nodes.replace('"x"/>', '"x"><attvalues><attvalue for="0" value="Issue"/></attvalues></node>')
  const told = { scale: { min: -1, max: 1 } }
  const oneLine = `<gexf><graph>${kinds}${issue}<edges>${edge('a', 1)}${edge('b', 7)}</edges></graph></gexf>`
  expect(await asked('x.gexf', oneLine, told)).toMatchObject([[1, 'weight', expect.stringContaining('7')]])
  const lines = `<gexf><graph>${kinds}\n${issue}\n<edges>\n${edge('a', 1)}\n\n${edge('b', 7)}\n</edges></graph></gexf>`
  expect(await asked('x.gexf', lines, told)).toMatchObject([[6, 'weight', expect.stringContaining('7')]])
  const list = JSON.stringify([
    { actor: 'a', issue: 'x', value: 1 },
    { actor: 'b', issue: 'x', value: 7 },
    { actor: 'c', issue: 'x', value: 8 },
  ])
  expect(await asked('x.json', list, told)).toMatchObject([
    [2, 'value', expect.stringContaining('7')],
    [3, 'value', expect.stringContaining('8')],
  ])
})

it('a map of Kumu is read by the types of its elements and the words of its connections', async () => {
  const element = (label: string, type: string) => ({
    _id: `elem-${label}`,
    attributes: { label, 'element type': type },
  })
  const connection = (from: string, to: string, type: string) => ({
    _id: `conn-${from}${to}`,
    from: `elem-${from}`,
    to: `elem-${to}`,
    direction: 'directed',
    attributes: { 'connection type': type },
  })
  const map = {
    elements: [element('Ash', 'Organization'), element('Birch', 'Person'), element('Water', 'Policy')],
    connections: [
      connection('Ash', 'Water', 'Supports'),
      connection('Birch', 'Water', 'Strongly opposes'),
      connection('Ash', 'Birch', 'Supports'),
    ],
  }
  expect(await asked('map.json', JSON.stringify(map))).toMatchObject({
    actors: ['Ash', 'Birch'],
    issues: ['Water'],
    scale: ['-2..2'],
    values: [1, -2],
  })
})

it('sides that are numbers are asked for by the name of their attribute, as networkx writes them', async () => {
  const text = JSON.stringify({
    directed: false,
    nodes: [
      { id: 'Ash', bipartite: 0 },
      { id: 'Birch', bipartite: 0 },
      { id: 'Water', bipartite: 1 },
    ],
    links: [
      { source: 'Ash', target: 'Water', weight: 1 },
      { source: 'Birch', target: 'Water', weight: -1 },
    ],
  })
  expect(JSON.stringify(await asked('x.json', text))).toContain(
    JSON.stringify('--set "bipartite 0=actor" --set "bipartite 1=issue"').slice(1, -1),
  )
  expect(await asked('x.json', text, { columns: { 'bipartite 0': 'actor', 'bipartite 1': 'issue' } })).toMatchObject({
    values: [1, -1],
  })
})

it('an older encoding is read and told, and that which XML says', async () => {
  const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
  const net = latin1('*Vertices 2\n1 "Größe"\n2 "Äpfel"\n*Edges\n1 2 -1\n')
  const xml = latin1(
    '<?xml version="1.0" encoding="ISO-8859-1"?><gexf><graph><nodes><node id="Größe"/><node id="Äpfel"/></nodes><edges><edge source="Größe" target="Äpfel" weight="-1"/></edges></graph></gexf>',
  )
  await withFiles({ 'x.net': net, 'x.gexf': xml }, async (folder) => {
    const notes: string[] = []
    const lines = [{ source: 'Größe', target: 'Äpfel', sign: -1 }]
    expect(await readSignedLines(`${folder}/x.net`, (note) => notes.push(note))).toEqual(lines)
    expect(notes[0]).toMatch(/its bytes are no UTF-8 and were read as/)
    expect(await readSignedLines(`${folder}/x.gexf`)).toEqual(lines)
  })
})

it('a recipe reads the next graph of the same kind in the same way', async () => {
  const graph = (value: number) =>
    graphOf(
      [
        ['Ash', 'tree'],
        ['Water', 'thing'],
      ],
      [['Ash', 'Water', { strength: value }]],
    )
  await withFiles({ 'one.json': graph(3), 'two.json': graph(5) }, async (folder) => {
    const told = { columns: { tree: 'actor', thing: 'issue' }, scale: { min: 1, max: 7 } }
    await importTable([`${folder}/one.json`], `${folder}/one`, { told })
    const { dataset } = await importTable([`${folder}/two.json`], `${folder}/two`, {
      recipe: `${folder}/one/import.json`,
    })
    expect([
      dataset.actors.map(({ id }) => id),
      [...dataset.stances.value],
      dataset.scales.map(({ max }) => max),
    ]).toEqual([['Ash'], [5], [7]])
  })
})
