import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { alignmentOf, type Dataset, resolvePositions, scopeOf, type View } from '../../positions/index.ts'
import { datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { HOSTILE_NAMES, hostileDataset } from '../../test/support/hostile-dataset.ts'
import { inChunks } from './chunks.ts'
import { GRAPH_FORMATS, graphFormatOf } from './formats.ts'
import { graphOf, graphScopeQuery } from './graph-of.ts'

function written(dataset: Dataset, view: View, name: string, raw = false): string {
  const positions = resolvePositions(dataset, scopeOf(dataset, graphScopeQuery(view)))
  const pieces = graphFormatOf(name)?.write(graphOf(positions, alignmentOf(positions), view), { raw }) ?? []
  return Buffer.concat([...inChunks(pieces)]).toString('utf8')
}

const talks = datasetOf({
  actors: [
    { id: 'anna', kind: 'person', influence: 2.5 },
    'northia',
    'southia',
    'eastia',
    { id: 'union', kind: 'bloc' },
  ],
  affiliations: [
    { actor: 'anna', group: 'northia', kind: 'represents' },
    { actor: 'southia', group: 'union', kind: 'member' },
  ],
  issues: ['x', 'y'],
  stances: stanceTable({ anna: [2, 1], northia: [2, -1], southia: [-2, 0] }, ['x', 'y']),
})

test('actors as CSV, isolated ones too, at level persons unless told otherwise', () => {
  const rows = parse(written(talks, { v: 1, minShared: 1 }, 'x.nodes.csv'), { columns: true }) as Record<
    string,
    string
  >[]
  expect(rows.map(({ id }) => id)).toEqual(['anna', 'eastia', 'northia', 'southia', 'union'])
  expect(rows[0]).toMatchObject({ kind: 'person', influence: '2.5', positions: '2', 'position:x': '2', bloc: '' })
  expect(rows[1]).toMatchObject({ kind: 'nation', influence: '', positions: '0', 'position:x': '', x: '' })
  expect(rows[3]).toMatchObject({ bloc: 'union', 'position:y': '0' })
  const folded = parse(written(talks, { v: 1, level: 'delegations' }, 'x.nodes.csv'), { columns: true }) as {
    id: string
  }[]
  expect(folded.map(({ id }) => id)).toEqual(['eastia', 'northia', 'southia', 'union'])
})

test('actors as CSV: a position’s day and kind have columns where there are any to tell', () => {
  const stances = [
    { actor: 'north', issue: 'x', value: 1, statedOn: '2025-03-01' },
    { actor: 'south', issue: 'x', status: 'ambiguous' as const },
    { actor: 'south', issue: 'y', value: 2 },
  ]
  const dataset = datasetOf({ actors: ['north', 'south'], issues: ['x', 'y'], stances })
  const [head, north, south] = parse(written(dataset, { v: 1, minShared: 1 }, 'x.nodes.csv')) as string[][]
  const cell = (row: string[] | undefined, column: string) => row?.[head?.indexOf(column) as number]
  expect(head).toEqual(expect.arrayContaining(['position:x', 'status:x', 'stated:x', 'position:y']))
  expect(head).not.toContain('status:y')
  expect(head).not.toContain('stated:y')
  expect([cell(north, 'stated:x'), cell(south, 'stated:x')]).toEqual(['2025-03-01', ''])
  expect([cell(north, 'status:x'), cell(south, 'status:x')]).toEqual(['position', 'ambiguous'])
})

test('pairs as CSV: negative numbers stay numbers', () => {
  expect(written(talks, { v: 1, minShared: 1 }, 'x.edges.csv')).toBe(
    [
      'source,target,value,shared,coverage,agreement,sign',
      'anna,northia,0.5,2,1,0.75,1',
      'anna,southia,-0.25,2,1,0.375,-1',
      'northia,southia,-0.25,2,1,0.375,-1',
      '',
    ].join('\n'),
  )
})

test('pairs as CSV: coverage is what the two share of all issues', () => {
  const dataset = datasetOf({
    actors: ['east', 'north', 'south'],
    issues: ['w', 'x', 'y', 'z'],
    stances: stanceTable({ east: [2, 2, 2, 2], north: [2, null, null, null], south: [0, 1, 2, null] }, [
      'w',
      'x',
      'y',
      'z',
    ]),
  })
  const rows = parse(written(dataset, { v: 1, minShared: 1 }, 'x.edges.csv'), { columns: true }) as Record<
    string,
    string
  >[]
  expect(rows.map(({ source, target, shared, coverage }) => [source, target, shared, coverage])).toEqual([
    ['east', 'north', '1', '0.25'],
    ['east', 'south', '3', '0.75'],
    ['north', 'south', '1', '0.25'],
  ])
})

test('GraphML declares as whole numbers what are such, of the graph too', () => {
  const text = written(talks, { v: 1, minShared: 1, measure: 'percent' }, 'x.graphml')
  const keys = [...text.matchAll(/<key id="(graph-\d+)" for="graph" attr.name="([^"]+)" attr.type="(\w+)">/g)]
  const types = new Map(keys.map(([, , name, type]) => [name, type]))
  expect(types.get('measure')).toBe('string')
  expect(types.get('minShared')).toBe('int')
  for (const [, id, , type] of keys) {
    const value = new RegExp(`<data key="${id}">([^<]*)<`).exec(text)?.[1]
    if (type === 'int') expect(value).toMatch(/^-?\d+$/)
  }
})

test('a view that names a threshold keeps only pairs with a line', () => {
  const sources = (view: Partial<View>) =>
    written(talks, { v: 1, minShared: 1, ...view }, 'x.edges.csv')
      .trimEnd()
      .split('\n').length - 1
  expect([
    sources({}),
    sources({ agree: 0.5, differ: -1 }),
    sources({ agree: 0.9 }),
    sources({ strongest: 1 }),
  ]).toEqual([3, 1, 2, 2])
})

test('no cell of text begins as a formula, unless raw; and nothing else is changed', () => {
  const dataset = hostileDataset()
  const view: View = { v: 1, minShared: 1 }
  const guarded = parse(written(dataset, view, 'x.nodes.csv')) as string[][]
  const raw = parse(written(dataset, view, 'x.nodes.csv', true)) as string[][]
  expect(raw.slice(1).map(([, label]) => label)).toEqual(dataset.actors.map(({ name }) => name.toWellFormed()))
  let marked = 0
  guarded.forEach((row, i) => {
    row.forEach((cell, k) => {
      const before = raw[i]?.[k] as string
      const isNumber = before !== '' && !Number.isNaN(Number(before)) && raw[0]?.[k] !== 'label'
      const isFormula = /^[=+\-@\t\r]/.test(before) && !isNumber
      expect(cell).toBe(isFormula ? `'${before}` : before)
      if (isFormula) marked++
    })
  })
  expect(marked).toBe(4 + dataset.actors.length)
})

test('UCINET DL: the full matrix without diagonal, missing values told, labels each once', () => {
  expect(written(talks, { v: 1, minShared: 1 }, 'x.dl')).toBe(
    [
      'DL',
      'N = 5',
      'FORMAT = FULLMATRIX',
      'DIAGONAL = ABSENT',
      'LABELS:',
      '"anna"',
      '"eastia"',
      '"northia"',
      '"southia"',
      '"union"',
      'DATA:',
      'NA 0.5 -0.25 NA',
      'NA NA NA NA',
      '0.5 NA -0.25 NA',
      '-0.25 NA -0.25 NA',
      'NA NA NA NA',
      '',
    ].join('\n'),
  )
  const lines = written(hostileDataset(), { v: 1, minShared: 1 }, 'x.dl').split('\n')
  const labels = lines.slice(5, 5 + HOSTILE_NAMES.length)
  expect(lines[5 + HOSTILE_NAMES.length]).toBe('DATA:')
  for (const label of labels) expect(label).toMatch(/^"[^"\p{Cc}]+"$/u)
  expect(new Set(labels.map((label) => label.toUpperCase())).size).toBe(labels.length)
})

/** A graph in which every actor has a value with every other. */
function whole(n: number) {
  const ids = Array.from({ length: n }, (_, i) => `actor ${i}`)
  const dataset = datasetOf({
    actors: ids,
    issues: ['x'],
    stances: ids.map((actor, i) => ({ actor, issue: 'x', value: (i % 5) - 2 })),
  })
  const view: View = { v: 1, minShared: 1 }
  const positions = resolvePositions(dataset, scopeOf(dataset, graphScopeQuery(view)))
  return graphOf(positions, alignmentOf(positions), view)
}

test.each(GRAPH_FORMATS.map((format) => [format.id, format] as const))(
  '%s is written piece by piece, and the same each time',
  (id, format) => {
    const graph = whole(120)
    const hash = () => {
      const sum = createHash('sha256')
      for (const piece of format.write(graph, {})) {
        if (id !== 'arrow') expect(piece.length).toBeLessThan(70_000)
        sum.update(piece)
      }
      return sum.digest('hex')
    }
    expect(hash()).toBe(hash())
  },
)

test('two million pairs of 2,000 actors, in chunks that do not grow', () => {
  let bytes = 0
  let largest = 0
  for (const chunk of inChunks(graphFormatOf('x.gexf')?.write(whole(2000), {}) ?? [])) {
    bytes += chunk.length
    largest = Math.max(largest, chunk.length)
  }
  expect(bytes).toBeGreaterThan(300_000_000)
  expect(largest).toBeLessThan(100_000)
}, 300_000)
