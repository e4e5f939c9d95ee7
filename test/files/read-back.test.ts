/** Files read back by programs that share no line with ours: networkx reads GEXF, GraphML and node-link JSON, pyarrow the Arrow file. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { inChunks } from '../../app/export-files/chunks.ts'
import { graphFormatOf } from '../../app/export-files/formats.ts'
import type { Attribute, Graph, Value } from '../../app/export-files/graph.ts'
import { graphOf, graphScopeQuery } from '../../app/export-files/graph-of.ts'
import { readDataset } from '../../graph-loader/index.ts'
import { alignmentOf, type Dataset, resolvePositions, scopeOf, type View } from '../../positions/index.ts'
import { datasetOf } from '../support/dataset-builder.ts'
import { hostileDataset } from '../support/hostile-dataset.ts'
import { pythonReaders, readWithPython } from '../support/python-readers.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-read-back-'))
const NETWORKX = `
import json, sys, networkx as nx
path = sys.argv[1]
if path.endswith('.gexf'): G = nx.read_gexf(path, version='1.3')
elif path.endswith('.graphml'): G = nx.read_graphml(path)
else: G = nx.node_link_graph(json.load(open(path, encoding='utf-8')), edges='edges')
print(json.dumps({
  'directed': G.is_directed(), 'about': G.graph,
  'nodes': [[n, dict(d)] for n, d in G.nodes(data=True)],
  'edges': [[a, b, dict(d)] for a, b, d in G.edges(data=True)]}))
`
const PYARROW = `
import json, sys, pyarrow as pa
table = pa.ipc.open_file(sys.argv[1]).read_all()
print(json.dumps({'types': {f.name: str(f.type) for f in table.schema}, 'rows': table.to_pylist()}))
`
type Held = Record<string, unknown>
interface Read {
  readonly directed: boolean
  readonly about: Held
  readonly nodes: readonly [id: string, held: Held][]
  readonly edges: readonly [a: string, b: string, held: Held][]
}

function graph(dataset: Dataset, view: View): Graph {
  const positions = resolvePositions(dataset, scopeOf(dataset, graphScopeQuery(view)))
  return graphOf(positions, alignmentOf(positions), view)
}

function written(of: Graph, name: string): string {
  const path = join(folder, name)
  writeFileSync(path, Buffer.concat([...inChunks(graphFormatOf(name)?.write(of, {}) ?? [])]))
  return path
}

/** A text as XML 1.0 can hold it. */
const inXml = (text: string) => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]/g, '\ufffd')
const parts = (color: string) => {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16)
  return { r: part(1), g: part(3), b: part(5) }
}
const named = (attributes: readonly Attribute[], values: readonly Value[]): Held =>
  Object.fromEntries(attributes.flatMap(({ id }, i) => (values[i] === null ? [] : [[id, values[i]]])))
const byPair = (a: readonly [string, string, ...unknown[]], b: readonly [string, string, ...unknown[]]) =>
  `${a[0]}\u0000${a[1]}` < `${b[0]}\u0000${b[1]}` ? -1 : 1
/** What the graph says of each pair, keyed so that the order of its ends does not matter. */
const pairsOf = (of: Graph) =>
  [...of.edges()]
    .map(({ source, target, weight, values }): [string, string, Held] => {
      const [a, b] = [source, target].map((at) => of.nodes[at]?.id as string).sort() as [string, string]
      return [a, b, { weight, ...named(of.edgeAttributes, values) }]
    })
    .sort(byPair)
const pairsRead = ({ edges }: Read) =>
  edges
    .map(([a, b, held]): [string, string, Held] => {
      const [x, y] = [a, b].sort() as [string, string]
      return [x, y, held]
    })
    .sort(byPair)

const cases: [name: string, make: () => Promise<Dataset>, view: View][] = [
  ['names that break naive writers', async () => hostileDataset(), { v: 1, minShared: 1 }],
  ['the talks, with dates and all kinds of actor', () => readDataset('seeds/talks-2025'), { v: 1, minShared: 2 }],
  [
    'delegations, coloured by bloc',
    () => readDataset('seeds/talks-2025'),
    { v: 1, level: 'delegations', color: 'bloc' },
  ],
  ['no pair at all', async () => datasetOf({ actors: ['Northia', 'Southia'], issues: ['x'], stances: [] }), { v: 1 }],
  [
    'one actor',
    async () =>
      datasetOf({ actors: ['Northia'], issues: ['x'], stances: [{ actor: 'Northia', issue: 'x', value: 1 }] }),
    { v: 1 },
  ],
]

beforeAll(pythonReaders, 300_000)

describe.each(cases)('%s', (name, make, view) => {
  let of: Graph
  let file: (ending: string) => string
  beforeAll(async () => {
    of = graph(await make(), view)
    file = (ending) => written(of, `${name.replaceAll(/\W+/g, '-')}${ending}`)
  })

  it('is the same graph in GEXF', async () => {
    const read = await readWithPython<Read>(NETWORKX, [file('.gexf')])
    expect(read.directed).toBe(false)
    expect(read.nodes.map(([id, { viz: _viz, ...held }]) => [id, held])).toEqual(
      of.nodes.map(({ id, label, values }) => [id, { label: inXml(label), ...named(of.nodeAttributes, values) }]),
    )
    expect(read.nodes.map(([, { viz }]) => viz)).toEqual(
      of.nodes.map(({ color, place }) => ({
        color: { ...parts(color), a: 1 },
        ...(place && { position: { ...place, z: 0 } }),
      })),
    )
    const pairs = pairsRead(read).map(([a, b, { id: _id, viz: _viz, ...held }]) => [a, b, held])
    expect(pairs).toEqual(pairsOf(of))
  })

  it('is the same graph in GraphML', async () => {
    const read = await readWithPython<Read>(NETWORKX, [file('.graphml')])
    expect(read.directed).toBe(false)
    const { node_default: _n, edge_default: _e, ...about } = read.about
    expect(about).toEqual(Object.fromEntries(of.about))
    expect(read.nodes.map(([id, { r: _r, g: _g, b: _b, shape_type: _s, ...held }]) => [id, held])).toEqual(
      of.nodes.map(({ id, label, place, values }) => [
        id,
        { label: inXml(label), ...place, ...named(of.nodeAttributes, values) },
      ]),
    )
    expect(read.nodes.map(([, { r, g, b }]) => ({ r, g, b }))).toEqual(of.nodes.map(({ color }) => parts(color)))
    const pairs = pairsRead(read).map(([a, b, { id: _id, r: _r, g: _g, b: _b, ...held }]) => [a, b, held])
    expect(pairs).toEqual(pairsOf(of))
  })

  it('is the same graph in node-link JSON', async () => {
    const read = await readWithPython<Read>(NETWORKX, [file('.json')])
    expect(read.about).toEqual(Object.fromEntries(of.about))
    expect(read.nodes).toEqual(
      of.nodes.map(({ id, label, color, place, values }) => [
        id,
        { label, color, ...place, ...named(of.nodeAttributes, values) },
      ]),
    )
    expect(pairsRead(read)).toEqual(pairsOf(of).map(([a, b, { weight: _weight, ...held }]) => [a, b, held]))
  })

  it('has the same pairs in Arrow', async () => {
    const read = await readWithPython<{ types: Record<string, string>; rows: Held[] }>(PYARROW, [file('.arrow')])
    expect(read.types).toMatchObject({ value: 'double', shared: 'int32', coverage: 'double', sign: 'int32' })
    expect(read.types.source).toContain('dictionary<values=string')
    expect(read.rows).toEqual(
      [...of.edges()].map(({ source, target, values }) => ({
        source: of.nodes[source]?.id,
        target: of.nodes[target]?.id,
        ...named(of.edgeAttributes, values),
      })),
    )
  })
})
